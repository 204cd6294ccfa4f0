import type { Lang } from '../../domain/bilingual.ts';
import { matchAt } from './match-at.ts';
import type { Per } from './quantity.ts';
import { unitWords } from './unit-words.ts';

/** The stretch named right after a quantity, and where its words end: /mois, par an, a year, mensuel. */
export function readPer(folded: string, at: number, lang: Lang): { per: Per; end: number } | null {
  for (const [pattern, per] of unitWords[lang].pers) {
    const match = matchAt(pattern, folded, at);
    if (match !== null) return { per, end: at + match.length };
  }
  return null;
}
