import { HEADER_WORDS } from '../import/header-words.ts';

/** Headers of an order number in a file that is about something else. */
export const ORDER_ID_WORDS: readonly string[] = HEADER_WORDS.order.filter((word) => /order|commande/.test(word));

/** Headers that can only be the date of an order. */
export const ORDER_DATE_WORDS: readonly string[] = HEADER_WORDS.date.filter((word) =>
  /order|commande|purchase|achat|placed|sale|vente/.test(word),
);
