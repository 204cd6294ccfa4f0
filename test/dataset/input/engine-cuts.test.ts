import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { columnName, readCsvSql } from '../../../src/dataset/input/read-csv-sql.ts';
import { splitRecords } from '../../../src/dataset/input/split-records.ts';
import { type Bench, openBench } from '../import/import-text.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const Row = z.record(z.string(), z.string().nullable());
const COLUMNS = ['a', 'b', 'c'];

const field = fc.constantFrom(
  '1',
  '',
  'x y',
  '"q"',
  '"a;b"',
  '"a""b"',
  '"l1\nl2"',
  '""',
  ' "s" ',
  '5" x',
  'é€',
  ' lead',
  '\\"',
  'a\\',
  '\t"t"',
);
const records = fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });

test('the engine and we cut sound records alike', async () => {
  await fc.assert(
    fc.asyncProperty(records, fc.constantFrom('\n', '\r\n'), fc.boolean(), async (rows, lineEnd, endsLine) => {
      const text = [COLUMNS, ...rows].map((row) => row.join(';')).join(lineEnd) + (endsLine ? lineEnd : '');
      const splitter = splitRecords(';', '"');
      const split = [...splitter.push(text), ...splitter.end()].slice(1);
      fc.pre(split.every(({ broken }) => !broken));
      const path = bench.write(text);
      const dialect = { delimiter: ';', quote: '"', headerLine: 1 };
      const reading = {
        path,
        file: 'orders.csv',
        gzip: false,
        dialect,
        headers: COLUMNS,
        parallel: false,
        strict: true,
      };
      const found = await bench.engine.rows(Row, `SELECT * FROM ${readCsvSql(reading, null)}`);
      const fit = split.filter(({ fields }) => fields.length >= 3 && fields.slice(3).every((cell) => cell === ''));
      expect(found.map((row) => COLUMNS.map((_, index) => row[columnName(index)] ?? ''))).toEqual(
        fit.map(({ fields }) => fields.slice(0, 3)),
      );
    }),
    { numRuns: 150, seed: 14 },
  );
});
