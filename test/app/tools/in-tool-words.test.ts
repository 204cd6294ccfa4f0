import { expect, test } from 'vitest';
import { inToolWords } from '../../../src/app/tools/in-tool-words.ts';

test('what an import refuses holds no address', () => {
  expect(inToolWords({ fr: 'contact : ann@example.com', en: 'contact: ann@example.com' }).en).toBe('contact: [e-mail]');
});

test('what an import asks for is asked for as an argument of the tool', () => {
  const text =
    'Add --date-order dmy, or --map date=COLUMN, or --as orders, or --as-of 2024-01-01, or --duplicates drop.';
  expect(inToolWords({ fr: text, en: text }).en).toBe(
    'Add `dateOrder`: "dmy", or `map` date=COLUMN, or `kind` orders, or --as-of 2024-01-01, or `duplicates`: "drop".',
  );
});
