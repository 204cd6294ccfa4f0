import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Bench, imbalance, openBench } from './import-text.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const SHOPIFY = 'Name,Email,Financial Status,Total,Created at,Lineitem name,Cancelled at,Refunded Amount\n';
/** Order fields stand on the first line of an order only, as in the platform's exports. */
const SHOPIFY_ROWS = [
  '#9,eve@example.com,Partially_refunded,20.00,2024-02-09,Tea,,5.50',
  '#8,dan@example.com,refunded,30.00,2024-02-08,Tea,,30.00',
  '#8,dan@example.com,,,2024-02-08,Cup,,',
  '#7,ana@example.com,on_hold,9.00,2024-02-07,Tea,,0.00',
  '#6,ana@example.com,paid,15.00,2024-02-06,Tea,2024-02-07 10:00:00 +0100,0.00',
  '#6,ana@example.com,,,2024-02-06,Cup,,',
  '#5,,PENDING,11.00,2024-02-05,Tea,,0.00',
  '#4,ben@example.com,voided,40.00,2024-02-04,Tea,2024-02-05,0.00',
  '#4,ben@example.com,,,2024-02-04,Cup,,',
  '#3,ben@example.com,paid,12.00,2024-02-03,Tea,,0.00',
  '#3,ben@example.com,,,2024-02-03,Cup,,',
];
const shopify = (returns: 'exclude' | 'net') => bench.readText(`${SHOPIFY}${SHOPIFY_ROWS.join('\n')}\n`, { returns });

describe('in a Shopify export', () => {
  test('orders cancelled, unpaid or paid back are left out with all their lines', async () => {
    const found = await shopify('exclude');
    expect(found.columns).toMatchObject({
      payment: 'Financial Status',
      cancelled: 'Cancelled at',
      refunded: 'Refunded Amount',
    });
    expect(found.rows).toEqual({
      read: 11,
      kept: 4,
      merged: 1,
      dropped: [
        { reason: 'cancelled', rows: 6 },
        { reason: 'anonymous', rows: 1 },
      ],
      rejected: [],
    });
    expect(found.anonymous).toEqual({ orders: 0, revenue: 0 });
    expect((await bench.orders()).map(({ amount }) => amount)).toEqual(['12.00', '9.00', '20.00']);
  });

  test('what was left out, kept without knowing, or not deducted is said', async () => {
    const notes = (await shopify('exclude')).notes.map(({ en }) => en);
    expect(notes).toEqual([
      'Cancelled or unpaid orders left out: 4 (cancellation date: 1, “PENDING”: 1, “refunded”: 1, “voided”: 1).',
      'Statuses we do not know, orders kept: “on_hold”: 1.',
      'Partial refunds not deducted (column “Refunded Amount”): 5.50 in all; orders concerned: 1. To deduct them: --returns net.',
    ]);
  });

  test('refunds come off their orders when returns are netted, and a full one leaves an order of 0', async () => {
    const found = await shopify('net');
    expect(imbalance(found)).toBe(0);
    expect(await bench.orders()).toEqual([
      { customer: 'ben@example.com', day: '2024-02-03', amount: '12.00' },
      { customer: 'ana@example.com', day: '2024-02-07', amount: '9.00' },
      { customer: 'dan@example.com', day: '2024-02-08', amount: '0.00' },
      { customer: 'eve@example.com', day: '2024-02-09', amount: '14.50' },
    ]);
    expect(found.notes.map(({ en }) => en)).toContain(
      'Refunds deducted (column “Refunded Amount”): 35.50 in all; orders concerned: 2.',
    );
  });
});

