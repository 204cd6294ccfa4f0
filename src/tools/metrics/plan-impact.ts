import { z } from 'zod';
import { amount } from '../../domain/numbers.ts';
import { refuse } from '../../domain/outcome.ts';
import { formatMoney } from '../../language/format-number.ts';
import { answerFinite } from '../answer-finite.ts';
import { defineTool } from '../define-tool.ts';

const MOST_ACTIONS = 100;
const bounds = z.array(amount).max(MOST_ACTIONS);

/**
 * What a plan could bring in a year: the sum of its actions' ranges, a segment aimed at by several actions counted once, for
 * the largest of them, and customers aimed at both as a part and as the whole counted once. Says what is at stake; confused with a forecast, which would need the tests' results.
 * Minimum data: one action with a range.
 */
export default defineTool({
  name: 'plan_impact',
  title: { fr: 'Gain d’un plan', en: 'Impact of a plan' },
  description: {
    fr: 'Somme des fourchettes de gain des actions d’un plan ; un segment visé par plusieurs actions ne compte qu’une fois, pour l’action la plus forte. `segments`, `lows` et `highs` vont de pair.',
    en: 'Sum of the gain ranges of a plan’s actions; a segment targeted by several actions counts once, for the largest; `whole` names the segments that contain all the others. `segments`, `lows` and `highs` go together.',
  },
  formula:
    'low = max(Σ by part of max(lows), max(lows of the whole)); the same for high; the whole = segments named in `whole`, parts = the others',
  source: 'convention',
  input: z.object({
    segments: z.array(z.string().min(1)).max(MOST_ACTIONS),
    lows: bounds,
    highs: bounds,
    /** Segments that contain all the others. */
    whole: z.array(z.string().min(1)).max(MOST_ACTIONS).optional(),
  }),
  output: z.object({ low: amount, high: amount }),
  example: {
    input: {
      segments: ['nouveaux', 'nouveaux', 'loyaux', 'active'],
      lows: [100, 150, 50, 80],
      highs: [400, 300, 90, 600],
      whole: ['active'],
    },
    output: { low: 200, high: 600 },
  },
  run({ segments, lows, highs, whole = [] }) {
    if (segments.length !== lows.length || segments.length !== highs.length)
      return refuse(
        'out_of_domain',
        {
          fr: 'Les trois listes n’ont pas la même longueur. Donnez un segment, un gain bas et un gain haut par action.',
          en: 'The three lists differ in length. Give one segment, one low gain and one high gain per action.',
        },
        ['segments', 'lows', 'highs'],
      );
    return answerFinite({ low: gainOf(segments, lows, whole), high: gainOf(segments, highs, whole) });
  },
  reading({ low, high }, _given, currency) {
    return {
      fr: `Gain annuel du plan, si ses hypothèses tiennent : de ${formatMoney(low, 'fr', currency)} à ${formatMoney(high, 'fr', currency)}.`,
      en: `Yearly gain of the plan, if its assumptions hold: ${formatMoney(low, 'en', currency)} to ${formatMoney(high, 'en', currency)}.`,
    };
  },
});

/** A customer of the whole is also one of a part, so the larger of the two sums stands, never their total. */
function gainOf(segments: readonly string[], gains: readonly number[], whole: readonly string[]): number {
  const largest = new Map<string, number>();
  segments.forEach((segment, index) => {
    largest.set(segment, Math.max(largest.get(segment) ?? 0, gains[index] ?? 0));
  });
  const parts = [...largest].filter(([segment]) => !whole.includes(segment)).reduce((sum, [, gain]) => sum + gain, 0);
  return Math.max(parts, ...whole.map((segment) => largest.get(segment) ?? 0));
}
