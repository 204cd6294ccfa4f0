import { answer, type Outcome, refuse } from '../domain/outcome.ts';
import type { Unit } from '../domain/unit.ts';
import { formatDecimal } from '../language/format-number.ts';

/** Net revenue retention is a share that upgrades can carry above 1. */
const MAY_EXCEED_ONE = new Set(['nrr']);

/** The value, or a refusal when the metric cannot take it: a share outside 0–1, an NPS outside −100–100, a negative count. */
export function checkMetricValue(metric: string, unit: Unit, argument: string, value: number): Outcome<number> {
  const [low, high] = rangeOf(metric, unit);
  if (value >= low && value <= high) return answer(value);
  const isShare = unit === 'share';
  return refuse(
    'out_of_domain',
    {
      fr: `\`${argument}\` vaut ${formatDecimal(value, 'fr', 4)}, hors de ce que \`${metric}\` peut valoir.${isShare ? ' C’est une part : écrivez 0,25 pour 25 %.' : ' Vérifiez le signe et l’unité.'}`,
      en: `\`${argument}\` is ${formatDecimal(value, 'en', 4)}, outside what \`${metric}\` can be.${isShare ? ' It is a share: write 0.25 for 25%.' : ' Check the sign and the unit.'}`,
    },
    [argument],
  );
}

function rangeOf(metric: string, unit: Unit): [low: number, high: number] {
  if (metric === 'nps') return [-100, 100];
  if (unit === 'points') return [0, 100];
  return [0, unit === 'share' && !MAY_EXCEED_ONE.has(metric) ? 1 : Number.MAX_VALUE];
}
