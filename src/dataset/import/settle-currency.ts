import { z } from 'zod';
import { answer, type Outcome, refuse } from '../../domain/outcome.ts';
import { CURRENCY_SIGNS } from '../cells/number-format.ts';
import type { Engine } from '../duckdb.ts';
import { quoteFound } from '../input/quote-found.ts';
import type { ExchangeRates } from './exchange-rates.ts';
import type { ImportOptions } from './import-options.ts';
import type { OrdersReading } from './orders-reading.ts';
import { type CurrencyCount, readCurrencies } from './read-currency.ts';
import { refuseMixedCurrencies, refuseOneCurrency } from './refuse-rows.ts';
import { ROW_CODES } from './row-code.ts';

/** The currency of a file's amounts, once settled. */
export type SettledCurrency = {
  /** ISO code; null when the file names none, a word that is none, or several. */
  currency: string | null;
  /** The word the file uses, when it is no currency. */
  unknown: string | null;
  rowsWithout: number;
  /** Currencies of the kept rows when there are several that stay apart; else empty. */
  several: CurrencyCount[];
  /** Currencies converted with the user's rates; else empty. */
  converted: CurrencyCount[];
  /** Whether rows of other currencies were set aside. */
  chosen: boolean;
};

/**
 * Amounts in different currencies are never added: they are converted by the user's dated rates, or the currency the user
 * chose is kept, or they stay apart. Refuses a rate that is missing, a chosen currency that no row has, and currencies that cannot stay
 * apart: returns to deduct, or an order in two of them.
 */
export async function settleCurrency(
  engine: Engine,
  table: string,
  reading: OrdersReading,
  { currency: chosen, rates, returns }: ImportOptions,
): Promise<Outcome<SettledCurrency>> {
  const { found, rowsWithout } = await readCurrencies(engine, table, reading);
  const nothing = { unknown: null, rowsWithout, several: [], converted: [], chosen: false };
  if (rates !== undefined && found.some(({ currency }) => currency !== rates.base)) {
    const fault = await convert(engine, table, reading, rates);
    if (fault !== null) return fault;
    return answer({ ...nothing, currency: rates.base, converted: found });
  }
  if (chosen !== undefined && found.length > 0) {
    if (!found.some(({ currency }) => currency === chosen)) return refuseOneCurrency(reading.file, chosen, found);
    if (found.length > 1) await setAsideOthers(engine, table, chosen);
    return answer({ ...nothing, currency: chosen, chosen: found.length > 1 });
  }
  const [only, ...others] = found;
  if (only === undefined) return answer({ ...nothing, currency: null });
  if (others.length > 0) {
    await spellCurrencies(engine, table);
    if (returns === 'net' || (await mixesCurrencies(engine, table))) return refuseMixedCurrencies(reading.file, found);
    return answer({ ...nothing, currency: null, several: found });
  }
  const isCode = Intl.supportedValuesOf('currency').includes(only.currency);
  return answer({
    ...nothing,
    currency: isCode ? only.currency : null,
    unknown: isCode ? null : only.currency,
  });
}

/** Whether some order has rows in several currencies. */
async function mixesCurrencies(engine: Engine, table: string): Promise<boolean> {
  const [mixed] = await engine.rows(
    z.object({ orders: z.number() }),
    `SELECT count(*)::DOUBLE AS orders FROM (
       SELECT order_id FROM ${table} WHERE code = ${ROW_CODES.kept} AND order_id IS NOT NULL
       GROUP BY order_id HAVING count(DISTINCT currency) > 1)`,
  );
  return (mixed?.orders ?? 0) > 0;
}

/** Signs become codes. */
function codeSql(): string {
  const cases = Object.entries(CURRENCY_SIGNS).map(([sign, code]) => `WHEN '${sign}' THEN '${code}'`);
  return `CASE currency ${cases.join(' ')} ELSE currency END`;
}

async function spellCurrencies(engine: Engine, table: string): Promise<void> {
  await engine.run(`UPDATE ${table} SET currency = ${codeSql()} WHERE currency IS NOT NULL`);
}

async function setAsideOthers(engine: Engine, table: string, chosen: string): Promise<void> {
  await spellCurrencies(engine, table);
  const settled = [ROW_CODES.kept, ROW_CODES.refund].join(', ');
  await engine.run(
    `UPDATE ${table} SET code = ${ROW_CODES.otherCurrency}
     WHERE code IN (${settled})
       AND (currency <> $chosen OR order_id IN (SELECT order_id FROM ${table} WHERE currency <> $chosen))`,
    { chosen },
  );
}

const Missing = z.object({ currency: z.string(), day: z.string() });

/** Converts every amount of the rows; rows without a currency are taken to be in the base currency. */
async function convert(engine: Engine, table: string, reading: OrdersReading, { base, rates, file }: ExchangeRates) {
  await spellCurrencies(engine, table);
  const values = rates.map(({ day, currency, rate }) => `(DATE '${day}', '${currency}', ${rate}::DOUBLE)`).join(', ');
  const dated = `(SELECT * FROM (VALUES ${values}) AS given (rate_day, rate_currency, rate))`;
  const foreign = `${table}.currency IS NOT NULL AND ${table}.currency <> '${base}'`;
  const rated = `
    SELECT o.row_number, r.rate FROM (SELECT rowid AS row_number, currency, day FROM ${table} WHERE ${foreign} AND day IS NOT NULL) AS o
    ASOF JOIN ${dated} AS r ON o.currency = r.rate_currency AND o.day >= r.rate_day`;
  const [missing] = await engine.rows(
    Missing,
    `SELECT currency, min(day)::VARCHAR AS day FROM ${table}
     WHERE ${foreign} AND day IS NOT NULL AND amount IS NOT NULL AND rowid NOT IN (SELECT row_number FROM (${rated}))
     GROUP BY currency ORDER BY currency LIMIT 1`,
  );
  if (missing !== undefined) {
    return refuse(
      'bad_argument',
      {
        fr: `Fichier de taux «\u00a0${file}\u00a0»\u00a0: aucun taux ${quoteFound(missing.currency)} → ${base} au ${missing.day} ni avant. Ajoutez-le.`,
        en: `Rates file “${file}”: no rate ${quoteFound(missing.currency)} → ${base} on ${missing.day} or before. Add it.`,
      },
      ['rates'],
    );
  }
  const { columns, form } = reading;
  const amounts = [
    'amount',
    ...(form === 'log' ? [] : (['refunded', 'discount'] as const).filter((field) => columns[field] !== undefined)),
  ];
  const products = amounts.map((name) => `${name} = (${table}.${name} * rated.rate)::DECIMAL(18, 4)`).join(', ');
  await engine.run(
    `UPDATE ${table} SET ${products}, currency = '${base}' FROM (${rated}) AS rated WHERE ${table}.rowid = rated.row_number`,
  );
  return null;
}
