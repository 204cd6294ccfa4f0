import { type MeasureName, measures } from '../domain/measures.ts';
import { type Refusal, refuse } from '../domain/outcome.ts';

/** The refusal of a quotient whose divisor is 0. */
export function refuseZero(divisor: MeasureName): Refusal {
  const { fr, en } = measures[divisor];
  return refuse(
    'undefined_ratio',
    {
      fr: `Valeur nulle : ${fr} (\`${divisor}\`). Le calcul divise par ce nombre ; donnez une valeur supérieure à 0.`,
      en: `Zero given: ${en} (\`${divisor}\`). The calculation divides by it; give a value above 0.`,
    },
    [divisor],
  );
}
