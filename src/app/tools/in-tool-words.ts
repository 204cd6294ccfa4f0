import type { Bilingual } from '../../domain/bilingual.ts';
import { maskPersonal } from '../../language/mask-personal.ts';

/** Flags of the command line, and the arguments of the tool that say the same. */
const ARGUMENTS: readonly (readonly [RegExp, string])[] = [
  [/--date-order (dmy|mdy|ymd)\b/g, '`dateOrder`: "$1"'],
  [/--date-order\b/g, '`dateOrder`'],
  [/--time-zone\b/g, '`timeZone`'],
  [/--currency\b/g, '`currency`'],
  [/--map\b/g, '`map`'],
  [/--as\b(?!-)/g, '`kind`'],
  [/--duplicates (drop|keep)\b/g, '`duplicates`: "$1"'],
  [/--encoding (windows-1252|macintosh)\b/g, '`encoding`: "$1"'],
  [/--encoding\b/g, '`encoding`'],
  [/--scale (0-10)\b/g, '`scale`: "$1"'],
];

/**
 * What an import says of a file, for a model that calls the tool: without what identifies a person, and with the tool's
 * arguments where a command line would have flags.
 */
export function inToolWords({ fr, en }: Bilingual): Bilingual {
  return {
    fr: withArguments(maskPersonal(fr)),
    en: withArguments(maskPersonal(en)),
  };
}

function withArguments(text: string): string {
  return ARGUMENTS.reduce((words, [flag, argument]) => words.replace(flag, argument), text);
}
