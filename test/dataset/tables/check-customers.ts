import fc from 'fast-check';
import { expect } from 'vitest';
import { COLUMNS, readCustomers, type Style } from './read-customers.ts';
import { type Bench, DEFAULTS, imbalance } from './table-bench.ts';

const style: fc.Arbitrary<Style> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  quoteAll: fc.boolean(),
  dates: fc.constantFrom('ymd', 'dmy', 'mdy'),
  decimal: fc.constantFrom('.', ','),
});

/** A row before its style: numbers and days are values, all else the text of a cell. */
type Row = {
  customer: string;
  email: string;
  day: string;
  flag: string;
  orders: number | string;
  spent: number | string;
  sign: string;
  country: string;
  currency: string;
  shape: 'whole' | 'short' | 'empty' | 'again' | 'blank';
};

const day = fc
  .integer({ min: 0, max: 1_500 })
  .map((days) => new Date(Date.UTC(2021, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));

const row: fc.Arbitrary<Row> = fc.record({
  customer: fc.constantFrom('1', '2', '17850.0', '17850', ' 4 ', "'007", '007', 'C-9', '1.5E+12', 'NULL', ''),
  email: fc.constantFrom('', '', 'A@x.fr', 'a@X.fr', ' b@y.fr'),
  day: fc.oneof(day, day, fc.constantFrom('', 'soon', '2023-02-30', '2031-05-06', 'n/a')),
  flag: fc.constantFrom('yes', 'No', 'OUI', 'non', '1', '0', 'x', 'maybe', '2', ''),
  orders: fc.oneof(fc.integer({ min: 0, max: 5_000 }), fc.constantFrom('', 'NULL', 'abc', '1..2')),
  spent: fc.oneof(
    fc.integer({ min: -10_000, max: 9_999_999 }).map((cents) => cents / 100),
    fc.constantFrom('', 'oops'),
  ),
  sign: fc.constantFrom('', '', ' €'),
  country: fc.constantFrom('', 'France', 'a "b" c', 'x;y,z|\tw', 'two\nlines', ' Côte d’Ivoire '),
  currency: fc.constantFrom('', 'EUR', 'usd', 'pts'),
  shape: fc.constantFrom('whole', 'whole', 'whole', 'whole', 'short', 'empty', 'again', 'blank'),
});

/** The first row tells the order of day and month, and the decimal sign. */
const ANCHOR: Row = {
  customer: 'anchor',
  email: '',
  day: '2023-12-31',
  flag: 'yes',
  orders: 1,
  spent: 0.55,
  sign: '',
  country: 'x',
  currency: 'EUR',
  shape: 'whole',
};

function writeDay(text: string, { dates }: Style): string {
  const [year, month, day_] = text.split('-');
  if (day_ === undefined || dates === 'ymd') return text;
  return dates === 'dmy' ? `${day_}/${month}/${year}` : `${month}/${day_}/${year}`;
}

function writeNumber(value: number | string, digits: number, { decimal }: Style): string {
  if (typeof value === 'string') return value;
  const [whole = '', rest] = value.toFixed(digits).split('.');
  const grouped = Math.abs(value) < 1_000_000 && Math.abs(value) >= 10_000;
  const spelled = grouped ? whole.replace(/(\d{3})$/, `${decimal === '.' ? ',' : '.'}$1`) : whole;
  return rest === undefined ? spelled : `${spelled}${decimal}${rest}`;
}

function writeFile(rows: readonly Row[], own: Style): string {
  const { delimiter, lineEnd, quoteAll } = own;
  const quote = (text: string): string =>
    quoteAll || /["\n\r]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = [COLUMNS.map(([header]) => quote(header)).join(delimiter)];
  for (const { shape, ...cells } of rows) {
    const spent = writeNumber(cells.spent, 2, own);
    const fields = [
      ...[cells.customer, cells.email, writeDay(cells.day, own), cells.flag, writeNumber(cells.orders, 0, own)],
      ...[typeof cells.spent === 'string' ? spent : `${spent}${cells.sign}`, cells.country, cells.currency],
    ].map(quote);
    if (shape === 'short') fields.pop();
    const line = shape === 'empty' ? fields.map(() => quote('')).join(delimiter) : fields.join(delimiter);
    if (shape === 'blank' && /\d/.test(line)) lines.push('');
    lines.push(line);
    if (shape === 'again') lines.push(line);
  }
  return lines.join(lineEnd);
}

/**
 * Imports random files of customers, and holds what came out against the reading of csv-parse and loops. Empty rows come
 * last, and no row of words alone after a blank line: there, another table might begin.
 */
export async function checkCustomers(
  bench: Bench,
  { numRuns, seed }: { numRuns: number; seed: number },
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 40 }), style, fc.boolean(), async (rows, own, drop) => {
      const emptyLast = rows.toSorted((a, b) => Number(a.shape === 'empty') - Number(b.shape === 'empty'));
      const text = writeFile([ANCHOR, ...emptyLast], own);
      const found = await bench.readText('customers', text, { duplicates: drop ? 'drop' : 'keep' });
      const expected = readCustomers(text, own, { drop, today: DEFAULTS.today });
      const fields = COLUMNS.map(([, field]) => field);
      const read = await bench.rows('customers', fields);
      expect(read.map(canonical)).toEqual(
        expected.customers.map((customer) => canonical(fields.map((field) => customer[field]))),
      );
      const count = (reason: string): number =>
        [...found.rows.dropped, ...found.rows.rejected]
          .filter((left) => left.reason === reason)
          .reduce((sum, left) => sum + left.rows, 0);
      expect({
        read: found.rows.read,
        merged: found.rows.merged,
        duplicates: found.rows.duplicates,
        empty: count('empty'),
        wrongFields: count('wrongFields'),
        nameless: count('missingValue') + count('unreadableId'),
      }).toEqual(expected.rows);
      expect(found.repeated).toBe(expected.repeated);
      expect(imbalance(found)).toBe(0);
      const unread = new Map<string, number>();
      for (const { field, rows: many } of found.unread) unread.set(field, (unread.get(field) ?? 0) + many);
      expect(unread).toEqual(expected.unread);
    }),
    { numRuns, seed },
  );
}

/** Numbers and flags as text, the same on both sides. */
function canonical(values: readonly (string | number | boolean | null | undefined)[]): (string | null)[] {
  return values.map((value, at) => {
    if (value === null || value === undefined) return null;
    const field = COLUMNS[at]?.[1];
    return field === 'ordersCount' || field === 'totalSpent' ? String(Number(value)) : String(value);
  });
}