describe('a status', () => {
  const LEFT_OUT = [
    ...['Voided', 'pending', 'Cancelled', 'canceled', 'FAILED', 'expired', 'Refunded', 'draft', 'wc-cancelled'],
    ...['Annulé', 'Annulée', 'annule', 'En attente', 'en attente de paiement', 'Échoué', 'échouée', 'Remboursé'],
    ...['Remboursée', 'Brouillon', 'unpaid', 'Pending payment', 'Impayée', 'Expirée'],
  ];
  test.each(LEFT_OUT)('“%s” leaves its order out', async (status) => {
    const found = await bench.readText(`client;date;total;Statut\n1;2024-01-01;5;payée\n2;2024-01-02;5; ${status} \n`);
    expect(found.rows.dropped).toEqual([{ reason: 'cancelled', rows: 1 }]);
    expect((await bench.orders()).map(({ customer }) => customer)).toEqual([1]);
  });

  test.each(['paid', 'Partially_refunded', 'Partiellement remboursée', 'Terminée', 'wc-completed', 'Expédiée', ''])(
    '“%s” keeps its order without a word',
    async (status) => {
      const found = await bench.readText(`client;date;total;Statut\n1;2024-01-01;5;${status}\n2;2024-01-01;5;paid\n`);
      expect(found).toMatchObject({ orders: 2, notes: [] });
    },
  );

  test('we do not know keeps its order, and the most frequent are named', async () => {
    const rows = Array.from({ length: 10 }, (_, i) => `${i};2024-01-01;5;S${i}\n`).join('');
    const found = await bench.readText(`client;date;total;Order status\n${rows}9;2024-01-02;5;S9\n`);
    expect(found.orders).toBe(11);
    expect(found.notes[0]?.en).toMatch(
      /^Statuses we do not know, orders kept: “S9”: 2, “S0”: 1, .*“S6”: 1, … \(\+2\)\.$/,
    );
  });

  test('of the order or of its payment is enough to leave it out', async () => {
    const found = await bench.readText(
      'order,client,date,total,order status,payment status\nA,1,2024-01-01,5,completed,failed\nB,1,2024-01-01,5,cancelled,paid\nC,1,2024-01-01,5,completed,paid\n',
    );
    expect(found.rows).toMatchObject({ kept: 1, dropped: [{ reason: 'cancelled', rows: 2 }] });
  });

  test('can be named with the map', async () => {
    const found = await bench.readText('client,date,total,suivi\n1,2024-01-01,5,draft\n2,2024-01-01,5,paid\n', {
      map: { status: 'suivi' },
    });
    expect(found.rows.dropped).toEqual([{ reason: 'cancelled', rows: 1 }]);
  });

  test('on a first line without amount still leaves all lines out', async () => {
    const text = 'order,client,date,total,status\nA,1,2024-01-01,,voided\nA,1,2024-01-01,,\nB,1,2024-01-02,4,paid\n';
    const found = await bench.readText(text);
    expect(found.rows).toMatchObject({ dropped: [{ reason: 'cancelled', rows: 2 }], rejected: [] });
  });

  test('of a log leaves its orders out too', async () => {
    const found = await bench.readText('client,date,status\n1,2024-01-01,draft\n2,2024-01-01,paid\n');
    expect(found).toMatchObject({ form: 'log', orders: 1 });
  });

  test('on the first line of an order of lines holds for the others', async () => {
    const text =
      'order,client,date,quantity,unit price,status\nA,1,2024-01-01,1,5,voided\nA,1,2024-01-01,2,3,\nA,,2024-01-01,2,3,\nB,1,2024-01-02,1,4,paid\n';
    const found = await bench.readText(text);
    expect(found.rows.dropped).toEqual([
      { reason: 'cancelled', rows: 2 },
      { reason: 'anonymous', rows: 1 },
    ]);
    expect(found.anonymous.orders).toBe(0);
    expect(await bench.orders()).toEqual([{ customer: 1, day: '2024-01-02', amount: '4.00' }]);
  });
});

describe('a cancellation', () => {
  const header = "order,client,date,total,Date d'annulation\n";
  test.each(['2024-02-01', '01/02/2024 10:00', 'yes', 'Oui', '1'])('“%s” leaves its order out', async (mark) => {
    const found = await bench.readText(`${header}A,1,2024-01-01,5,${mark}\nB,1,2024-01-02,5,\n`);
    expect(found.rows).toMatchObject({ kept: 1, dropped: [{ reason: 'cancelled', rows: 1 }] });
  });

  test.each(['', '0000-00-00 00:00:00', 'no', 'false', '0', 'NULL'])('“%s” is none', async (mark) => {
    expect((await bench.readText(`${header}A,1,2024-01-01,5,${mark}\n`)).orders).toBe(1);
  });
});

