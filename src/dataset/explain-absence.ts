import { type MeasureName, measures } from '../domain/measures.ts';
import { type Refusal, refuse } from '../domain/outcome.ts';
import type { OrderDataset } from './order-dataset.ts';
import { refuseWithoutKind } from './refuse-without-kind.ts';

/** Why these orders, and what was loaded with them, do not give a measure; `ofTables`: it needs columns or rows that not every file has. */
export function explainAbsence(name: MeasureName, dataset: OrderDataset, ofTables = false): Refusal {
  const { fr, en, from } = measures[name];
  if (from !== null && (from !== 'orders' || ofTables))
    return refuseWithoutKind(name, from, dataset.kinds ?? ['orders']);
  const { currencies = [] } = dataset;
  if (currencies.length > 1) {
    const list = currencies.join(', ');
    return refuse(
      'not_in_data',
      {
        fr: `«\u00a0${fr}\u00a0» n’est pas calculable\u00a0: les montants sont en plusieurs devises (${list}). Choisissez-en une avec --currency, ou donnez des taux datés avec --rates FICHIER.`,
        en: `“${en}” cannot be computed: the amounts are in several currencies (${list}). Choose one with --currency, or give dated rates with --rates FILE.`,
      },
      ['currency', 'rates'],
    );
  }
  if (!dataset.hasAmount) {
    return refuse(
      'not_in_data',
      {
        fr: `« ${fr} » n’est pas calculable : le fichier n’a pas de colonne de montant. Indiquez-la avec --map amount=COLONNE.`,
        en: `“${en}” cannot be computed: the file has no amount column. Name it with --map amount=COLUMN.`,
      },
      ['amount'],
    );
  }
  return refuse(
    'too_short',
    {
      fr: `« ${fr} » demande un historique plus long que celui du ${dataset.from} au ${dataset.to}.`,
      en: `“${en}” needs a longer history than ${dataset.from} to ${dataset.to}.`,
    },
    [name],
  );
}
