import { z } from 'zod';
import { answer, type Outcome } from '../../domain/outcome.ts';
import type { Engine } from '../duckdb.ts';
import { mayHaveCurrency } from './classify-rows-sql.ts';
import { CURRENCY_SIGNS } from './number-format.ts';
import type { OrdersReading } from './orders-reading.ts';
import { type CurrencyCount, refuseCurrencies } from './refuse-rows.ts';
import { ROW_CODES } from './row-code.ts';

const Found = z.object({ mark: z.string().nullable(), rows: z.number() });

/** The one currency of the kept rows: an ISO code, or null with the word the file uses, when it uses one. */
export type FileCurrency = { currency: string | null; unknown: string | null; rowsWithout: number };

/** Reads the currency of the kept rows; refuses two. */
export async function readCurrency(
  engine: Engine,
  table: string,
  reading: OrdersReading,
): Promise<Outcome<FileCurrency>> {
  if (!mayHaveCurrency(reading)) return answer({ currency: null, unknown: null, rowsWithout: 0 });
  const found = await engine.rows(
    Found,
    `SELECT currency AS mark, count(*)::DOUBLE AS rows FROM ${table}
     WHERE code = ${ROW_CODES.kept} GROUP BY currency ORDER BY rows DESC, mark`,
  );
  const byCurrency = new Map<string, number>();
  for (const { mark, rows } of found) {
    if (mark === null) continue;
    const currency = CURRENCY_SIGNS[mark] ?? mark;
    byCurrency.set(currency, (byCurrency.get(currency) ?? 0) + rows);
  }
  const counts: CurrencyCount[] = [...byCurrency].map(([currency, rows]) => ({ currency, rows }));
  if (counts.length > 1) return refuseCurrencies(reading.file, counts);
  const name = counts[0]?.currency ?? null;
  const isCode = name !== null && /^[A-Z]{3}$/.test(name);
  return answer({
    currency: isCode ? name : null,
    unknown: isCode ? null : name,
    rowsWithout: found.find(({ mark }) => mark === null)?.rows ?? 0,
  });
}
