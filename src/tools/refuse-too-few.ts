import type { Bilingual } from '../domain/bilingual.ts';
import type { MeasureName } from '../domain/measures.ts';
import { type Refusal, refuse } from '../domain/outcome.ts';
import { defaults } from '../knowledge/defaults.ts';
import { formatCount } from '../language/format-number.ts';

/** The refusal of a rate whose base is under the thirty customers that a rate from data needs; `whom` names them, in the plural. */
export function refuseTooFew(found: number, needs: MeasureName, whom: Bilingual): Refusal {
  return refuse(
    'too_few',
    {
      fr: `Base trop petite pour un taux (${whom.fr}) : ${formatCount(found, 'fr')}, il en faut ${formatCount(defaults.maturedMinimum, 'fr')}. Attendez d’avoir plus de clients, ou élargissez la période.`,
      en: `Base too small for a rate (${whom.en}): ${formatCount(found, 'en')}, where ${formatCount(defaults.maturedMinimum, 'en')} are needed. Wait for more customers or widen the period.`,
    },
    [needs],
  );
}
