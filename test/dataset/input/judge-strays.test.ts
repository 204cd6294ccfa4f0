import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Bench, openBench } from '../import/import-text.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const TABLE = 'client;date;total\nana;2024-01-31;5\nbob;2024-02-01;6\n';
const LATE = `client;date;total\n${'ana;2024-01-31;5\n'.repeat(30_000)}`;

async function rejectsOf(text: string): Promise<number> {
  const { rows } = await bench.readText(text);
  return rows.rejected.reduce((sum, reason) => sum + reason.rows, 0);
}

describe('below the rows', () => {
  test.each([TABLE, LATE])('another table with as many columns is refused with its line', async (table) => {
    const lines = table.split('\n').length;
    const refusal = await bench.refused(`${table}\nVendeur;Embauche;Ventes\nzoe;2019-01-31;7\n`);
    expect(refusal.message.en).toContain(`line ${lines + 1}: another table begins (“Vendeur;Embauche;Ventes”)`);
  });

  test('the same columns in another order are refused', async () => {
    expect((await bench.refused(`${TABLE}date;client;total\n2024-01-31;ana;7\n`)).message.fr).toContain(
      'un autre tableau commence',
    );
  });

  test('a section under a title of its own is refused, with a blank line or not', async () => {
    for (const title of ['\nCommandes annulées\n', 'Commandes annulées\n', ';;\nAnnulées en 2024;;\n']) {
      expect((await bench.refused(`${TABLE}${title}client;date;total\neve;2024-01-31;7\n`)).message.en).toContain(
        'another table',
      );
    }
  });

  test('the same header again, a remark, and a table of fewer columns are only rejected', async () => {
    expect(await rejectsOf(`${TABLE}client;date;total\neve;2024-01-31;7\n`)).toBe(1);
    expect(await rejectsOf(`${TABLE}\nGénéré par la boutique\n`)).toBe(1);
    expect(await rejectsOf(`${TABLE}\nMois;Ventes\n2024-01;5\n`)).toBe(2);
  });

  test.each([TABLE, LATE])('a total is rejected, dated or not', async (table) => {
    expect(await rejectsOf(`${table}Total;;11\n`)).toBe(1);
    expect(await rejectsOf(`${table}Total général;2024-12-31;11\n`)).toBe(1);
    expect((await bench.orders()).some(({ customer }) => customer === 'Total général')).toBe(false);
  });

  test('a customer whose name begins with Total is a customer', async () => {
    expect(await rejectsOf(`${TABLE}TotalEnergies;2024-12-31;11\n`)).toBe(0);
  });
});

test('a byte order mark before a row is no part of its first cell', async () => {
  const { rows } = await bench.readText(`${LATE}\ufeff12;2024-02-01;6\n`);
  expect(rows.rejected).toEqual([]);
  expect((await bench.orders()).some(({ customer }) => customer === '12')).toBe(true);
});
