import type { OrderDataset } from '../dataset/order-dataset.ts';
import { type Refusal, refuse } from '../domain/outcome.ts';

/** The user asked for a currency that no order is in. */
export function refuseCurrency(asked: string, { currency, currencies = [] }: OrderDataset): Refusal {
  const known = currency === null ? currencies.join(', ') : currency;
  return refuse(
    'not_in_data',
    {
      fr: `Aucune commande en ${asked}. Devises des données : ${known || 'aucune indiquée'}.`,
      en: `No order in ${asked}. Currencies of the data: ${known || 'none stated'}.`,
    },
    ['currency'],
  );
}
