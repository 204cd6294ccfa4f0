import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { chooseDateOrder } from '../../../src/dataset/cells/choose-date-order.ts';
import { readDateEvidence } from '../../../src/dataset/cells/date-format.ts';
import { daySql } from '../../../src/dataset/cells/date-sql.ts';
import { describeDates } from '../../../src/dataset/cells/describe-dates.ts';
import { type Engine, openEngine } from '../../../src/dataset/duckdb.ts';

const Day = z.object({ day: z.string().nullable() });

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.close());

/** The days of a column of dates, under the format that they show themselves. */
async function daysOf(texts: readonly string[], timeZone = 'Europe/Paris'): Promise<(string | null)[]> {
  const format = chooseDateOrder(readDateEvidence(texts), undefined, { file: 'f.csv', column: 'date' });
  if (!format.ok) throw new Error(format.message.en);
  const list = texts.map((text) => `'${text.replaceAll("'", "''")}'`).join(', ');
  const sql = daySql('text', format.value, timeZone, '2025-06-30');
  const rows = await engine.rows(Day, `SELECT (${sql})::VARCHAR AS day FROM (SELECT unnest([${list}]) AS text)`);
  return rows.map(({ day }) => day);
}

describe('a date with the name of its month', () => {
  test.each([
    ['31 mai 2024', '2024-05-31'],
    ['1er juin 2024', '2024-06-01'],
    ['5 juillet 2024', '2024-07-05'],
    ['31 janv. 2024', '2024-01-31'],
    ['15 déc. 2023', '2023-12-15'],
    ['15 decembre 2023', '2023-12-15'],
    ['1 AOÛT 2024', '2024-08-01'],
    ['vendredi 31 mai 2024', '2024-05-31'],
    ['le 31 mai 2024 à 10h30', '2024-05-31'],
    ['31-Jan-24', '2024-01-31'],
    ['31MAY2024', '2024-05-31'],
    ['May 31, 2024', '2024-05-31'],
    ['Jun 1st 2024', '2024-06-01'],
    ['2024-May-31', '2024-05-31'],
    ['Fri, 31 May 2024 23:30:00 +0000', '2024-06-01'],
    ['31 fév 2024', null],
    ['31 marcus 2024', null],
  ])('is read: %s', async (text, day) => {
    expect(await daysOf(['3 mars 2024', text])).toEqual(['2024-03-03', day]);
  });
});

describe('a date and a time', () => {
  test.each([
    '31/05/2024 à 10h30',
    '31/05/2024 10h',
    '31/05/2024 at 10:30',
    '31/05/2024, 10:30:00',
    '31/05/2024 10:30\u202fPM',
    '31/05/2024 10:30 p.m.',
    '2024-05-31T10:00:00.000+02:00',
    '20240531103000',
  ])('is the day of the date: %s', async (text) => {
    expect(await daysOf([text])).toEqual(['2024-05-31']);
  });

  test('with an offset is converted', async () => {
    expect(await daysOf(['2024-05-31T23:30:00Z', '2024-05-31 22:30 GMT', '2024-05-31T22:30:00.123-0500'])).toEqual([
      '2024-06-01',
      '2024-06-01',
      '2024-06-01',
    ]);
  });
});

describe('a column of numbers', () => {
  // 45322 is 31 January 2024 in Excel’s 1900 date system.
  test('counts days as Excel does', async () => {
    expect(await daysOf(['45322', '45322.5', '45323,25', 'n/a'])).toEqual([
      '2024-01-31',
      '2024-01-31',
      '2024-02-01',
      null,
    ]);
    expect(describeDates(readDateEvidence(['45322']).format)).toBe('Excel serial');
  });

  test('counts seconds or milliseconds since 1970, in the time zone', async () => {
    expect(await daysOf(['1717191000', '1717191000.5'])).toEqual(['2024-05-31', '2024-05-31']);
    expect(await daysOf(['1717194600', '1717194600'])).toEqual(['2024-06-01', '2024-06-01']);
    expect(await daysOf(['1717194600000'], 'UTC')).toEqual(['2024-05-31']);
  });

  test('is none where one date is written out', async () => {
    expect(await daysOf(['45322', '31/01/2024'])).toEqual([null, '2024-01-31']);
  });

  test('is none where most cells are something else', () => {
    expect(readDateEvidence(['45322', 'x', 'y']).readable).toBe(0);
  });
});

describe('the order of day and month', () => {
  const choose = (date: string, column = 'date') =>
    chooseDateOrder(readDateEvidence([date]), undefined, { file: 'f.csv', column });

  test('is refused where both are possible, with both readings spelled out', () => {
    const refusal = choose('03/04/2024');
    expect(refusal.ok).toBe(false);
    expect(!refusal.ok && refusal.message.en).toContain(
      '“03/04/2024” may be 3 Apr 2024 or 4 Mar 2024'.replaceAll(/(\d) (\w{3}) (\d)/g, '$1\u00a0$2\u00a0$3'),
    );
    expect(!refusal.ok && refusal.needs).toEqual(['dateOrder']);
  });

  test('may be said by the header', () => {
    const orderOf = (header: string) => {
      const found = choose('03/04/2024', header);
      return found.ok ? found.value.order : null;
    };
    expect(orderOf('Date (JJ/MM/AAAA)')).toBe('dmy');
    expect(orderOf('Order date [mm/dd/yyyy]')).toBe('mdy');
    expect(orderOf('Date de commande')).toBeNull();
  });
});
