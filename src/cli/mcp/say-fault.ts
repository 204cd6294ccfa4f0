import { basename } from 'node:path';
import type { ServeOrder } from '../../app/serve-app.ts';
import { safeText } from '../../language/safe-text.ts';
import type { CommandContext } from '../command.ts';

/** Says on standard error that a call failed, and where in the program: its message is left out, since it may quote the data. */
export function sayFault({ lang, terminal }: Pick<CommandContext, 'lang' | 'terminal'>): ServeOrder['onFault'] {
  return (what, fault) => {
    const kind = fault instanceof Error ? fault.name : typeof fault;
    const told = { what: safeText(what), where: safeText([kind, ...placeOf(fault)].join(', ')) };
    terminal.err(
      {
        fr: `Un appel a échoué pour une raison interne : ${told.what} (${told.where}). Le client n’a reçu qu’un refus.\n`,
        en: `A call failed for an internal reason: ${told.what} (${told.where}). The client only received a refusal.\n`,
      }[lang],
    );
  };
}

/** The file and line of the first frame of an error, where it has one; what it says comes before, and is passed over. */
function placeOf(fault: unknown): string[] {
  if (!(fault instanceof Error)) return [];
  const { stack = '', message } = fault;
  const frames = stack.slice(stack.indexOf(message) + message.length);
  const [, file = '', line = ''] = /^ {4}at .*?([^\s()]+):(\d+):\d+\)?$/m.exec(frames) ?? [];
  return file === '' ? [] : [`${basename(file)}:${line}`];
}
