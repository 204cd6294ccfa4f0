import { expect, test } from 'vitest';
import { z } from 'zod';
import { dayText } from '../oracle/calendar.ts';
import { callTool } from './call-tool.ts';
import { openShop } from './open-shop.ts';
import { type SteadyShop, steadyShop } from './steady-shop.ts';

const Churn = z.object({
  months: z.array(z.object({ month: z.string(), rate: z.number().nullable(), comparable: z.boolean() })),
  baseline: z.number().nullable(),
  spike: z.boolean(),
});

/** The answer of `churn_by_tenure` at the end of the shop’s history, or its refusal. */
async function churnOf(request: SteadyShop) {
  const shop = steadyShop(request);
  const end = Math.min(...shop.orders.map(({ day }) => day)) + request.days;
  const { engine, source } = await openShop(shop, { asOf: dayText(end) });
  try {
    const result = await callTool(source, 'churn_by_tenure');
    return result.ok ? { ok: true as const, ...Churn.parse(result.value) } : result;
  } finally {
    await engine.close();
  }
}

const SEEDS = Array.from({ length: 25 }, (_, index) => index + 1);
const draw = (gapDays: number, seed: number): SteadyShop => ({ seed, gapDays, customers: 150, days: 610 });

async function spikes(requests: readonly SteadyShop[]): Promise<number> {
  let found = 0;
  for (const request of requests) {
    const churn = await churnOf(request);
    if (!churn.ok) throw new Error(`seed ${request.seed}: ${churn.message}`);
    expect(churn.baseline, `seed ${request.seed}`).not.toBeNull();
    if (churn.spike) found += 1;
  }
  return found;
}

test.each([false, true])(
  'a shop in which nothing changes raises no mass departure, in 95 draws of 100 or more (regular: %s)',
  async (regular) => {
    const found: number[] = [];
    for (const gapDays of [30, 60, 86, 130])
      found.push(await spikes(SEEDS.map((seed) => ({ ...draw(gapDays, seed), regular }))));
    expect(
      found.reduce((sum, each) => sum + each, 0),
      `by rhythm: ${found.join()}`,
    ).toBeLessThanOrEqual(5);
  },
);

test('the loss of one customer where next to nobody is ever lost is no mass departure', async () => {
  const small = { gapDays: 17, customers: 60, days: 500 };
  expect(await spikes(SEEDS.map((seed) => ({ ...small, seed })))).toBeLessThanOrEqual(1);
});

test.each([
  { gapDays: 30, daysBeforeEnd: 115, regular: false },
  { gapDays: 60, daysBeforeEnd: 180, regular: true },
  { gapDays: 86, daysBeforeEnd: 250, regular: true },
])('half the customers leaving within days of each other raise it, at the rhythm of $gapDays days', async (story) => {
  const { daysBeforeEnd, ...rest } = story;
  const flight = { share: 0.5, daysBeforeEnd };
  expect(
    await spikes(SEEDS.map((seed) => ({ ...draw(story.gapDays, seed), ...rest, days: 900, flight }))),
  ).toBeGreaterThanOrEqual(20);
});

test('too slow a shop for its history is told from when its churn can be known, never that it is nil', async () => {
  const churn = await churnOf({ ...draw(200, 1), days: 300 });
  expect(churn).toMatchObject({ ok: false, code: 'too_short' });
  expect(churn.ok ? '' : churn.message).toMatch(/complete on 202[56]-\d\d-01/);
});

test('the first months of a slow shop are no part of its usual level', async () => {
  const churn = await churnOf(draw(86, 1));
  if (!churn.ok) throw new Error(churn.message);
  const early = churn.months.filter(({ comparable }) => !comparable);
  expect(early.length).toBeGreaterThanOrEqual(8);
  expect(early.every(({ rate }) => rate === null)).toBe(true);
});
