import { expect, test } from 'vitest';
import { inToolWords } from '../../../src/app/tools/in-tool-words.ts';
import { refuseNothingKept, refuseUnreadableDates } from '../../../src/dataset/import/refuse-rows.ts';

test('what an import refuses tells the file and the line, and nothing of the rows', () => {
  const row = 'Marie Dupont;marie@example.com;31/31/2024';
  const refusals = [
    refuseNothingKept('orders.csv', [{ reason: 'unreadableDate', rows: 3 }], {
      line: 2,
      reason: 'unreadableDate',
      column: 'date',
      value: row,
      text: row,
    }),
    refuseUnreadableDates('orders.csv', 'date', row),
  ];
  for (const { message } of refusals) {
    expect(JSON.stringify(message)).toContain('Marie');
    const clean = inToolWords(message);
    for (const text of [clean.fr, clean.en]) {
      expect(text).toContain('orders.csv');
      expect(text).not.toMatch(/Marie|marie|31\/31/);
    }
  }
  expect(inToolWords({ fr: 'contact : ann@example.com', en: 'contact: ann@example.com' }).en).toBe('contact: [e-mail]');
});

test('what an import asks for is asked for as an argument of the tool', () => {
  const text = 'Add --date-order dmy, or --map date=COLUMN, or --as orders, or --as-of 2024-01-01.';
  expect(inToolWords({ fr: text, en: text }).en).toBe(
    'Add `dateOrder`: "dmy", or `map` date=COLUMN, or `kind` orders, or --as-of 2024-01-01.',
  );
});
