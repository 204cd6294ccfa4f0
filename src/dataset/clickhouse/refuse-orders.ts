import { answer, type Outcome, type Refusal, refuse } from '../../domain/outcome.ts';
import { formatCount } from '../../language/format-number.ts';
import { ROW_REASONS } from '../import/row-reason.ts';
import { quoteFound } from '../input/quote-found.ts';
import type { OrdersDescription } from './describe-orders.ts';

/** No row of a table gives an order: the main reason. */
export function refuseNoOrder(table: string, { read, dropped, rejected }: OrdersDescription['rows']): Refusal {
  const [main] = [...dropped, ...rejected].sort((a, b) => b.rows - a.rows);
  const reason = main === undefined ? { fr: 'table vide', en: 'empty table' } : ROW_REASONS[main.reason];
  const rows = main?.rows ?? 0;
  return refuse('not_in_data', {
    fr: `Table ClickHouse ${table} : aucune ligne ne donne de commande (lues : ${formatCount(read, 'fr')}). Raison principale : ${reason.fr} (${formatCount(rows, 'fr')}). Vérifiez les colonnes de « clickhouse » dans fidelio.config.json.`,
    en: `ClickHouse table ${table}: no row gives an order (read: ${formatCount(read, 'en')}). Main reason: ${reason.en} (${formatCount(rows, 'en')}). Check the columns of “clickhouse” in fidelio.config.json.`,
  });
}

/** The one currency of the kept rows, null when none says it; several are refused, for they are never added. */
export function chooseCurrency(table: string, found: OrdersDescription['currencies']): Outcome<string | null> {
  const named = found.filter(({ currency }) => currency !== '');
  const [only, other] = named;
  if (other === undefined) return answer(only !== undefined && /^[A-Z]{3}$/.test(only.currency) ? only.currency : null);
  const list = (lang: 'fr' | 'en') =>
    named
      .slice(0, 10)
      .map(({ currency, rows }) => `${quoteFound(currency)} (${formatCount(rows, lang)})`)
      .join(', ');
  return refuse(
    'not_in_data',
    {
      fr: `Table ClickHouse ${table} : plusieurs devises, avec leurs lignes : ${list('fr')}. Elles ne s’additionnent pas : gardez-en une avec --currency, ou convertissez les montants dans une vue.`,
      en: `ClickHouse table ${table}: several currencies, with their rows: ${list('en')}. They are never added: keep one with --currency, or convert the amounts in a view.`,
    },
    ['currency'],
  );
}
