import type { Completion } from '../../tui/chat-port.ts';
import type { Chat } from './chat.ts';
import { completePath } from './complete-path.ts';
import { findCommand } from './run-command.ts';

const MOST = 12;

/** What Tab proposes for a text: commands, their arguments, files. */
export async function completeText(text: string, chat: Chat): Promise<readonly Completion[]> {
  const { commands, memory, options } = chat;
  const argument = /^\/([\p{L}?][\p{L}\d-]*)\s+([\s\S]*)$/u.exec(text);
  if (argument !== null) {
    const typed = argument[2] ?? '';
    const found = await findCommand((argument[1] ?? '').toLowerCase(), commands)?.complete?.(typed, chat);
    return (found ?? []).slice(0, MOST).map((one) => ({ ...one, from: text.length - typed.length }));
  }
  const named = /^\/([\p{L}\d-]*)$/u.exec(text);
  if (named !== null) {
    const begun = (named[1] ?? '').toLowerCase();
    const matching = commands.filter(({ name, aliases = [] }) =>
      [name, ...aliases].some((one) => one.startsWith(begun)),
    );
    const best = [...matching].sort((a, b) => Number(b.name.startsWith(begun)) - Number(a.name.startsWith(begun)));
    const proposed = best.map(({ name, argument: takes, summary }) => ({
      from: 0,
      insert: takes === undefined ? `/${name}` : `/${name} `,
      label: `/${name}`,
      description: summary[memory.lang],
    }));
    if (proposed.length > 0) return proposed;
  }
  if (!/^(?:["']?[~./]|file:)/u.test(text)) return [];
  return (await completePath(text, options.userFolder)).slice(0, MOST).map((one) => ({ ...one, from: 0 }));
}
