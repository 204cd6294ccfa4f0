import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Bench, openBench } from './import-text.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

function file(rows: readonly [date: string, amount: string][]): string {
  return `client;date;total\n${rows.map(([date, amount], index) => `c${index};${date};${amount}\n`).join('')}`;
}

const FRENCH = Array.from({ length: 30 }, (): [string, string] => ['31/01/2024', '12,50']);

describe('a reading that leaves much of a column unread', () => {
  test('is refused: amounts of two systems put end to end', async () => {
    const refusal = await bench.refused(file([...FRENCH, ...Array(20).fill(['31/01/2024', '12.75'])]));
    expect(refusal.message.en).toContain('column “total”: 40% of the values are not written like the others');
    expect(refusal.message.fr).toContain('(exemple\u00a0: «\u00a012.75\u00a0»)');
  });

  test('is refused: dates that a spreadsheet half turned into numbers', async () => {
    const refusal = await bench.refused(file([...FRENCH, ...Array(20).fill(['45322', '12,50'])]));
    expect(refusal.message.en).toContain('column “date”: 40% of the values');
  });

  test('stands where few values are unread, or where they are words', async () => {
    const few = await bench.readText(file([...FRENCH, ['31/01/2024', '12.75']]));
    expect(few.rows.rejected).toEqual([{ reason: 'unreadableAmount', rows: 1 }]);
    const words = await bench.readText(file([...FRENCH, ...Array(20).fill(['31/01/2024', 'offert'])]));
    expect(words.rows.rejected).toEqual([{ reason: 'unreadableAmount', rows: 20 }]);
  });
});

test('most rows with other fields than the header mean another delimiter: the file is refused', async () => {
  const refusal = await bench.refused(
    `client,date,total\n${'ana,2024-01-31,5\n'.repeat(10)}${'ana,2024-01-31,5,50\n'.repeat(20)}`,
  );
  expect(refusal.message.en).toContain('20 of 30 rows do not have as many fields as the header');
});

test('dates that are numbers are read, and that is said', async () => {
  const serials = await bench.readText('client;date;total\na;45322;5\nb;45323,5;6\n');
  expect(serials).toMatchObject({ from: '2024-01-31', to: '2024-02-01' });
  expect(serials.notes.map(({ en }) => en)).toContain('Dates read as Excel day numbers (45322 = 31 January 2024).');
  const unix = await bench.readText('client;date;total\na;1706659200;5\n', { timeZone: 'Europe/Paris' });
  expect(unix.notes.some(({ en }) => en.includes('Unix time'))).toBe(true);
});
