import type { Lang } from '../domain/bilingual.ts';
import { isMeasure, measures } from '../domain/measures.ts';
import { type Refusal, refuse } from '../domain/outcome.ts';

/** The refusal of a call that lacks arguments; `why` completes the sentence when the choice is not obvious. */
export function refuseMissing(needs: readonly string[], why?: { fr: string; en: string }): Refusal {
  const list = (lang: Lang) =>
    needs.map((name) => (isMeasure(name) ? `${measures[name][lang]} (\`${name}\`)` : `\`${name}\``)).join(', ');
  return refuse(
    'missing_input',
    {
      fr: `Il manque, pour calculer : ${list('fr')}.${why ? ` ${why.fr}` : ''}`,
      en: `Missing for the calculation: ${list('en')}.${why ? ` ${why.en}` : ''}`,
    },
    needs,
  );
}
