import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listTableRejects, streamTableRejects } from '../../../src/dataset/tables/list-table-rejects.ts';
import type { TableReason } from '../../../src/dataset/tables/table-reason.ts';
import { type Bench, imbalance, openBench, rejectsOf } from './table-bench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

/** Kinds of rows of a refunds file, each with the fate its making implies, and the column and value it is about. */
type Made = { fate: 'kept' | TableReason; column?: string; value?: string; text(rank: number, day: string): string };

const MADE: Made[] = [
  { fate: 'kept', text: (rank, day) => `R${rank},7,${day},12.50,plain` },
  { fate: 'kept', text: (rank, day) => `R${rank},8,${day},"1,012.50","a, ""b""\r\nc"` },
  { fate: 'kept', text: (rank, day) => `R${rank}, 9 ,${day} 10:15:00,3,6" plate` },
  { fate: 'kept', text: (rank, day) => `R${rank},,${day},,` },
  { fate: 'kept', text: (rank, day) => `R${rank},7,${day},12.5O,x` },
  { fate: 'empty', text: () => ',,,,' },
  { fate: 'missingValue', column: 'Refund date', value: '', text: (rank) => `R${rank},7,,12.50,"x\n\ny"` },
  { fate: 'missingValue', column: 'Refund date', value: 'NULL', text: (rank) => `R${rank},7,NULL,12.50,x` },
  {
    fate: 'unreadableDate',
    column: 'Refund date',
    value: '2024-02-31',
    text: (rank) => `R${rank},7,2024-02-31,12.50,x`,
  },
  {
    fate: 'unreadableDate',
    column: 'Refund date',
    value: '1024-02-01',
    text: (rank) => `R${rank},7,1024-02-01,12.50,x`,
  },
  { fate: 'futureDate', column: 'Refund date', value: '2031-01-01', text: (rank) => `R${rank},7,2031-01-01,12.50,x` },
  { fate: 'wrongFields', text: (rank, day) => `R${rank},7,${day}` },
  { fate: 'wrongFields', text: (rank, day) => `R${rank},7,${day},12.50,x,"too\nmany"` },
];

const rows = fc.array(
  fc.record({
    made: fc.constantFrom(...MADE),
    day: fc.constantFrom('2024-01-05', '2023-12-31'),
    blankAfter: fc.boolean(),
  }),
  { minLength: 1, maxLength: 40 },
);

test('every row of a file is imported, dropped or rejected, for the reason it was made for', async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom('\n', '\r\n'), fc.boolean(), async (made, lineEnd, atEnd) => {
      const all = [{ made: MADE[0] ?? fail(), day: '2024-01-01', blankAfter: false }, ...made];
      const lines = all.map((row, rank) => row.made.text(rank, row.day) + (row.blankAfter ? lineEnd : ''));
      const head = 'Refund ID,Customer ID,Refund date,Refund amount,Reason';
      const text = `${head}${lineEnd}${lines.join(lineEnd)}${atEnd ? lineEnd : ''}`;
      const found = await bench.readText('refunds', text);
      const expected = new Map<string, number>();
      for (const { made: own } of all) expected.set(own.fate, (expected.get(own.fate) ?? 0) + 1);
      const counted = new Map<string, number>([['kept', found.rows.imported]]);
      for (const { reason, rows: count } of [...found.rows.dropped, ...found.rows.rejected]) {
        counted.set(reason, (counted.get(reason) ?? 0) + count);
      }
      expect(counted).toEqual(expected);
      expect(found.rows.read).toBe(all.length);
      expect(imbalance(found)).toBe(0);
      const oddities = all.filter(({ made: own }) => own.text(0, '') === 'R0,7,,12.5O,x').length;
      expect(found.unread.reduce((sum, unread) => sum + unread.rows, 0)).toBe(oddities);
      const listed = await rejectsOf(found);
      const wanted = all.filter(({ made: own }) => own.fate !== 'kept' && own.fate !== 'empty');
      expect(listed.map(({ reason, column, value }) => ({ reason, column, value }))).toEqual(
        wanted.map(({ made: own }) => ({ reason: own.fate, column: own.column ?? null, value: own.value ?? null })),
      );
      const physical = text.split(/\r\n|\n/);
      for (const { line, text: row } of listed) expect(physical[line - 1]).toBe(row.split(/\r\n|\n/)[0]);
    }),
    { numRuns: 100, seed: 20250630 },
  );
});

function fail(): never {
  throw new Error('no rows to make');
}

describe('duplicate lines', () => {
  const text =
    'Client;Date du mouvement;Points\n7;31/05/2024;5\n7;31/05/2024;5\n8;31/05/2024;5\n7;31/05/2024;5\n;;\n;;\n';

  test('are kept and counted', async () => {
    const found = await bench.readText('loyalty_movements', text);
    expect(found.rows).toMatchObject({ read: 6, imported: 4, merged: 0, duplicates: 0 });
    expect(found.repeated).toBe(2);
    expect(imbalance(found)).toBe(0);
  });

  test('are left out on demand, and listed among the rows set aside', async () => {
    const found = await bench.readText('loyalty_movements', text, { duplicates: 'drop' });
    expect(found.rows).toMatchObject({ read: 6, imported: 2, merged: 0, duplicates: 2 });
    expect(found.rows.dropped).toEqual([{ reason: 'empty', column: null, rows: 2 }]);
    expect(imbalance(found)).toBe(0);
    expect(await rejectsOf(found)).toEqual([]);
    const aside: { line: number; reason: string }[] = [];
    for await (const { line, reason } of streamTableRejects(found, 'all')) aside.push({ line, reason });
    expect(aside).toEqual([
      { line: 3, reason: 'duplicate' },
      { line: 5, reason: 'duplicate' },
      { line: 6, reason: 'empty' },
      { line: 7, reason: 'empty' },
    ]);
  });
});

