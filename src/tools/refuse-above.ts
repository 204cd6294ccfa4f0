import type { Lang } from '../domain/bilingual.ts';
import { type MeasureName, measures } from '../domain/measures.ts';
import { type Refusal, refuse } from '../domain/outcome.ts';
import { formatDecimal } from '../language/format-number.ts';

type Given = { name: MeasureName; value: number };

/** The refusal of a part that exceeds its whole. */
export function refuseAbove(part: Given, whole: Given): Refusal {
  const say = ({ name, value }: Given, lang: Lang) =>
    `${measures[name][lang]} (\`${name}\`) = ${formatDecimal(value, lang)}`;
  return refuse(
    'out_of_domain',
    {
      fr: `La partie dépasse le tout : ${say(part, 'fr')}, alors que ${say(whole, 'fr')}. Corrigez l’un des deux nombres.`,
      en: `The part exceeds the whole: ${say(part, 'en')}, while ${say(whole, 'en')}. Correct one of the two numbers.`,
    },
    [part.name, whole.name],
  );
}
