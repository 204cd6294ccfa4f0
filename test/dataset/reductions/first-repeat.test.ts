import { expect, test } from 'vitest';
import { measure, rowsOf } from '../measure.ts';
import { ordersOn, shopOf } from '../shop-of.ts';

test('the delay runs to the second purchase day; two orders of one day are one', async () => {
  const shop = shopOf(
    ...ordersOn('1', '2024-01-10', '2024-01-10', '2024-02-29'),
    ...ordersOn('2', '2024-01-10', '2024-01-10'),
    ...ordersOn('3', '2024-01-11', '2024-01-12', '2024-03-01'),
  );
  expect(rowsOf(await measure(shop, 'firstRepeatDelays'))).toEqual([
    { cohort: '2024-01', observedDays: 50, delayDays: 1, customers: 1 },
    { cohort: '2024-01', observedDays: 51, delayDays: 0, customers: 1 },
    { cohort: '2024-01', observedDays: 51, delayDays: 50, customers: 1 },
  ]);
});

test('what happens from the as-of day on is not known yet', async () => {
  const shop = shopOf(...ordersOn('1', '2024-01-10', '2024-02-09'), '2 2024-06-01');
  const delaysAt = async (asOf: string) => rowsOf(await measure(shop, 'firstRepeatDelays', { asOf }));
  expect(await delaysAt('2024-02-09')).toEqual([{ cohort: '2024-01', observedDays: 29, delayDays: 0, customers: 1 }]);
  expect(await delaysAt('2024-02-10')).toEqual([{ cohort: '2024-01', observedDays: 30, delayDays: 30, customers: 1 }]);
});

test('an as-of day after the end of the data lets time pass without orders', async () => {
  const delays = await measure(shopOf('1 2024-01-10'), 'firstRepeatDelays', { asOf: '2024-04-10' });
  expect(Array.from(delays.observedDays)).toEqual([90]);
});
