import type { Chat, ChatCommand } from './chat.ts';
import { styled } from './styled.ts';
import { writeDown } from './write-down.ts';

/** Commands about the window or about conversations, which are no part of one. */
const UNWRITTEN: ReadonlySet<string> = new Set(['clear', 'help', 'new', 'quit', 'resume', 'sessions']);

/** A text that starts as a command does; null for any other. */
export function readCommand(text: string): { name: string; argument: string } | null {
  const match = /^\/([\p{L}?][\p{L}\d-]*|\?)(?:\s+([\s\S]*))?$/u.exec(text.trim());
  return match === null ? null : { name: (match[1] ?? '').toLowerCase(), argument: (match[2] ?? '').trim() };
}

export function findCommand(name: string, commands: readonly ChatCommand[]): ChatCommand | null {
  return commands.find((one) => one.name === name || one.aliases?.includes(name) === true) ?? null;
}

/** Runs a command by one of its names; an unknown one is answered with the nearest. */
export async function runCommand({ name, argument }: { name: string; argument: string }, chat: Chat): Promise<void> {
  const { commands, stage, memory } = chat;
  const command = findCommand(name, commands);
  if (command !== null) {
    if (!UNWRITTEN.has(command.name)) await writeDown({ kind: 'command', text: `/${name} ${argument}`.trim() }, chat);
    return command.run(argument, chat);
  }
  const { nearestName } = await import('../../config/nearest-name.ts');
  const names = commands.flatMap((one) => [one.name, ...(one.aliases ?? [])]);
  const found = nearestName(name, names);
  const near = found === null ? null : (findCommand(found, commands)?.name ?? null);
  const said = {
    fr: `La commande /${name} n’existe pas.${near === null ? ' Tapez /help pour les voir toutes.' : ` Vouliez-vous dire /${near} ?`}`,
    en: `There is no command /${name}.${near === null ? ' Type /help to see them all.' : ` Did you mean /${near}?`}`,
  };
  stage.say('error', styled(said[memory.lang]));
  stage.suggest([near === null ? '/help' : `/${near}`]);
}
