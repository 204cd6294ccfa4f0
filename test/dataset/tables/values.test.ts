import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Bench, openBench, rejectsOf } from './table-bench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

/** A column of values under a header, beside an id that makes every row one of its kind. */
function column(first: string, header: string, values: readonly string[], more = ''): string {
  return `${first};${header}${more === '' ? '' : ';date'}\n${values.map((value, at) => `k${at};${value}${more === '' ? '' : `;${more}`}`).join('\n')}\n`;
}

async function valuesOf(table: string, field: string): Promise<(string | null)[]> {
  return (await bench.rows(table, [field])).map(([value = null]) => value);
}

describe('dates', () => {
  const deliveries = (header: string, values: readonly string[]): string => column('Tracking number', header, values);

  test('take the order of day and month that a single date of the whole column shows', async () => {
    const many = Array.from({ length: 3_000 }, (_, at) => `0${1 + (at % 9)}/0${1 + (at % 8)}/2024`);
    const found = await bench.readText('deliveries', deliveries('Delivered at', [...many, '31/12/2023']));
    expect(found.dialect).toMatchObject({ dateOrder: 'dmy', dateFormat: 'DD/MM/YYYY' });
    expect(found.unread).toEqual([]);
    expect(found.notes.map(({ fr }) => fr)).toContain(
      'Dates lues dans l’ordre jour, mois, année (d’après le fichier)\u00a0: «\u00a0Delivered at\u00a0».',
    );
  });

  test('that leave the order open are refused with both readings, unless the user settles it', async () => {
    const text = deliveries('Delivered at', ['03/04/2024', '05/06/2024']);
    const refusal = await bench.refused('deliveries', text);
    expect(refusal).toMatchObject({ code: 'bad_argument', needs: ['dateOrder'] });
    expect(refusal.message.en).toContain(
      '3 Apr\u00a02024 or 4 Mar\u00a02024'.replaceAll(' ', '\u00a0').replaceAll('\u00a0or\u00a0', ' or '),
    );
    await bench.readText('deliveries', text, { dateOrder: 'mdy' });
    expect(await valuesOf('deliveries', 'deliveredAt')).toEqual(['2024-03-04', '2024-05-06']);
  });

  test('of a column that leaves the order open follow the other columns of the file', async () => {
    const text = 'Tracking number;Shipped at;Delivered at\nX1;30/05/2024;03/06/2024\nX2;31/05/2024;04/06/2024\n';
    await bench.readText('deliveries', text);
    expect(await valuesOf('deliveries', 'deliveredAt')).toEqual(['2024-06-03', '2024-06-04']);
  });

  test('that contradict one another are refused', async () => {
    const refusal = await bench.refused('deliveries', deliveries('Delivered at', ['31/12/2024', '12/31/2024']));
    expect(refusal.needs).toEqual(['dateOrder']);
  });

  test('that an optional column does not let us read are missing, counted and shown', async () => {
    const found = await bench.readText(
      'deliveries',
      deliveries('Delivered at', ['2024-05-31', 'soon', '', 'later', '2031-01-01']),
    );
    expect(found.rows).toMatchObject({ read: 5, imported: 5, rejected: [] });
    expect(found.unread).toEqual([
      { field: 'deliveredAt', column: 'Delivered at', reason: 'unreadableDate', rows: 2, example: 'soon' },
      { field: 'deliveredAt', column: 'Delivered at', reason: 'futureDate', rows: 1, example: '2031-01-01' },
    ]);
    expect(await valuesOf('deliveries', 'deliveredAt')).toEqual(['2024-05-31', null, null, null, null]);
    expect(found.notes.map(({ en }) => en)).toContain(
      'Column “Delivered at”: values left blank: 2 (unreadable date, for example “soon”).',
    );
  });

  test('that no row of an optional column has leave the column empty', async () => {
    const found = await bench.readText(
      'deliveries',
      'Tracking number;Shipped at;Delivered at\nX1;2024-05-31;\nX2;2024-05-31;\n',
    );
    expect(found.rows.imported).toBe(2);
    expect(found.unread).toEqual([]);
    expect(await valuesOf('deliveries', 'deliveredAt')).toEqual([null, null]);
  });

  test('with an offset fall on the day of the time zone', async () => {
    const text = deliveries('Delivered at', ['2024-05-31T23:30:00Z', '2024-05-31T01:30:00+02:00']);
    await bench.readText('deliveries', text, { timeZone: 'Europe/Paris' });
    expect(await valuesOf('deliveries', 'deliveredAt')).toEqual(['2024-06-01', '2024-05-31']);
  });

  test('span the file by the first column of days that cannot lie ahead', async () => {
    const text = 'Tracking number;Estimated delivery;Shipped at\nX1;2099-01-01;2024-05-31\nX2;2099-01-02;2024-06-30\n';
    expect(await bench.readText('deliveries', text)).toMatchObject({ from: '2024-05-31', to: '2024-06-30' });
  });

  test.each([
    ['2024-05', '2024-05-01'],
    ['202405', '2024-05-01'],
    ['05/2024', '2024-05-01'],
    ['mai 2024', '2024-05-01'],
    ['Août-24', '2024-08-01'],
    ['2024 Dec', '2024-12-01'],
  ])('that are months count as their first day: %s', async (month, day) => {
    const found = await bench.readText('spend', `Month;Spend\n${month};10\n${month};20\n`);
    expect(await valuesOf('spend', 'day')).toEqual([day, day]);
    expect(found.notes.map(({ en }) => en)).toContain('Column “Month”: months, each at its first day.');
  });

  test('are never months where some are days', async () => {
    const found = await bench.readText('spend', 'Date;Spend\n2024-05-02;10\n2024-05;20\n');
    expect(found.rows.rejected).toEqual([{ reason: 'unreadableDate', column: 'Date', rows: 1 }]);
  });
});

