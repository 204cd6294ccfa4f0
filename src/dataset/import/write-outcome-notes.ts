import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import { formatCount, formatMoney } from '../../language/format-number.ts';
import { quoteCell, quoteFound } from '../input/quote-found.ts';
import type { OrderOutcomes, StatusCount } from './read-outcomes.ts';

/** What was done with returns and with the outcomes of orders, as far as the notes need it. */
export type OutcomeFacts = {
  outcomes: OrderOutcomes;
  returns: 'exclude' | 'net';
  /** Rows of returns whose amount was deducted. */
  netted: number;
  currency: string | null;
  /** Header of the column of refunded amounts. */
  refundColumn: string;
};

/** Statuses named in a note; the others are only counted. */
const MOST_NAMED = 8;

/** The notes on orders that are none, or not in full: cancelled, unpaid, refunded, returned. */
export function writeOutcomeNotes(facts: OutcomeFacts): Bilingual[] {
  const { outcomes, returns, netted, currency } = facts;
  const { refunds, unknownStatuses } = outcomes;
  const notes: Bilingual[] = [];
  const note = (fr: string, en: string): void => {
    notes.push({ fr, en });
  };
  if (outcomes.voided > 0) {
    const count = (lang: Lang): string => formatCount(outcomes.voided, lang);
    const what = outcomes.areDeals
      ? { fr: 'Affaires perdues ou pas encore gagnées', en: 'Deals lost or not won yet' }
      : { fr: 'Commandes annulées ou impayées', en: 'Cancelled or unpaid orders' };
    note(
      `${what.fr}, écartées\u00a0: ${count('fr')} (${listVoid(outcomes, 'fr')}).`,
      `${what.en} left out: ${count('en')} (${listVoid(outcomes, 'en')}).`,
    );
  }
  if (unknownStatuses.length > 0) {
    note(
      `Statuts que nous ne connaissons pas, commandes gardées\u00a0: ${listStatuses(unknownStatuses, 'fr')}.`,
      `Statuses we do not know, orders kept: ${listStatuses(unknownStatuses, 'en')}.`,
    );
  }
  if (refunds !== null && refunds.orders > 0) {
    const column = quoteFound(facts.refundColumn);
    const sum = (lang: Lang): string => formatMoney(refunds.amount, lang, currency);
    const orders = (lang: Lang): string => formatCount(refunds.orders, lang);
    if (returns === 'net') {
      note(
        `Remboursements déduits (colonne «\u00a0${column}\u00a0»)\u00a0: ${sum('fr')} en tout\u202f; commandes concernées\u00a0: ${orders('fr')}.`,
        `Refunds deducted (column “${column}”): ${sum('en')} in all; orders concerned: ${orders('en')}.`,
      );
    } else {
      note(
        `Remboursements partiels non déduits (colonne «\u00a0${column}\u00a0»)\u00a0: ${sum('fr')} en tout\u202f; commandes concernées\u00a0: ${orders('fr')}. Pour les déduire\u00a0: --returns net.`,
        `Partial refunds not deducted (column “${column}”): ${sum('en')} in all; orders concerned: ${orders('en')}. To deduct them: --returns net.`,
      );
    }
  }
  if (netted > 0) {
    note(
      `Lignes de retour déduites\u00a0: ${formatCount(netted, 'fr')}. Un retour est déduit de la commande dont il porte le numéro, sinon de la dernière commande du client à cette date (la plus élevée du jour)\u202f; il ne compte ni comme commande ni comme jour d’achat.`,
      `Return rows deducted: ${formatCount(netted, 'en')}. A return is deducted from the order whose number it bears, else from the customer’s latest order by that day (the largest of the day); it counts neither as an order nor as a purchase day.`,
    );
  }
  if (netted > 0 && refunds !== null && refunds.orders > 0) {
    note(
      'Des lignes de retour et une colonne de remboursements sont déduites\u00a0: vérifiez qu’elles ne disent pas deux fois la même chose.',
      'Return rows and a column of refunds are both deducted: check that they do not say the same thing twice.',
    );
  }
  return notes;
}

function listVoid({ cancelled, voidStatuses }: OrderOutcomes, lang: Lang): string {
  const words = { fr: 'date d’annulation', en: 'cancellation date' };
  const dated = cancelled === 0 ? [] : [{ words: words[lang], orders: cancelled }];
  const separator = lang === 'fr' ? '\u00a0: ' : ': ';
  const marked = dated.map((found) => `${found.words}${separator}${formatCount(found.orders, lang)}`);
  return [...marked, ...(voidStatuses.length === 0 ? [] : [listStatuses(voidStatuses, lang)])].join(', ');
}

function listStatuses(statuses: readonly StatusCount[], lang: Lang): string {
  const quote = (text: string) => (lang === 'fr' ? `«\u00a0${text}\u00a0»` : `“${text}”`);
  const named = statuses.slice(0, MOST_NAMED).map(({ status, column, orders }) => {
    const of = column === null ? '' : `${quote(quoteFound(column))} = `;
    return `${of}${quote(quoteCell(status))}${lang === 'fr' ? '\u00a0: ' : ': '}${formatCount(orders, lang)}`;
  });
  const others = statuses.length - named.length;
  return others === 0 ? named.join(', ') : `${named.join(', ')}, … (+${formatCount(others, lang)})`;
}
