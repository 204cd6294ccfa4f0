import type { Bilingual } from '../../domain/bilingual.ts';
import { maskPersonal } from '../../language/mask-personal.ts';

const FRENCH_EXAMPLE = /(exemple[^«»]{0,20}«\s*)[^»]*(\s*»)/giu;
const ENGLISH_EXAMPLE = /(example[^“”]{0,20}“)[^”]*(”)/giu;

/** Flags of the command line, and the arguments of the tool that say the same. */
const ARGUMENTS: readonly (readonly [RegExp, string])[] = [
  [/--date-order (dmy|mdy|ymd)\b/g, '`dateOrder`: "$1"'],
  [/--date-order\b/g, '`dateOrder`'],
  [/--time-zone\b/g, '`timeZone`'],
  [/--currency\b/g, '`currency`'],
  [/--map\b/g, '`map`'],
  [/--as\b(?!-)/g, '`kind`'],
];

/**
 * What an import says of a file, for a model that calls the tool: without the values it quotes from rows, without what
 * identifies a person, and with the tool's arguments where a command line would have flags.
 */
export function inToolWords({ fr, en }: Bilingual): Bilingual {
  return {
    fr: withArguments(maskPersonal(fr.replace(FRENCH_EXAMPLE, '$1…$2'))),
    en: withArguments(maskPersonal(en.replace(ENGLISH_EXAMPLE, '$1…$2'))),
  };
}

function withArguments(text: string): string {
  return ARGUMENTS.reduce((words, [flag, argument]) => words.replace(flag, argument), text);
}
