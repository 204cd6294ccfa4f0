import { z } from 'zod';
import { CURRENCY_IN_HEADER, CURRENCY_SIGNS } from '../cells/number-format.ts';
import type { Engine } from '../duckdb.ts';
import { mayHaveCurrency } from './classify-rows-sql.ts';
import type { OrdersReading } from './orders-reading.ts';
import { ROW_CODES } from './row-code.ts';

const Found = z.object({ mark: z.string().nullable(), rows: z.number() });

export type CurrencyCount = { currency: string; rows: number };

/** The currencies of the kept rows, most frequent first, as the file writes them; `rowsWithout` = rows that name none. */
export type FileCurrencies = { found: CurrencyCount[]; rowsWithout: number };

/** Reads the currencies of the kept rows and of the returns to net, from a column, from the amounts, else from the amount's header. */
export async function readCurrencies(engine: Engine, table: string, reading: OrdersReading): Promise<FileCurrencies> {
  const header = currencyInHeader(reading);
  const fromHeader = { found: header === null ? [] : [{ currency: header, rows: 0 }], rowsWithout: 0 };
  if (!mayHaveCurrency(reading)) return fromHeader;
  const marks = await engine.rows(
    Found,
    `SELECT currency AS mark, count(*)::DOUBLE AS rows FROM ${table}
     WHERE code IN (${ROW_CODES.kept}, ${ROW_CODES.refund}, ${ROW_CODES.netted}) AND amount IS NOT NULL GROUP BY currency ORDER BY rows DESC, mark`,
  );
  const byCurrency = new Map<string, number>();
  for (const { mark, rows } of marks) {
    if (mark === null) continue;
    const currency = CURRENCY_SIGNS[mark] ?? mark;
    byCurrency.set(currency, (byCurrency.get(currency) ?? 0) + rows);
  }
  if (byCurrency.size === 0) return fromHeader;
  return {
    found: [...byCurrency].map(([currency, rows]) => ({ currency, rows })).sort((a, b) => b.rows - a.rows),
    rowsWithout: marks.find(({ mark }) => mark === null)?.rows ?? 0,
  };
}

function currencyInHeader({ headers, columns }: OrdersReading): string | null {
  const money = columns.amount ?? columns.unitPrice;
  const header = money === undefined ? '' : (headers[money] ?? '');
  return CURRENCY_IN_HEADER.find(([pattern]) => pattern.test(header))?.[1] ?? null;
}
