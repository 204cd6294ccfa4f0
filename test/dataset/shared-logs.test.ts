import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openEngine } from '../../src/dataset/duckdb.ts';
import { importOrdersFile } from '../../src/dataset/import-file.ts';
import { recogniseFile } from '../../src/dataset/recognise-file.ts';
import { lacksShared, sharedFile } from '../outside-needs.ts';

const OPTIONS = { returns: 'exclude', zero: 'keep', duplicates: 'keep', timeZone: 'UTC', today: '2026-01-01' } as const;
const Facts = z.object({ customers: z.number(), revenue: z.number(), merged: z.number(), zeros: z.number() });

async function read(name: string) {
  const engine = await openEngine();
  try {
    const file = await recogniseFile(fileURLToPath(sharedFile(`data/cdnow/${name}`)), { folder: tmpdir() });
    if (!file.ok) throw new Error(file.message.en);
    const imported = await importOrdersFile(engine, file.value, OPTIONS);
    if (!imported.ok) throw new Error(imported.message.en);
    const [facts] = await engine.rows(
      Facts,
      `SELECT count(DISTINCT customer)::INTEGER AS customers, sum(amount)::DOUBLE AS revenue,
              (count(*) - count(DISTINCT (customer, day)))::INTEGER AS merged,
              count(*) FILTER (amount = 0)::INTEGER AS zeros FROM orders`,
    );
    const { rows, from, to } = imported.value.account;
    return { ...facts, rows: rows.read, imported: rows.imported, from, to };
  } finally {
    await engine.close();
  }
}

/** Figures of data/cdnow/reference.json (pandas): zero-dollar rows kept, rows of a customer on one day counted as repeats. */
test.skipIf(lacksShared('data/cdnow'))(
  'the CDNOW sample, without headers, reads as its reference (needs ../shared)',
  async () => {
    expect(await read('CDNOW_sample.txt')).toEqual({
      rows: 6919,
      imported: 6919,
      customers: 2357,
      revenue: 244_091.94,
      merged: 223,
      zeros: 8,
      from: '1997-01-01',
      to: '1998-06-30',
    });
  },
);

/** Rows and customers of the published file: 69,659 and 23,570. */
test.skipIf(lacksShared('data/cdnow'))('the whole CDNOW log reads as published (needs ../shared)', async () => {
  expect(await read('CDNOW_master.txt')).toMatchObject({
    rows: 69_659,
    customers: 23_570,
    from: '1997-01-01',
    to: '1998-06-30',
  });
});
