import type { Bilingual } from '../../domain/bilingual.ts';
import { maskPersonal } from '../../language/mask-personal.ts';

const FRENCH_EXAMPLE = /(exemple[^«»]{0,20}«\s*)[^»]*(\s*»)/giu;
const ENGLISH_EXAMPLE = /(example[^“”]{0,20}“)[^”]*(”)/giu;

/** What an import says of a file, for a model: without the values it quotes from rows, and without what identifies a person. */
export function withoutCells({ fr, en }: Bilingual): Bilingual {
  return {
    fr: maskPersonal(fr.replace(FRENCH_EXAMPLE, '$1…$2')),
    en: maskPersonal(en.replace(ENGLISH_EXAMPLE, '$1…$2')),
  };
}
