import { answer, type Outcome, refuse } from '../../domain/outcome.ts';
import { safeText } from '../../language/safe-text.ts';
import { shorten } from '../../language/shorten.ts';
import type { ServedSet } from '../served-data.ts';

/**
 * The data a call is about: those it names, which must be loaded; else the first of them, unless the call brings facts of its own.
 */
export function chooseDataset(
  named: string | undefined,
  bringsFacts: boolean,
  loaded: readonly ServedSet[],
): Outcome<ServedSet | null> {
  if (named === undefined) return answer(bringsFacts ? null : (loaded[0] ?? null));
  const found = loaded.find(({ id }) => id === named);
  if (found !== undefined) return answer(found);
  const known = loaded.map(({ id }) => safeText(id)).join(', ');
  return refuse(
    'unknown_dataset',
    {
      fr: `Aucun jeu de données « ${shorten(safeText(named))} ». ${known === '' ? 'Aucun n’est chargé.' : `Chargés : ${known}.`}`,
      en: `No data set “${shorten(safeText(named))}”. ${known === '' ? 'None is loaded.' : `Loaded: ${known}.`}`,
    },
    ['dataset'],
  );
}
