import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LoadOptions } from '../../src/app/load-options.ts';
import type { Strategy } from '../../src/domain/strategy/strategy.ts';
import { renderMarkdown } from '../../src/report/render-markdown.ts';
import { type SteadyShop, steadyShop } from '../dataset/steady-shop.ts';
import { dayText } from '../oracle/calendar.ts';
import { strategyOf } from './strategy-of.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fidelio-departure-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The strategy of a shop's orders, saved as a file. */
async function strategyFor(request: SteadyShop): Promise<Strategy> {
  const path = join(folder, 'orders.csv');
  const rows = steadyShop(request).orders.map(
    ({ customer, day }, index) => `${index + 1},c${customer},${dayText(day)},50`,
  );
  await writeFile(path, ['order_id,customer_id,order_date,total', ...rows].join('\n'));
  return strategyOf({ kind: 'files', paths: [path], options: LoadOptions.parse({}) });
}

const urgent = ({ escalations }: Strategy) => escalations.map(({ id }) => id);
const churnAlert = ({ alerts }: Strategy) => alerts.find(({ id }) => id === 'churn-spike');

describe('a mass departure', () => {
  test('goes to a person, and its alert is named in the summary', async () => {
    const flight = { share: 0.4, daysBeforeEnd: 115 };
    const found = await strategyFor({ seed: 3, gapDays: 30, customers: 300, days: 700, flight });
    expect(urgent(found)).toEqual(['mass-churn']);
    expect(churnAlert(found)).toMatchObject({ firing: true, knownFrom: null, missing: null });
    expect(found.summary.join('\n')).toContain('Alert firing – Churn spike');
  });

  test('is not cried in a slow shop in which nothing changes', async () => {
    const found = await strategyFor({ seed: 3, gapDays: 110, customers: 284, days: 610 });
    expect(urgent(found)).toEqual([]);
    expect(churnAlert(found)).toMatchObject({ firing: false, knownFrom: null, missing: null });
    expect(churnAlert(found)?.threshold).not.toBeNull();
  });
});

describe('a shop too young for its rhythm', () => {
  test('is told from when its churn, and an alert on it, can be known', async () => {
    const found = await strategyFor({ seed: 3, gapDays: 110, customers: 284, days: 200 });
    const alert = churnAlert(found);
    expect(alert).toMatchObject({ level: null, threshold: null, firing: false, missing: null });
    expect(alert?.knownFrom).toMatch(/^202[56]-\d\d-01$/);
    const churn = found.indicators.find(({ id }) => id === 'monthly_churn');
    expect(churn).toMatchObject({ current: null, missing: null });
    expect(churn?.note).toMatch(/^cannot be known before 1\u00a0\w+\u00a0202[56]$/);
    expect(renderMarkdown(found)).toContain('cannot be known before');
  });

  test('with one month known and no usual one yet, is told from when the alert can be known', async () => {
    const alert = churnAlert(await strategyFor({ seed: 3, gapDays: 110, customers: 284, days: 290 }));
    expect(alert).toMatchObject({ level: 'churn_by_tenure.last.rate', threshold: null, firing: false, missing: null });
    expect(alert?.knownFrom).toMatch(/^202[56]-\d\d-01$/);
  });
});