describe('numbers', () => {
  const points = (values: readonly string[]): string => column('Client', 'Points', values, '2024-01-01');

  test('keep all their decimals, unlike amounts', async () => {
    await bench.readText('loyalty_movements', points(['0.123456789', '1,234.5678901', '-12', '1e3']));
    expect(await valuesOf('loyalty_movements', 'points')).toEqual(['0.123456789', '1234.5678901', '-12.0', '1000.0']);
  });

  test('follow the decimal sign of their whole column, whatever the first rows show', async () => {
    const open = Array.from({ length: 3_000 }, () => '1.234');
    const found = await bench.readText('loyalty_movements', points([...open, '1.234,5']));
    expect(found.dialect.decimal).toBe(',');
    expect(await bench.number('SELECT sum(points) FROM loyalty_movements')).toBe(3_000 * 1234 + 1234.5);
  });

  test('of a column that shows no decimal sign follow the other columns of the file', async () => {
    const text = 'Date;Spend;Impressions\n2024-05-01;1.234;12,5\n2024-05-02;2.345;0,25\n';
    await bench.readText('spend', text);
    expect(await valuesOf('spend', 'amount')).toEqual(['1234.0000', '2345.0000']);
  });

  test('that could mean thousands are read with a decimal point, and said so', async () => {
    const found = await bench.readText('spend', 'Date;Spend\n2024-05-01;1.234\n2024-05-02;2.345\n');
    expect(await valuesOf('spend', 'amount')).toEqual(['1.2340', '2.3450']);
    expect(found.notes.some(({ en }) => en.startsWith('Nothing tells decimals from thousands'))).toBe(true);
  });

  test('of a column that mixes decimal signs are read where only one reading is possible', async () => {
    const found = await bench.readText(
      'loyalty_movements',
      points(['1.5', '2.25', '3.75', '1,5', '1.234', '1,234', '7']),
    );
    expect(await valuesOf('loyalty_movements', 'points')).toEqual(['1.5', '2.25', '3.75', null, null, null, '7.0']);
    expect(found.unread).toMatchObject([{ field: 'points', reason: 'unreadableNumber', rows: 3, example: '1,5' }]);
    expect(found.notes.some(({ en }) => en.startsWith('Decimal commas and points mixed'))).toBe(true);
  });

  test('that are missing are never 0', async () => {
    await bench.readText('loyalty_movements', points(['', ' ', 'NULL', 'n/a', '0']));
    expect(await valuesOf('loyalty_movements', 'points')).toEqual([null, null, null, null, '0.0']);
  });
});

