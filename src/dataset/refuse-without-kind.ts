import type { KindId } from '../domain/kind-id.ts';
import { type MeasureName, measures } from '../domain/measures.ts';
import { type Refusal, refuse } from '../domain/outcome.ts';
import { kindName } from './kinds/kind-name.ts';

/** A measure that a kind of file gives is not there: the kind is not loaded, or its file lacks what is needed. */
export function refuseWithoutKind(name: MeasureName, kind: KindId, loaded: readonly string[]): Refusal {
  const { fr, en } = measures[name];
  const names = { fr: kindName(kind, 'fr').toLowerCase(), en: kindName(kind, 'en').toLowerCase() };
  if (loaded.includes(kind)) {
    return refuse(
      'not_in_data',
      {
        fr: `« ${fr} » n’est pas calculable avec les données chargées (${names.fr}) : il y manque une colonne, des lignes dans la période, ou de quoi relier les lignes aux clients demandés.`,
        en: `“${en}” cannot be computed from the loaded data (${names.en}): a column is missing, or rows in the period, or what ties the rows to the customers asked for.`,
      },
      [kind],
    );
  }
  return refuse(
    'not_in_data',
    {
      fr: `« ${fr} » demande un autre fichier (${names.fr}) ; sont chargés : ${loaded.map((id) => kindName(id, 'fr').toLowerCase()).join(', ')}. Dans la conversation, déposez-le\u202f; sinon, ajoutez-le avec fidelio import.`,
      en: `“${en}” needs another file (${names.en}); loaded: ${loaded.map((id) => kindName(id, 'en').toLowerCase()).join(', ')}. In the conversation, drop it; otherwise, add it with fidelio import.`,
    },
    [kind],
  );
}
