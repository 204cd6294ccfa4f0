import { expect, test } from 'vitest';
import type { CauseId } from '../../../src/domain/cause.ts';
import { settleCauses } from '../../../src/tools/causes/settle-causes.ts';
import type { Suspicion } from '../../../src/tools/causes/suspicion.ts';

function suspicion(id: CauseId, probability: number, change: Partial<Suspicion> = {}): Suspicion {
  const nothing = { before: null, after: null, since: null, about: null, sample: 100, explains: [] };
  return { id, probability, effect: 0.3, leastEffect: 0.1, unit: 'share', ...nothing, ...change };
}

const found = (suspicions: readonly Suspicion[], months?: Parameters<typeof settleCauses>[1]) =>
  settleCauses(suspicions, months)
    .filter((each) => each.found)
    .map(({ id }) => id);

/** Thirty complete months, of which the last six bring `times` what each of the others does. */
function growing(times: number) {
  const level = Array.from({ length: 30 }, (_, index) => (index < 24 ? 100 : 100 * times));
  return {
    month: level.map((_, index) => `m${index}`),
    orders: level,
    customers: level,
    newCustomers: level,
    complete: level.map(() => 1),
  };
}

test('a cause stands when it is strong and beyond chance, corrected for all that was looked for', () => {
  expect(found([suspicion('price', 0.004)])).toEqual(['price']);
  expect(found([suspicion('price', 0.004), suspicion('delivery', 0.9)])).toEqual([]);
  expect(found([suspicion('price', 0, { effect: 0.05 })])).toEqual([]);
});

test('a fall must be surer than the others', () => {
  expect(found([suspicion('onboarding', 0.001)])).toEqual([]);
  expect(found([suspicion('onboarding', 1e-6)])).toEqual(['onboarding']);
});

test('a cause silences those it explains', () => {
  const late = suspicion('delivery', 1e-9, { explains: ['lifetime'] });
  expect(found([late, suspicion('lifetime', 1e-12)])).toEqual(['delivery']);
});

test('what is far less sure than the whole does not explain it', () => {
  const best = suspicion('vip-lapse', 1e-4, { explains: ['lifetime'] });
  expect(found([best, suspicion('lifetime', 1e-20)])).toEqual(['lifetime']);
  expect(found([best, suspicion('lifetime', 1e-9)])).toEqual(['vip-lapse']);
});

test('a fall under growing orders and newcomers is growth hiding churn', () => {
  expect(found([suspicion('onboarding', 1e-9)], growing(2))).toEqual(['growth-hiding-churn']);
  expect(found([suspicion('onboarding', 1e-9)], growing(1.1))).toEqual(['onboarding']);
});
