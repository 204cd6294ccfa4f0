import { expect, test } from 'vitest';
import { type FactName, factDefinitions } from '../../src/domain/facts.ts';
import { expectedValue } from '../../src/language/expected-value.ts';

test.each([
  ['churnMonthly', 'a ratio, a number from 0 to 1 (0.06 for 6%)'],
  ['nrr', 'a ratio, a number from 0 to 5 (0.06 for 6%)'],
  ['nps', 'a number from −100 to 100'],
  ['customers', 'a whole number, 0 or more'],
  ['churnHigh', 'yes or no'],
  ['loyaltyProgram', 'none, exists'],
  ['goals', 'retention, ltv, ambassadors, cost'],
  ['clientName', 'a text'],
] as const)('%s can be %s', (name, words) => {
  expect(expectedValue(name).en).toBe(words);
});

test('every fact says what it can be, in both languages', () => {
  for (const name of Object.keys(factDefinitions)) {
    const { fr, en } = expectedValue(name as FactName);
    expect(fr.length * en.length).toBeGreaterThan(0);
  }
});
