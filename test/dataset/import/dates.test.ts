import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImportOptions } from '../../../src/dataset/import/import-options.ts';
import { type Bench, openBench } from './import-text.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

/** The days read from dates, one order each, in the order of the file. */
async function daysOf(dates: readonly string[], options?: Partial<ImportOptions>): Promise<string[]> {
  const rows = dates.map((date, i) => `${1000 + i};"${date}";5`).join('\n');
  await bench.readText(`client;date;total\n${rows}\n`, options);
  const orders = await bench.orders();
  return orders.toSorted((a, b) => Number(a.customer) - Number(b.customer)).map(({ day }) => day);
}

describe('a date', () => {
  test('may be ISO, with slashes or points, with or without a time', async () => {
    const dates = ['2024-02-29', '2024/2/9', '2024.02.09', '2024-02-09 23:59', '2024-02-09T08:30:15.250', '20240209'];
    expect(await daysOf(dates)).toEqual(['2024-02-29', ...Array(5).fill('2024-02-09')]);
  });

  test('may put the day first, which a day above 12 proves', async () => {
    expect(await daysOf(['03/04/2024', '31/12/2023', '1.2.24', '5-6-2024 8:05', '07/08/24, 10:15 PM'])).toEqual([
      '2024-04-03',
      '2023-12-31',
      '2024-02-01',
      '2024-06-05',
      '2024-08-07',
    ]);
  });

  test('may put the month first, which a day above 12 proves', async () => {
    expect(await daysOf(['03/04/2024', '12/31/2023', '11/1/16'])).toEqual(['2024-03-04', '2023-12-31', '2016-11-01']);
  });

  test('with two digits for the year belongs to the last hundred years', async () => {
    expect(await daysOf(['13/04/98', '29/02/24', '29/02/00'])).toEqual(['1998-04-13', '2024-02-29', '2000-02-29']);
  });

  test('may mix styles, each read for itself', async () => {
    expect(await daysOf(['2024-02-09', '31/12/2023', '20240105'])).toEqual(['2024-02-09', '2023-12-31', '2024-01-05']);
  });

  test('that does not exist is rejected', async () => {
    const found = await bench.readText(
      'client;date\n1;2024-02-30\n1;2023-02-29\n1;2024-13-01\n1;0024-01-01\n1;2024-01-01\n',
    );
    expect(found.rows.rejected).toEqual([
      { reason: 'unreadableDate', rows: 3 },
      { reason: 'tooOldDate', rows: 1 },
    ]);
  });

  test.each(['1899-12-31', '1900-01-01', '1925-06-03', '1970-01-01'])(
    '%s is what software writes for none: it does not stretch the history',
    async (filler) => {
      const found = await bench.readText(`client;date\n1;${filler}\n1;2024-01-01\n2;2024-01-02\n`);
      expect(found.rows.rejected).toEqual([{ reason: 'tooOldDate', rows: 1 }]);
      expect((await bench.orders()).map(({ day }) => day)).toEqual(['2024-01-01', '2024-01-02']);
    },
  );

  test.each(['0000-00-00', '0000-00-00 00:00:00', '00/00/0000'])('%s is a missing one', async (zero) => {
    const found = await bench.readText(`client;date\n1;${zero}\n1;2024-01-01\n`);
    expect(found.rows.rejected).toEqual([{ reason: 'missingDate', rows: 1 }]);
  });

  test('is looked for in the next column when the first holds zero dates alone', async () => {
    const rows = [1, 2, 3].map((id) => `${id};${id};0000-00-00 00:00:00;2024-01-0${id} 10:00:00;5.000000`);
    await bench.readText(`id_order;id_customer;invoice_date;date;total_paid\n${rows.join('\n')}\n`);
    expect((await bench.orders()).map(({ day }) => day)).toEqual(['2024-01-01', '2024-01-02', '2024-01-03']);
  });

  test('in an order that was asked for, and that puts many days ahead, is likely in the other one', async () => {
    const rows = [1, 2, 3, 4, 5, 6].map((id) => `${id};0${id}/12/2024;5\n${id};0${id}/0${id}/2025;5`).join('\n');
    const text = `client;date;total\n${rows}\n`.replace('06/06/2025', '03/11/2025');
    const wrong = await bench.readText(text, { dateOrder: 'dmy' });
    expect(wrong.notes[0]?.en).toBe(
      'Dates that lie in the future: 1 of 12. Day and month are likely in the other order: start again with --date-order mdy.',
    );
    const right = await bench.readText(text, { dateOrder: 'mdy' });
    expect(right.notes.some(({ en }) => en.includes('future'))).toBe(false);
  });

  test('followed by other text is rejected, not cut', async () => {
    const found = await bench.readText('client;date\n1;2024-02-03 soon\n1;epoch\n1;2024-01-01 10:00\n1;20240101x\n');
    expect(found.rows).toMatchObject({ kept: 1, rejected: [{ reason: 'unreadableDate', rows: 3 }] });
  });

  test('more than a day ahead is rejected; tomorrow is somewhere else’s today', async () => {
    const found = await bench.readText('client;date\n1;2025-06-30\n1;2025-07-01\n1;2025-07-02\n1;2031-01-01\n');
    expect(found.rows).toMatchObject({ kept: 2, rejected: [{ reason: 'futureDate', rows: 2 }] });
  });
});