describe('the rows of one customer', () => {
  const text = [
    'Customer ID,Email,Country,Accepts Marketing,Unsubscribed,Total Spent',
    '7,ana@ex.fr,,yes,no,10.00',
    '17850.0,,,,,',
    '7,ANA@ex.fr,France,no,,20.00',
    '17850,bo@ex.fr,Italy,yes,yes,5.50',
    ',Cy@ex.fr,,yes,no,',
    ',cy@ex.fr,Spain,yes,no,1.00',
  ].join('\n');

  test('become one: the first value written counts, a single refusal of contact is enough', async () => {
    const found = await bench.readText('customers', text);
    expect(found.rows).toMatchObject({ read: 6, imported: 3, merged: 3 });
    expect(imbalance(found)).toBe(0);
    const fields = ['customer', 'email', 'country', 'acceptsMarketing', 'optedOut', 'totalSpent'];
    expect(await bench.rows('customers', fields)).toEqual([
      ['7', 'ana@ex.fr', 'France', 'false', 'false', '10.0000'],
      ['17850', 'bo@ex.fr', 'Italy', 'true', 'true', '5.5000'],
      [null, 'cy@ex.fr', 'Spain', 'true', 'false', '1.0000'],
    ]);
    expect(found.notes.map(({ en }) => en)).toContain(
      'Rows of the same customer merged: 3. The first value written counts; a single refusal of contact is enough.',
    );
  });

  test('stay apart in a kind where a customer may have several', async () => {
    const found = await bench.readText('tickets', 'Ticket ID,Opened at,Subject\nT1,2024-05-01,x\nT1,2024-05-02,y\n');
    expect(found.rows).toMatchObject({ imported: 2, merged: 0 });
  });

  test('who is not named are rejected', async () => {
    const found = await bench.readText('customers', 'Email,First name\nana@ex.fr,Ana\n,Bo\n');
    expect(found.rows.rejected).toEqual([{ reason: 'missingValue', column: 'Email', rows: 1 }]);
  });
});

describe('rejected rows', () => {
  const text = 'Refund ID,Refund date,Refund amount\nR1,2024-05-01,1\nR2,soon,1\nR3,,1\n';

  test('can be listed up to a limit, and after the engine is closed to files', async () => {
    const own = await openBench();
    const found = await own.readText('refunds', text);
    await own.engine.lock();
    const rejects = await listTableRejects(found, 1);
    expect(rejects.ok && rejects.value).toEqual([
      { line: 3, reason: 'unreadableDate', column: 'Refund date', value: 'soon', text: 'R2,soon,1' },
    ]);
    await own.close();
  });

  test('of a file that is gone are refused', async () => {
    const found = await bench.readText('refunds', text);
    const gone = { ...found, reading: { ...found.reading, path: `${found.reading.path}.gone` } };
    expect((await listTableRejects(gone)).ok).toBe(false);
  });
});

test('a file without a row to import is refused with its main reason and an example', async () => {
  const refusal = await bench.refused('refunds', 'Refund ID,Refund date,Refund amount\nR1,soon,1\nR2,later,2\n');
  expect(refusal).toMatchObject({ ok: false, code: 'not_in_data' });
  expect(refusal.message.en).toBe(
    'File “data.csv”, read as “Refunds and credit notes”: no row is imported (read: 2). Main reason: unreadable date, column “Refund date” (2). Example, line 2: “soon”. Check the recognised columns, or name them with --map FIELD=COLUMN.',
  );
});

test('a line too long for the engine is rejected, the others are kept', async () => {
  const long = `R2,2024-01-01,${'x'.repeat(3_000_000)}`;
  const found = await bench.readText(
    'refunds',
    `Refund ID,Refund date,Reason\nR1,2024-01-01,x\n${long}\nR3,2024-01-02,x\n`,
  );
  expect(found.rows).toMatchObject({ read: 3, imported: 2, rejected: [{ reason: 'tooLong', column: null, rows: 1 }] });
  expect(await rejectsOf(found)).toMatchObject([{ line: 3, reason: 'tooLong' }]);
});

test('an import replaces the table of the one before it, and leaves no other behind', async () => {
  await bench.readText('refunds', 'Refund ID,Refund date\nR1,2024-01-01\n');
  await bench.readText('refunds', 'Refund ID,Refund date\nR2,2024-01-02\n', { table: 'refunds' });
  expect(await bench.rows('refunds', ['refund'])).toEqual([['R2']]);
  const left =
    "SELECT count(*) FROM duckdb_tables() WHERE table_name LIKE '%\\_staged%' ESCAPE '\\' OR table_name LIKE '%\\_typed' ESCAPE '\\'";
  expect(await bench.number(left)).toBe(0);
});

test('a locked engine reads no file, and says that it could not', async () => {
  const own = await openBench();
  await own.engine.lock();
  const refusal = await own.refused('refunds', 'Refund ID,Refund date\nR1,2024-01-01\n');
  expect(refusal.code).toBe('tool_failed');
  await own.close();
});

test.each([
  [{ table: 'a; DROP TABLE b' }, 'table name'],
  [{ today: 'today' }, 'current day'],
  [{ timeZone: "UTC'" }, 'time zone'],
])('what must not reach the engine is refused: %o', async (options, said) => {
  const refusal = await bench.refused('refunds', 'Refund ID,Refund date\nR1,2024-01-01\n', options);
  expect(refusal.code).toBe('bad_argument');
  expect(refusal.message.en).toContain(said);
});
