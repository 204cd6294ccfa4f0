import { describe, expect, test } from 'vitest';
import discountDependence from '../../../src/tools/metrics/discount-dependence.ts';
import { answerOf, refusalOf } from './run-tool.ts';

type Month = [month: string, orders: number, discounted: number, complete?: number];

function monthsOf(...rows: Month[]) {
  return {
    ordersByDiscount: {
      month: rows.map(([month]) => month),
      complete: rows.map(([, , , complete = 1]) => complete),
      orders: rows.map(([, orders]) => orders),
      discounted: rows.map(([, , discounted]) => discounted),
      ...{ revenue: [], discountedRevenue: [], discountGiven: [] },
    },
  };
}

const nobody = { buyersByDiscount: { orders: [], discounted: [], customers: [], revenue: [], given: [] } };

/** Whole months from January 2023 on, with the same orders each. */
function yearsOf(...discounted: number[]): Month[] {
  return discounted.map((count, index) => {
    const month = `${2023 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
    return [month, 1000, count];
  });
}

describe('the trend of the share of discounted orders', () => {
  const trendOf = (...months: Month[]) => answerOf(discountDependence, { ...monthsOf(...months), ...nobody }).trend;

  test('compares the last six whole months with the six before', () => {
    const months = yearsOf(...Array(6).fill(200), ...Array(6).fill(300));
    expect(trendOf(...months, ['2024-01', 1000, 1000, 0])).toMatchObject({
      ...{ previous: 0.2, recent: 0.3, direction: 'up', months: 6, apartMonths: 6 },
    });
  });

  test('compares the same months a year apart as soon as there are thirteen', () => {
    const months = yearsOf(...Array(12).fill(300), 100);
    expect(trendOf(...months)).toMatchObject({
      previous: 0.3,
      recent: 0.1,
      direction: 'down',
      months: 1,
      apartMonths: 12,
    });
  });

  test('is flat when the change is small, and absent under a year', () => {
    expect(trendOf(...yearsOf(...Array(6).fill(300), ...Array(6).fill(305)))).toMatchObject({ direction: 'flat' });
    expect(trendOf(...yearsOf(...Array(11).fill(300)))).toBeNull();
  });
});

test('one order shows no habit: customers with two orders or more are counted apart', () => {
  const { customers, repeatCustomers } = answerOf(discountDependence, {
    ...monthsOf(['2024-01', 100, 60]),
    buyersByDiscount: {
      ...{ orders: [1, 1, 3, 3, 3], discounted: [0, 1, 0, 2, 3], customers: [10, 30, 12, 9, 9] },
      ...{ revenue: [], given: [] },
    },
  });
  expect(customers).toMatchObject({ customers: 70, only: 39, sometimes: 9, never: 22, onlyRevenue: null });
  expect(repeatCustomers).toMatchObject({ customers: 30, only: 9, sometimes: 9, never: 12, onlyShare: 0.3 });
});

test('margin at stake is what was paid less the cost of the price before discount', () => {
  const { money } = answerOf(discountDependence, {
    ...{ grossMargin: 0.3 },
    ordersByDiscount: {
      ...{ month: ['2024-01'], complete: [1], orders: [100], discounted: [50], revenue: [1000] },
      ...{ discountedRevenue: [400], discountGiven: [100] },
    },
    buyersByDiscount: { orders: [2], discounted: [2], customers: [40], revenue: [60], given: [40] },
  });
  expect(money).toMatchObject({ averageDiscount: 0.2, revenueAtStake: 60 });
  expect(money?.marginAtStake).toBeCloseTo(60 - 0.7 * 100, 9);
});

describe('customers acquired with a discount', () => {
  const arrivals = (...rows: [cohort: string, withDiscount: number, customers: number, fullPrice: number][]) => ({
    arrivalsByDiscount: {
      cohort: rows.map(([cohort]) => cohort),
      withDiscount: rows.map(([, withDiscount]) => withDiscount),
      customers: rows.map(([, , customers]) => customers),
      returned: rows.map(([, , , fullPrice]) => fullPrice),
      returnedFullPrice: rows.map(([, , , fullPrice]) => fullPrice),
    },
  });
  const compare = (...rows: Parameters<typeof arrivals>) =>
    answerOf(discountDependence, { ...monthsOf(['2024-01', 100, 60]), ...nobody, ...arrivals(...rows) }).acquisition;

  test('come back less when the interval says so', () => {
    const found = compare(['2024-01', 1, 400, 40], ['2024-01', 0, 400, 120]);
    expect(found?.verdict).toBe('less');
    expect(found?.fullPrice?.difference).toBeCloseTo(-0.2, 9);
  });

  test('are compared with the others of their month: a sale in a weak month is no effect', () => {
    const found = compare(
      ['2024-01', 1, 900, 90],
      ['2024-01', 0, 100, 10],
      ['2024-02', 1, 100, 50],
      ['2024-02', 0, 900, 450],
    );
    expect(found?.fullPrice?.rate).toBeCloseTo(0.14, 9);
    expect(found?.fullPrice?.othersRate).toBeCloseTo(0.46, 9);
    expect(found?.fullPrice?.difference).toBeCloseTo(0, 9);
    expect(found?.verdict).toBe('no_difference');
  });

  test('are not compared under thirty, or when no month holds both', () => {
    expect(compare(['2024-01', 1, 29, 4], ['2024-01', 0, 400, 120])?.verdict).toBe('not_enough');
    expect(compare(['2024-01', 1, 400, 40], ['2024-02', 0, 400, 120])?.verdict).toBe('not_enough');
  });
});

test('fewer than thirty orders, and parts above their whole, are refused', () => {
  expect(refusalOf(discountDependence, { ...monthsOf(['2024-01', 29, 5]), ...nobody })).toBe('too_few');
  expect(refusalOf(discountDependence, { ...monthsOf(['2024-01', 100, 101]), ...nobody })).toBe('out_of_domain');
  expect(refusalOf(discountDependence, {})).toBe('not_in_data');
});
