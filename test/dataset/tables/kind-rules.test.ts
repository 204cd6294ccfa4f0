import { expect, test } from 'vitest';
import { kinds } from '../../../src/dataset/kinds/kinds.ts';
import { AGREEMENTS, identityOf, MAY_BE_FUTURE, namingSets } from '../../../src/dataset/tables/kind-rules.ts';

const TYPES = new Map(
  Object.values(kinds).flatMap(({ fields }) => Object.entries(fields).map(([name, { type }]) => [name, type] as const)),
);

test('the rules name fields that some kind has, of the type they are about', () => {
  expect([...MAY_BE_FUTURE].filter((field) => TYPES.get(field) !== 'day')).toEqual([]);
  expect(Object.keys(AGREEMENTS).filter((field) => TYPES.get(field) !== 'flag')).toEqual([]);
});

test('one row for each customer is a rule of directories and members, not of what customers do', () => {
  const merged = Object.values(kinds).filter((kind) => identityOf(kind).length > 0);
  expect(merged.map(({ id }) => id).sort()).toEqual(['customer_table', 'customers', 'loyalty_members']);
});

test('a row is about somebody or something when it fills one set of identifiers or marks that its kind requires', () => {
  const { customers, surveys, cancellations, deliveries } = kinds;
  expect(namingSets(customers, { customer: 0, email: 1 })).toEqual([['customer'], ['email']]);
  expect(namingSets(surveys, { score: 0, answeredAt: 1 })).toEqual([['score']]);
  expect(namingSets(cancellations, { customer: 0, cancelledAt: 1, reason: 2 })).toEqual([]);
  expect(namingSets(deliveries, { order: 0, tracking: 1, deliveredAt: 2 })).toEqual([['order'], ['tracking']]);
});
