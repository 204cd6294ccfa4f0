import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { type Outcome, refuse } from '../domain/outcome.ts';

export type Flags = {
  texts: Readonly<Record<string, string>>;
  lists: Readonly<Record<string, readonly string[]>>;
  switches: ReadonlySet<string>;
  positionals: readonly string[];
};

/** Which flags a command knows: those that take a value, those that may be repeated, and plain switches. */
export type FlagNames = { texts?: readonly string[]; lists?: readonly string[]; switches?: readonly string[] };

/** Reads a command's arguments; an unknown flag or a missing value is a refusal that names it and lists the known ones. */
export function parseFlags(
  args: readonly string[],
  { texts = [], lists = [], switches = [] }: FlagNames,
): Outcome<Flags> {
  const options: ParseArgsOptionsConfig = {};
  for (const name of texts) options[name] = { type: 'string' };
  for (const name of lists) options[name] = { type: 'string', multiple: true };
  for (const name of switches) options[name] = { type: 'boolean' };
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    const read: { texts: Record<string, string>; lists: Record<string, string[]>; switches: Set<string> } = {
      texts: {},
      lists: {},
      switches: new Set(),
    };
    for (const [name, value] of Object.entries(values)) {
      if (typeof value === 'string') read.texts[name] = value;
      else if (Array.isArray(value)) read.lists[name] = value.map(String);
      else if (value === true) read.switches.add(name);
    }
    return { ok: true, value: { ...read, positionals } };
  } catch (error) {
    const known = [...texts, ...lists, ...switches].map((name) => `--${name}`).join(', ');
    const flag =
      /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '')?.[1] ??
      args.find((arg) => arg.startsWith('-')) ??
      '';
    return refuse('bad_argument', {
      fr: `L’option ${flag} n’est pas reconnue ici, ou il lui manque une valeur. Options : ${known}.`,
      en: `Option ${flag} is not known here, or its value is missing. Options: ${known}.`,
    });
  }
}
