import { z } from 'zod';
import { answer, type Outcome } from '../../domain/outcome.ts';
import { CURRENCY_IN_HEADER, CURRENCY_SIGNS } from '../cells/number-format.ts';
import type { Engine } from '../duckdb.ts';
import { mayHaveCurrency } from './classify-rows-sql.ts';
import type { OrdersReading } from './orders-reading.ts';
import { type CurrencyCount, refuseCurrencies } from './refuse-rows.ts';
import { ROW_CODES } from './row-code.ts';

const Found = z.object({ mark: z.string().nullable(), rows: z.number() });

/** The one currency of the kept rows: an ISO code; null with the word the file uses, when that is no currency. */
export type FileCurrency = { currency: string | null; unknown: string | null; rowsWithout: number };

/** Reads the currency of the kept rows and of the returns to net, from a column, from the amounts, else from the amount's header; refuses two. */
export async function readCurrency(
  engine: Engine,
  table: string,
  reading: OrdersReading,
): Promise<Outcome<FileCurrency>> {
  const fromHeader = { currency: currencyInHeader(reading), unknown: null, rowsWithout: 0 };
  if (!mayHaveCurrency(reading)) return answer(fromHeader);
  const found = await engine.rows(
    Found,
    `SELECT currency AS mark, count(*)::DOUBLE AS rows FROM ${table}
     WHERE code IN (${ROW_CODES.kept}, ${ROW_CODES.refund}, ${ROW_CODES.netted}) AND amount IS NOT NULL GROUP BY currency ORDER BY rows DESC, mark`,
  );
  const byCurrency = new Map<string, number>();
  for (const { mark, rows } of found) {
    if (mark === null) continue;
    const currency = CURRENCY_SIGNS[mark] ?? mark;
    byCurrency.set(currency, (byCurrency.get(currency) ?? 0) + rows);
  }
  const counts: CurrencyCount[] = [...byCurrency].map(([currency, rows]) => ({ currency, rows }));
  if (counts.length > 1) return refuseCurrencies(reading.file, counts);
  const name = counts[0]?.currency;
  if (name === undefined) return answer(fromHeader);
  const isCode = Intl.supportedValuesOf('currency').includes(name);
  return answer({
    currency: isCode ? name : null,
    unknown: isCode ? null : name,
    rowsWithout: found.find(({ mark }) => mark === null)?.rows ?? 0,
  });
}

function currencyInHeader({ headers, columns }: OrdersReading): string | null {
  const money = columns.amount ?? columns.unitPrice;
  const header = money === undefined ? '' : (headers[money] ?? '');
  return CURRENCY_IN_HEADER.find(([pattern]) => pattern.test(header))?.[1] ?? null;
}
