import { expect, test } from 'vitest';
import { dayNumber, dayText } from '../../oracle/calendar.ts';
import { measure, rowsOf } from '../measure.ts';
import { ordersOn, shopOf } from '../shop-of.ts';

/** A customer outside the story, whose only order is far ahead, so that nothing is cut short. */
const FAR = 'z 2026-01-01';

function after(day: string, days: number): string {
  return dayText(dayNumber(day) + days);
}

/** `month early` → active at the start and lost, for the months in which there is something to say. */
async function flows(lines: string[], about = {}): Promise<Record<string, [active: number, lost: number]>> {
  const rows = rowsOf(await measure(shopOf(...lines), 'tenureMonths', about));
  const told = rows.filter(({ activeAtStart, lost }) => activeAtStart !== 0 || lost !== 0);
  return Object.fromEntries(
    told.map((row) => [
      `${row.month} ${row.early === 1 ? 'early' : 'late'}`,
      [Number(row.activeAtStart), Number(row.lost)],
    ]),
  );
}

test('a customer of one order is lost on the 91st silent day', async () => {
  // 2024-01-01 + 91 days = 2024-04-01: still active when April begins, and lost that day.
  expect(await flows(['a 2024-01-01', FAR])).toEqual({
    '2024-02 early': [1, 0],
    '2024-03 early': [1, 0],
    '2024-04 early': [1, 1],
  });
  expect(await flows(['a 2023-12-31', FAR])).toEqual({
    '2024-01 early': [1, 0],
    '2024-02 early': [1, 0],
    '2024-03 early': [1, 1],
  });
});

test('who buys on the day they would be lost is not lost', async () => {
  const usual = ordersOn('z', '2026-01-01', '2026-01-02', '2026-01-03');
  const losses = async (gap: number) => {
    const found = await flows([...ordersOn('a', '2024-01-01', after('2024-01-01', gap)), ...usual]);
    return Object.values(found).reduce((sum, [, lost]) => sum + lost, 0);
  };
  expect([await losses(91), await losses(92)]).toEqual([1, 2]);
});

test('a slow rhythm of one’s own delays the loss to three times its mean gap', async () => {
  // Gaps 40 and 41: mean 40.5, silence 121.5, so lost on the 122nd day after 2024-03-22: 2024-07-22.
  const days = ['2024-01-01', '2024-02-10', '2024-03-22'];
  expect(await flows([...ordersOn('a', ...days), FAR])).toMatchObject({
    '2024-06 early': [1, 0],
    '2024-07 early': [1, 1],
  });
  expect(after('2024-03-22', 122)).toBe('2024-07-22');
  expect(await flows(ordersOn('a', ...days), { asOf: '2024-08-01' })).toMatchObject({ '2024-07 early': [1, 1] });
  expect(await flows(ordersOn('a', ...days), { asOf: '2024-07-31' })).not.toHaveProperty('2024-07 early');
});

test('two purchase days are no rhythm: the median gap of the base stands in', async () => {
  // Gaps of the base: 40, 40, 50; median 40, silence 120: a, last seen on 2024-02-20, is lost on 2024-06-20.
  const base = [
    ...ordersOn('b', '2024-01-01', '2024-02-10', '2024-03-21'),
    ...ordersOn('a', '2024-01-01', '2024-02-20'),
  ];
  expect(after('2024-02-20', 121)).toBe('2024-06-20');
  const found = await flows([...base, FAR]);
  expect([found['2024-06 early'], found['2024-07 early']]).toEqual([
    [2, 1],
    [1, 1],
  ]);
});

test('a customer is established when the last purchase comes 90 days after the first, and early before', async () => {
  const lostAt = async (tenure: number) => {
    const found = await flows([
      ...ordersOn('a', '2024-01-01', after('2024-01-01', 45), after('2024-01-01', tenure)),
      FAR,
    ]);
    return Object.entries(found).flatMap(([key, [, lost]]) => (lost === 1 ? [key.slice(8)] : []));
  };
  expect([await lostAt(89), await lostAt(90)]).toEqual([['early'], ['late']]);
});

test('who arrives on the first of a month is not in its base, who comes back on it is', async () => {
  const found = await flows([...ordersOn('a', '2024-01-01', '2024-03-01'), 'b 2024-03-01', FAR]);
  expect([found['2024-01 early'], found['2024-03 early'], found['2024-04 early']]).toEqual([undefined, [1, 0], [2, 0]]);
});

test('a silence is judged by the rhythm known when it began: what came after it does not excuse it', async () => {
  // Gaps 10 and 10, then 100: lost on the 91st silent day, though the mean gap of all four days, 40, would allow 120.
  const days = ['2024-01-01', '2024-01-11', '2024-01-21', after('2024-01-21', 100)];
  const usual = ordersOn('z', '2026-01-01', '2026-01-02', '2026-01-03');
  expect(after('2024-01-21', 91)).toBe('2024-04-21');
  expect(await flows([...ordersOn('a', ...days), ...usual])).toMatchObject({ '2024-04 early': [1, 1] });
});

test('months can be compared once a loss at the base’s rhythm can be seen, 180 days after the first order at the soonest', async () => {
  const comparable = async (first: string) =>
    rowsOf(await measure(shopOf(`a ${first}`, FAR), 'tenureMonths')).find((row) => row.comparable === 1)?.month;
  expect(after('2024-01-03', 180)).toBe('2024-07-01');
  expect([await comparable('2024-01-03'), await comparable('2024-01-04')]).toEqual(['2024-07', '2024-08']);
  // Gaps of 86 days: 90 + 258 = 348.
  const slow = async (first: string) => {
    const shop = shopOf(...ordersOn('a', first, after(first, 86), after(first, 172)), FAR);
    const month = rowsOf(await measure(shop, 'tenureMonths')).find((row) => row.comparable === 1)?.month;
    return [month, await measure(shop, 'churnKnownFrom')];
  };
  expect(after('2024-01-19', 348)).toBe('2025-01-01');
  expect([await slow('2024-01-19'), await slow('2024-01-20')]).toEqual([
    ['2025-01', '2025-02-01'],
    ['2025-02', '2025-03-01'],
  ]);
});

test('the months are the complete ones that the period holds whole', async () => {
  const monthsIn = async (about: object) => [
    ...new Set((await measure(shopOf('a 2024-01-10', 'a 2024-05-20'), 'tenureMonths', about)).month),
  ];
  expect(await monthsIn({})).toEqual(['2024-01', '2024-02', '2024-03', '2024-04']);
  expect(await monthsIn({ asOf: '2024-06-01' })).toHaveLength(5);
  expect(await monthsIn({ period: { from: '2024-01-15', to: '2024-04-15' } })).toEqual(['2024-02', '2024-03']);
});
