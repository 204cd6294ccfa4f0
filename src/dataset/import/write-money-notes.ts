import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import { formatCount, formatMoney } from '../../language/format-number.ts';
import { quoteCell } from '../input/quote-found.ts';
import type { OrdersImport } from './orders-import.ts';
import type { OrdersReading } from './orders-reading.ts';
import { listCurrencies } from './refuse-rows.ts';
import type { SettledCurrency } from './settle-currency.ts';

type MoneyFacts = {
  anonymous: OrdersImport['anonymous'];
  /** What the orders with a customer add up to. */
  revenue: number | null;
  /** Whether signs or codes stand beside the amounts. */
  sign: boolean;
  reading: OrdersReading;
};

/** The notes on currencies, and on the orders that no customer metric counts. */
export function writeMoneyNotes(money: SettledCurrency, facts: MoneyFacts): Bilingual[] {
  const { currency, unknown, rowsWithout, several, converted } = money;
  const { anonymous, revenue, sign, reading } = facts;
  if (reading.form === 'log') return writeAnonymousNote(anonymous, null, null);
  const notes: Bilingual[] = [];
  const note = (fr: string, en: string): void => {
    notes.push({ fr, en });
  };
  if (several.length > 0) {
    note(
      `Plusieurs devises, avec leurs lignes\u00a0: ${listCurrencies(several, 'fr')}. Elles ne s’additionnent pas\u00a0: choisissez-en une avec --currency, ou donnez des taux datés avec --rates FICHIER.`,
      `Several currencies, with their rows: ${listCurrencies(several, 'en')}. They are never added: choose one with --currency, or give dated rates with --rates FILE.`,
    );
  }
  if (converted.length > 0 && currency !== null) {
    note(
      `Montants convertis en ${currency} au taux de leur jour\u00a0: ${listCurrencies(converted, 'fr')}.`,
      `Amounts converted to ${currency} at the rate of their day: ${listCurrencies(converted, 'en')}.`,
    );
  }
  if (sign && currency === 'USD' && reading.columns.currency === undefined) {
    note('Le signe $ est lu comme dollar américain.', 'The $ sign is read as US dollar.');
  }
  if (unknown !== null) {
    const found = quoteCell(unknown);
    note(
      `Devise «\u00a0${found}\u00a0» non reconnue\u00a0: montants sans devise.`,
      `Currency “${found}” not recognised: amounts without currency.`,
    );
  }
  if (currency !== null && rowsWithout > 0) {
    note(
      `Lignes sans devise, comptées en ${currency}\u00a0: ${formatCount(rowsWithout, 'fr')}.`,
      `Rows without a currency, counted in ${currency}: ${formatCount(rowsWithout, 'en')}.`,
    );
  }
  return [...notes, ...writeAnonymousNote(anonymous, several.length > 0 ? null : revenue, currency)];
}

/** Orders without a customer are counted apart; their revenue is shown with and without them. */
function writeAnonymousNote(
  { orders, revenue: apart }: OrdersImport['anonymous'],
  revenue: number | null,
  currency: string | null,
): Bilingual[] {
  if (orders === 0) return [];
  const count = (lang: Lang): string => formatCount(orders, lang);
  if (apart === null || revenue === null) {
    return [
      {
        fr: `Commandes sans client, comptées à part\u00a0: ${count('fr')}.`,
        en: `Orders without a customer, counted apart: ${count('en')}.`,
      },
    ];
  }
  const money = (value: number, lang: Lang): string => formatMoney(value, lang, currency);
  return [
    {
      fr: `Commandes sans client, comptées à part\u00a0: ${count('fr')}. Chiffre d’affaires sans elles\u00a0: ${money(revenue, 'fr')}\u202f; avec elles\u00a0: ${money(revenue + apart, 'fr')}.`,
      en: `Orders without a customer, counted apart: ${count('en')}. Revenue without them: ${money(revenue, 'en')}; with them: ${money(revenue + apart, 'en')}.`,
    },
  ];
}
