import type { Bilingual } from '../../domain/bilingual.ts';
import { formatCount } from '../../language/format-number.ts';
import type { OrdersDescription } from './describe-orders.ts';

/** How a table of several servers is read: each on its own, or all of its rows through one, and why. */
export type Spread = 'none' | 'by-customer' | 'otherwise' | 'customers-split' | 'cluster-forbidden';

type Reading = { hasAmount: boolean; currency: string | null; spread: Spread; isFinalUnknown: boolean };

/** What a reader should know of how a table was read. */
export function writeNotes(
  { currencies, ofCustomerZero }: OrdersDescription,
  { hasAmount, currency, spread, isFinalUnknown }: Reading,
): Bilingual[] {
  const withoutCurrency = currencies.find((found) => found.currency === '')?.rows ?? 0;
  return [
    ...(hasAmount ? [] : [NO_AMOUNT]),
    ...(isFinalUnknown ? [FINAL_UNKNOWN] : []),
    ...(spread === 'otherwise' || spread === 'customers-split' || spread === 'cluster-forbidden'
      ? [THROUGH_ONE[spread]]
      : []),
    ...(ofCustomerZero === 0
      ? []
      : [
          {
            fr: `Commandes du client 0 : ${formatCount(ofCustomerZero, 'fr')}. Si 0 veut dire « sans client », écartez-les dans une vue.`,
            en: `Orders of customer 0: ${formatCount(ofCustomerZero, 'en')}. If 0 means “no customer”, leave them out in a view.`,
          },
        ]),
    ...(currency === null || withoutCurrency === 0
      ? []
      : [
          {
            fr: `Lignes sans devise, comptées en ${currency} : ${formatCount(withoutCurrency, 'fr')}.`,
            en: `Rows without a currency, counted in ${currency}: ${formatCount(withoutCurrency, 'en')}.`,
          },
        ]),
  ];
}

const NO_AMOUNT: Bilingual = {
  fr: 'Aucune colonne de montant : rien de ce qui touche à l’argent n’est calculable.',
  en: 'No amount column: nothing about money can be computed.',
};

const FINAL_UNKNOWN: Bilingual = {
  fr: 'Le moteur des tables locales n’est pas visible : si des lignes y sont remplacées (ReplacingMergeTree), mettez « "final": true » dans « clickhouse », sinon elles comptent deux fois.',
  en: 'The engine of the local tables cannot be seen: if their rows are replaced (ReplacingMergeTree), set “"final": true” in “clickhouse”, or they count twice.',
};

const THROUGH_ONE: Readonly<Record<'otherwise' | 'customers-split' | 'cluster-forbidden', Bilingual>> = {
  otherwise: {
    fr: 'La table n’est pas répartie par client : toutes les commandes passent par un seul serveur. Une clé de répartition cityHash64(client) l’évite.',
    en: 'The table is not sharded by customer: all orders pass through one server. A sharding key of cityHash64(customer) avoids it.',
  },
  'customers-split': {
    fr: 'Des clients ont des commandes sur plusieurs serveurs, malgré la clé de répartition : toutes les commandes passent par un seul serveur.',
    en: 'Some customers have orders on several servers, whatever the sharding key says: all orders pass through one server.',
  },
  'cluster-forbidden': {
    fr: 'L’utilisateur n’a pas le droit REMOTE : toutes les commandes passent par un seul serveur. GRANT REMOTE ON *.* permet à chacun de compter les siennes.',
    en: 'The user lacks the REMOTE right: all orders pass through one server. GRANT REMOTE ON *.* lets each count its own.',
  },
};