describe('a refunded amount', () => {
  const header = 'order,client,date,total,Refunded Amount\n';
  test('repeated on each line of an order is deducted once, whatever its sign', async () => {
    await bench.readText(`${header}A,1,2024-01-01,50,8\nA,1,2024-01-01,50,8\nB,1,2024-01-02,20,-5\n`, {
      returns: 'net',
    });
    expect((await bench.orders()).map(({ amount }) => amount)).toEqual(['42.00', '15.00']);
  });

  test('that cannot be read rejects its row when it is deducted', async () => {
    const text = `${header}A,1,2024-01-01,50,oops\nB,1,2024-01-02,20,5\n`;
    expect((await bench.readText(text, { returns: 'net' })).rows.rejected).toEqual([
      { reason: 'unreadableAmount', rows: 1 },
    ]);
    expect((await bench.readText(text)).rows.rejected).toEqual([]);
  });

  test('lowers the revenue without customer when it is deducted', async () => {
    const found = await bench.readText(`${header}A,,2024-01-01,50,10\nB,1,2024-01-02,20,\n`, { returns: 'net' });
    expect(found.anonymous).toEqual({ orders: 1, revenue: 40 });
  });
});

test('a file of cancelled orders alone is refused', async () => {
  const refusal = await bench.refused('client,date,total,status\n1,2024-01-01,5,cancelled\n');
  expect(refusal.message.en).toContain('cancelled, unpaid or not won yet (1)');
});

test('a deal is a sale once won only, and what was set aside is said by its stage', async () => {
  const found = await bench.readText(
    'Record ID,Deal Name,Deal Stage,Close Date,Amount,Associated Contact\n' +
      '1,A,Closed Won,2024-02-01 10:00,10,Ann Lee (ann@example.com)\n' +
      '2,B,Closed Lost,2024-02-02 10:00,20,Ann Lee (ann@example.com)\n' +
      '3,C,Appointment Scheduled,2024-02-03 10:00,30,Bob Roy (bob@example.com)\n' +
      '4,D,Closed won (Sales Pipeline),2024-02-04 10:00,40,Bob Roy (bob@example.com)\n' +
      '5,E,Signature prochaine,2024-02-05 10:00,50,Bob Roy (bob@example.com)\n' +
      '6,F,Not won,2024-02-06 10:00,60,Bob Roy (bob@example.com)\n',
  );
  expect(found.rows).toMatchObject({ kept: 2, dropped: [{ reason: 'cancelled', rows: 4 }] });
  expect((await bench.orders()).map(({ amount }) => amount)).toEqual(['10.00', '40.00']);
  expect(found.notes.map(({ en }) => en)).toContain(
    'Deals lost or not won yet left out: 4 (“Appointment Scheduled”: 1, “Closed Lost”: 1, “Not won”: 1, “Signature prochaine”: 1).',
  );
});

test('an order that PrestaShop calls not valid is no sale', async () => {
  const found = await bench.readText(
    'id_order;reference;id_customer;current_state;total_paid;valid;date_add\n' +
      '1;ABC;7;2;10.000000;1;2024-02-01 10:00:00\n' +
      '2;ABD;7;6;20.000000;0;2024-02-02 10:00:00\n' +
      '3;ABE;8;10;30.000000;0;2024-02-03 10:00:00\n' +
      '4;ABF;8;5;40.000000;1;2024-02-04 10:00:00\n',
  );
  expect(found.rows).toMatchObject({ kept: 2, dropped: [{ reason: 'cancelled', rows: 2 }] });
  expect((await bench.orders()).map(({ amount }) => amount)).toEqual(['10.00', '40.00']);
  expect(found.notes.map(({ fr }) => fr)).toContain(
    'Commandes annulées ou impayées, écartées\u00a0: 2 («\u00a0valid\u00a0» = «\u00a00\u00a0»\u00a0: 2).',
  );
});