describe('currencies', () => {
  const spend = (...rows: string[]): string =>
    `Date;Spend;Budget;Currency\n${rows.map((row) => `2024-05-01;${row}`).join('\n')}\n`;

  test('are kept row by row, from a column, a sign, a word or a code, and never added', async () => {
    const text = 'Date;Dépense;Devise\n2024-05-01;10;EUR\n2024-05-01;20;usd\n2024-05-01;30;Euros\n2024-05-01;40;£\n';
    const found = await bench.readText('spend', text);
    expect(await valuesOf('spend', 'currency')).toEqual(['EUR', 'USD', 'EUR', 'GBP']);
    expect(found.currencies).toEqual([
      { currency: 'EUR', rows: 2 },
      { currency: 'GBP', rows: 1 },
      { currency: 'USD', rows: 1 },
    ]);
    expect(found.notes.map(({ en }) => en)).toContain(
      'Currencies, with their rows: EUR (2), GBP (1), USD (1). Each row keeps its own; they are never added.',
    );
  });

  test('beside amounts tell the currency of their row', async () => {
    await bench.readText(
      'spend',
      'Date;Spend\n2024-05-01;€10\n2024-05-01;20 $\n2024-05-01;CHF 30\n2024-05-01;40 TTC\n2024-05-01;50\n',
    );
    expect(await valuesOf('spend', 'currency')).toEqual(['EUR', 'USD', 'CHF', null, null]);
    expect(await valuesOf('spend', 'amount')).toEqual(['10.0000', '20.0000', '30.0000', '40.0000', '50.0000']);
  });

  test('that are unknown, or that contradict the amount, are missing and counted', async () => {
    const found = await bench.readText('spend', spend('10 €;;EUR', '10 €;;USD', '10;;points'));
    expect(await valuesOf('spend', 'currency')).toEqual(['EUR', null, null]);
    expect(found.unread).toEqual([
      { field: 'currency', column: 'Currency', reason: 'unreadableCurrency', rows: 2, example: 'USD' },
    ]);
  });
});

describe('marks', () => {
  const survey = (header: string, marks: readonly (string | number)[]): string =>
    `${header};team\n${marks.map((mark) => `${mark};a`).join('\n')}\n`;
  const repeat = (...marks: number[]): number[] => Array.from({ length: 12 }, () => marks).flat();

  test.each([
    ['note', repeat(0, 5, 9, 10), '0-10'],
    ['note', repeat(1, 2, 5), '1-5'],
    ['note', repeat(1, 4, 7), '1-7'],
    ['note', repeat(0, 4, 7), '0-10'],
    ['note', repeat(20, 55, 100, 8), '0-100'],
    ['note', ['4/5', '3 sur 5', '5 / 5'], '1-5'],
    ['note', ['85 %', '40%'], '0-100'],
    ['note (1-5)', [1, 2, 3], '1-5'],
    ['note (0-10)', [4, 5], '0-10'],
    ['How likely are you, from 0 to 10, to come back?', [4, 5], '0-10'],
    ['NPS', [3, 4], '0-10'],
    ['Would you recommend us to a friend?', [7, 3], '0-10'],
  ])('of a column “%s” with %o are on the scale %s', async (header, marks, scale) => {
    const found = await bench.readText('surveys', survey(header, marks));
    expect(Object.values(found.scales)).toEqual([scale]);
    const [low, high] = scale.split('-');
    expect(found.notes[0]?.en).toBe(`Column “${header}”: scores from ${low} to ${high} (from the file).`);
  });

  test.each([
    ['no mark above 7, too few marks to tell', 'note', [1, 4, 7]],
    ['zeros among marks up to 5', 'note', repeat(0, 3, 5)],
    ['some marks above 10, not most', 'note', repeat(3, 4, 5, 40)],
    ['a written scale that we do not know', 'note', ['3/6', '4/6']],
    ['two written scales', 'note', ['3/5', '4/10']],
    ['many recommendations, none above 5', 'NPS', repeat(1, 4, 5)],
  ])('that leave their scale open are refused: %s', async (_, header, marks) => {
    const refusal = await bench.refused('surveys', survey(header, marks));
    expect(refusal).toMatchObject({ code: 'bad_argument', needs: ['scale'] });
    const found = await bench.readText('surveys', survey(header, marks), { scale: '0-10' });
    expect(found.scales).toEqual({ score: '0-10' });
  });

  test('follow the scale the user gives where their header states none', async () => {
    const rows = Array.from({ length: 40 }, (_, at) => `${at % 11};${1 + (at % 5)}`).join('\n');
    const found = await bench.readText('surveys', `NPS;CSAT\n${rows}\n`, { scale: '1-7' });
    expect(found.scales).toEqual({ score: '0-10', csat: '1-7' });
    expect(found.notes.slice(0, 2).map(({ en }) => en)).toEqual([
      'Column “NPS”: scores from 0 to 10 (from the file).',
      'Column “CSAT”: scores from 1 to 7 (imposed).',
    ]);
  });

  test('outside the scale of nearly all others are rejected, as are texts', async () => {
    const found = await bench.readText('surveys', survey('note', [...repeat(1, 3, 5), 55, -2, 'good', '']));
    expect(found.scales).toEqual({ score: '1-5' });
    expect(found.rows.rejected).toEqual([
      { reason: 'outsideScale', column: 'note', rows: 2 },
      { reason: 'missingValue', column: 'note', rows: 1 },
      { reason: 'unreadableScore', column: 'note', rows: 1 },
    ]);
    expect((await rejectsOf(found)).map(({ value }) => value)).toEqual(['55', '-2', 'good', '']);
  });

  test('beside words are read, unless the words hold a number too', async () => {
    const texts = [
      '10 - Extremely likely',
      'Not at all likely - 0',
      '9 étoiles',
      '8,5',
      'Très probable (7)',
      '3 on 10',
      '1 or 2',
    ];
    const found = await bench.readText(
      'surveys',
      `NPS,date\n${texts.map((text) => `"${text}",2024-01-01`).join('\n')}\n`,
    );
    expect(await valuesOf('surveys', 'score')).toEqual(['10.0', '0.0', '9.0', '8.5', '7.0']);
    expect(found.rows.rejected).toEqual([{ reason: 'unreadableScore', column: 'NPS', rows: 2 }]);
  });

  test('of the second question may be missing', async () => {
    const found = await bench.readText('surveys', 'NPS;CSAT\n9;5\n;4\n8;\n;\n');
    expect(await bench.rows('surveys', ['score', 'csat'])).toEqual([
      ['9.0', '5.0'],
      [null, '4.0'],
      ['8.0', null],
    ]);
    expect(found.rows.dropped).toEqual([{ reason: 'empty', column: null, rows: 1 }]);
  });
});

