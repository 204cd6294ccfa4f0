import { expect, test } from 'vitest';
import { auditItems } from '../../../src/knowledge/audit-items.ts';
import dataReadiness from '../../../src/tools/metrics/data-readiness.ts';
import { answerOf, refusalOf } from './run-tool.ts';

const year = {
  kinds: ['orders'],
  columns: ['customer', 'day', 'amount'],
  customers: 4000,
  orders: 9000,
  from: '2023-01-15',
  to: '2024-01-31',
  historyDays: 382,
};

function ids(list: readonly { item: string }[]): string[] {
  return list.map(({ item }) => item);
}

test('every audit item is had, missing or unknown, once', () => {
  const { has, missing, unknown } = answerOf(dataReadiness, { inventory: year });
  expect([...ids(has), ...ids(missing), ...ids(unknown)].sort()).toEqual(auditItems.map(({ id }) => id).sort());
});

test('a year of orders with amounts allows what orders can show, and nothing else', () => {
  const { enough, conclusions, enoughFrom, daysMissing } = answerOf(dataReadiness, {
    inventory: year,
    churnKnownFrom: '2023-09-01',
  });
  expect([enough, enoughFrom, daysMissing]).toEqual([true, null, 0]);
  const allowed = Object.entries(conclusions).flatMap(([id, { allowed: yes }]) => (yes ? [id] : []));
  expect(allowed).toEqual(['retention_90d', 'repeat_purchase_rate', 'cohorts', 'rfm', 'churn_on_orders', 'ltv']);
  expect(conclusions.nps.why?.en).toContain('survey');
});

test('without amounts, money waits and the rest stays', () => {
  const { conclusions, missing } = answerOf(dataReadiness, { inventory: { ...year, columns: ['customer', 'day'] } });
  expect([conclusions.rfm.allowed, conclusions.ltv.allowed, conclusions.cohorts.allowed]).toEqual([false, false, true]);
  expect(ids(missing)).toContain('rfm-computable');
});

test('119 days of history are one short, and the day that completes them is said', () => {
  const young = { ...year, from: '2024-01-01', to: '2024-04-28', historyDays: 119 };
  const value = answerOf(dataReadiness, { inventory: young });
  expect(value).toMatchObject({ enough: false, daysMissing: 1, customersMissing: 0, enoughFrom: '2024-04-30' });
  expect(value.conclusions.repeat_purchase_rate.allowed).toBe(false);
  expect(answerOf(dataReadiness, { inventory: { ...young, historyDays: 120 } }).enough).toBe(true);
});

test('29 customers are one short, and no date can be promised', () => {
  const value = answerOf(dataReadiness, { inventory: { ...year, customers: 29 } });
  expect(value).toMatchObject({ enough: false, customersMissing: 1, enoughFrom: null });
});

test('churn on orders waits for its first month that can be measured, its alert for three more', () => {
  const until = (historyDays: number) =>
    answerOf(dataReadiness, { inventory: { ...year, historyDays }, churnKnownFrom: '2023-09-01' });
  const before = until(228);
  expect(before.conclusions.churn_on_orders).toMatchObject({ allowed: false });
  expect(before.conclusions.churn_on_orders.why?.fr).toContain('2023-09-01');
  expect(before).toMatchObject({ churnFrom: '2023-09-01', churnAlertFrom: '2023-12-01' });
  expect(until(229)).toMatchObject({ churnFrom: null, churnAlertFrom: '2023-12-01' });
  expect(until(229).conclusions.churn_on_orders).toEqual({ allowed: true });
  expect(until(319).churnAlertFrom).toBe('2023-12-01');
  expect(until(320).churnAlertFrom).toBeNull();
});

test('an inventory given without the base’s rhythm leaves churn on orders unknown', () => {
  const { conclusions, churnFrom } = answerOf(dataReadiness, { inventory: year });
  expect(conclusions.churn_on_orders.allowed).toBe(false);
  expect([conclusions.churn_on_orders.why?.en.includes('rhythm'), churnFrom]).toEqual([true, null]);
});

test('a missing members file proves nothing, a members file proves a programme', () => {
  expect(ids(answerOf(dataReadiness, { inventory: year }).unknown)).toContain('loyalty-programme');
  const withMembers = { ...year, kinds: ['orders', 'loyalty_members'] };
  expect(ids(answerOf(dataReadiness, { inventory: withMembers }).has)).toContain('loyalty-programme');
});

test('nothing loaded is answered too', () => {
  const nothing = { kinds: [], columns: [], customers: 0, orders: 0, from: null, to: null, historyDays: 0 };
  const value = answerOf(dataReadiness, { inventory: nothing });
  expect(value.has).toEqual([]);
  expect(value).toMatchObject({ enough: false, customersMissing: 30, enoughFrom: null });
});

test('an inventory that ends before it begins is refused, one at the end of time is not', () => {
  expect(refusalOf(dataReadiness, { inventory: { ...year, from: '2024-02-01' } })).toBe('out_of_domain');
  const late = { ...year, from: '9999-12-01', to: '9999-12-31', historyDays: Number.MAX_SAFE_INTEGER };
  expect(refusalOf(dataReadiness, { inventory: late })).toBeNull();
});