describe('day and month', () => {
  const ambiguous = `client;date\n${'1;03/04/2024\n'.repeat(30_000)}`;

  test('are refused when nothing tells them apart, with an example', async () => {
    const refusal = await bench.refused('client;date\n1;05/05/2024\n1;03/04/2024\n');
    expect(refusal).toMatchObject({ code: 'bad_argument', needs: ['dateOrder'] });
    expect(refusal.message.fr).toContain('03/04/2024');
    expect(refusal.message.fr).toContain('--date-order dmy');
  });

  test('are settled by the user', async () => {
    expect(await daysOf(['03/04/2024'], { dateOrder: 'dmy' })).toEqual(['2024-04-03']);
    expect(await daysOf(['03/04/2024'], { dateOrder: 'mdy' })).toEqual(['2024-03-04']);
    expect(await daysOf(['03/04/24'], { dateOrder: 'ymd' })).toEqual(['2003-04-24']);
  });

  test('cannot come after a year that the dates put last', async () => {
    const refusal = await bench.refused('client;date\n1;03/04/2024\n', { dateOrder: 'ymd' });
    expect(refusal.message.en).toContain('Main reason: unreadable date (1)');
  });

  test('are read alike in dates of one shape and of several', async () => {
    const alike = ['03/04/2024 08:05', '31/12/2023 23:59'];
    expect(await daysOf(alike)).toEqual(['2024-04-03', '2023-12-31']);
    expect(await daysOf([...alike, '5/6/2024'])).toEqual(['2024-04-03', '2023-12-31', '2024-06-05']);
    expect(await daysOf(['03.04.2024', '12.31.2023'])).toEqual(['2024-03-04', '2023-12-31']);
  });

  test('are settled by a date far beyond the head of the file', async () => {
    const found = await bench.readText(`${ambiguous}1;31/12/2023\n`);
    expect(found.dialect.dateOrder).toBe('dmy');
    expect(found).toMatchObject({ from: '2023-12-31', to: '2024-04-03' });
  });

  test('need no settling when both are the same number', async () => {
    expect(await daysOf(['05/05/2024', '06/06/2024'])).toEqual(['2024-05-05', '2024-06-06']);
  });

  test('that contradict one another are refused, even far apart', async () => {
    const refusal = await bench.refused(`client;date\n${'1;31/12/2023\n'.repeat(30_000)}1;12/31/2023\n`);
    expect(refusal.needs).toEqual(['dateOrder']);
    expect(refusal.message.en).toContain('“31/12/2023” puts the day first, “12/31/2023” the month');
  });

  test('imposed by the user make contradicting rows rejects', async () => {
    const found = await bench.readText('client;date\n1;31/12/2023\n1;12/31/2023\n', { dateOrder: 'dmy' });
    expect(found.rows).toMatchObject({ kept: 1, rejected: [{ reason: 'unreadableDate', rows: 1 }] });
  });
});

describe('a time zone', () => {
  const instants = [
    '2024-12-31T23:30:00Z',
    '2024-03-31 00:30:00 +0000',
    '2024-07-31T22:30:00+00:00',
    '2024-07-31 22:30+00',
  ];

  test('places a date that has an offset, summer time included', async () => {
    expect(await daysOf(instants)).toEqual(['2024-12-31', '2024-03-31', '2024-07-31', '2024-07-31']);
    expect(await daysOf(instants, { timeZone: 'Europe/Paris' })).toEqual([
      '2025-01-01',
      '2024-03-31',
      '2024-08-01',
      '2024-08-01',
    ]);
    expect(await daysOf(instants, { timeZone: 'America/New_York' })).toEqual([
      '2024-12-31',
      '2024-03-30',
      '2024-07-31',
      '2024-07-31',
    ]);
  });

  test('leaves a date without offset on the day it was written', async () => {
    expect(await daysOf(['2024-07-31 23:45:00', '2024-07-31T22:30:00Z'], { timeZone: 'Europe/Paris' })).toEqual([
      '2024-07-31',
      '2024-08-01',
    ]);
  });

  test('counts for offsets that only show far into the file', async () => {
    const text = `client;date\n${'1;2024-07-01 10:00:00\n'.repeat(20_000)}2;2024-07-31T22:30:00Z\n`;
    const found = await bench.readText(text, { timeZone: 'Europe/Paris' });
    expect(found.to).toBe('2024-08-01');
    expect(found.notes.some(({ en }) => en.includes('Europe/Paris'))).toBe(true);
  });

  test('must be a name that exists', async () => {
    for (const timeZone of ['Mars/Base', '+02:00', "UTC'; DROP TABLE x"]) {
      expect((await bench.refused('client;date\n1;2024-01-01\n', { timeZone })).needs).toEqual(['timeZone']);
    }
  });
});