describe('yes and no', () => {
  const consent = (values: readonly string[]): string => column('Customer ID', 'Accepts Marketing', values);

  test.each([
    [
      ['yes', 'No', 'TRUE', 'false', 'Oui', 'NON', 'vrai', 'Faux', '1', '0', '1.0', 'x', 'Y', 'n'],
      [1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 0],
    ],
    [
      ['Active', 'Inactif', 'SUBSCRIBED', 'Never subscribed', 'Opt-in', 'opted out', 'Abonné', 'désabonnée'],
      [1, 0, 1, 0, 1, 0, 1, 0],
    ],
  ])('are read in both languages: %o', async (texts, flags) => {
    const found = await bench.readText('customers', consent(texts));
    expect(await valuesOf('customers', 'acceptsMarketing')).toEqual(
      flags.map((flag) => (flag === 1 ? 'true' : 'false')),
    );
    expect(found.unread).toEqual([]);
  });

  test('that an agreement does not say are missing: a code, a date or a word is no agreement', async () => {
    const found = await bench.readText('customers', consent(['yes', '3', '2024-01-01', 'pending', '-1', '']));
    expect(await valuesOf('customers', 'acceptsMarketing')).toEqual(['true', null, null, null, null, null]);
    expect(found.unread).toEqual([
      { field: 'acceptsMarketing', column: 'Accepts Marketing', reason: 'unreadableFlag', rows: 4, example: '3' },
    ]);
  });

  test('of an event may be a number of times or a moment', async () => {
    const text = 'Campaign;Customer ID;Opened\nA;1;2\nA;2;0\nA;3;2024-05-31 10:00\nA;4;\nA;5;0000-00-00 00:00:00\n';
    await bench.readText('campaigns', text);
    expect(await valuesOf('campaigns', 'opened')).toEqual(['true', 'false', 'true', null, 'false']);
  });

  test('where only yes is written, a blank stays unknown and that is said', async () => {
    const found = await bench.readText('customers', consent(['x', '', 'x']));
    expect(await valuesOf('customers', 'acceptsMarketing')).toEqual(['true', null, 'true']);
    expect(found.notes.map(({ en }) => en)).toContain(
      'Column “Accepts Marketing”: only yes, “x” (2); a blank stays unknown.',
    );
  });

  test('state what they stand for', async () => {
    const found = await bench.readText('customers', consent(['Oui', 'oui', 'Oui', 'non']));
    expect(found.flags).toEqual([
      {
        field: 'acceptsMarketing',
        column: 'Accepts Marketing',
        yes: { texts: ['Oui', 'oui'], rows: 3 },
        no: { texts: ['non'], rows: 1 },
      },
    ]);
  });
});

describe('identifiers', () => {
  test('are trimmed, spelled without .0, and e-mails without capitals', async () => {
    await bench.readText(
      'customers',
      "Customer ID;Email;First name\n 17850.0 ; ANA@Ex.FR ;x\n007;bo@ex.fr;x\n'0012;;x\nAbC;;x\n",
    );
    expect(await bench.rows('customers', ['customer', 'email'])).toEqual([
      ['17850', 'ana@ex.fr'],
      ['007', 'bo@ex.fr'],
      ['0012', null],
      ['AbC', null],
    ]);
  });

  test('that a spreadsheet has shortened are not read: several would become one', async () => {
    const found = await bench.readText(
      'loyalty_movements',
      'Client;Date;Points\n1,23457E+12;2024-01-01;5\n77;2024-01-01;5\n',
    );
    expect(found.rows.rejected).toEqual([{ reason: 'unreadableId', column: 'Client', rows: 1 }]);
  });
});
