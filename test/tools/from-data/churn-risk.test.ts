import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadFiles } from '../../../src/app/load-files.ts';
import { LoadOptions } from '../../../src/app/load-options.ts';
import type { MeasureSource } from '../../../src/domain/measure-source.ts';
import { seededRandom } from '../../../src/maths/seeded-random.ts';
import { ChurnRiskValue } from '../../../src/tools/risk/churn-risk-value.ts';
import { callTool } from '../../dataset/call-tool.ts';
import { lacksShared, sharedFile } from '../../outside-needs.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fidelio-risk-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What the tool says of a file of customers, imported as a user would. */
async function riskOfText(text: string, args: Readonly<Record<string, unknown>> = {}) {
  const path = join(folder, 'customers.csv');
  await writeFile(path, text);
  return riskOfFile(path, args);
}

async function riskOfFile(path: string, args: Readonly<Record<string, unknown>> = {}) {
  const loaded = await loadFiles([path], LoadOptions.parse({}), { today: '2026-01-15' });
  if (!loaded.ok) throw new Error(loaded.message.en);
  const { source, dataset, close } = loaded.value;
  try {
    const kept: string[] = [];
    const watched: MeasureSource = {
      ...source,
      keep: async (_, { name, keys }) => void kept.push(`${name} by ${keys}`),
    };
    return { result: await callTool(watched, 'churn_risk', { dataset, ...args }), kept };
  } finally {
    await close();
  }
}

function answered({ result }: Awaited<ReturnType<typeof riskOfFile>>): ChurnRiskValue {
  if (!result.ok) throw new Error(result.message);
  return ChurnRiskValue.parse(result.value);
}

/** A file of customers with a plan, a date of arrival, a spend with gaps, and who left. */
function customersText(rows = 300): string {
  const random = seededRandom(21);
  const lines = Array.from({ length: rows }, (_, row) => {
    const month = 1 + Math.floor(random() * 12);
    const monthly = random() < 0.5;
    const left = random() < (monthly ? 0.5 : 0.1) * (month / 12 + 0.4);
    const spend = random() < 0.2 ? '' : (20 + 80 * random()).toFixed(2);
    return `C${row},user${row}@example.org,${monthly ? 'monthly' : 'yearly'},2025-${String(month).padStart(2, '0')}-15,${spend},${left ? 'Yes' : 'No'}`;
  });
  return ['CustomerID,Email,Plan,SignupDay,MonthlySpend,Churn', ...lines].join('\n');
}

describe('churn_risk from a file of customers', () => {
  it('learns from plans, dates and spend, not from identifiers, and keeps the scores by row', async () => {
    const found = await riskOfText(customersText());
    const value = answered(found);
    expect(value).toMatchObject({ method: 'logistic', usable: true, horizonDays: null, scored: 300 });
    expect(value.features.map(({ feature }) => feature).sort()).toEqual(['monthly_spend', 'plan', 'signup_day']);
    expect(value.features.find(({ feature }) => feature === 'monthly_spend')?.missing).toBeGreaterThan(30);
    expect(value.leftOut.map(({ feature, reason }) => `${feature}: ${reason}`).sort()).toEqual([
      'customer: identifier',
      'email: identifier',
    ]);
    expect(value.drivers.some(({ feature }) => feature === 'plan')).toBe(true);
    expect(value.drivers.find(({ feature }) => feature === 'signup_day')?.words.en).toContain('days earlier');
    expect(found.kept).toEqual(['churn_risk by row']);
  });

  it('keeps nothing of a part of the customers, and refuses a file that does not say who left', async () => {
    expect((await riskOfText(customersText(), { period: { from: '2025-01-01', to: '2025-06-01' } })).kept).toEqual([]);
    const without = customersText().replaceAll(/,[^,\n]*$/gmu, '');
    const { result } = await riskOfText(without);
    expect(result).toMatchObject({ ok: false, code: 'not_in_data' });
  });
});

describe.skipIf(lacksShared('data/telco_churn'))('on the telco customers of ../shared', () => {
  const path = fileURLToPath(sharedFile('data/telco_churn/telco_churn.csv'));

  it('reaches the cross-validated AUC of scikit-learn, leaves the identifier out and cries no leak', async () => {
    const value = answered(await riskOfFile(path));
    // The five folds of the reference: mean 0.8453.
    expect(Math.abs(value.backtest.auc - 0.8453)).toBeLessThan(0.005);
    expect(value.backtest).toMatchObject({ n: 7043, baseRate: 1869 / 7043 });
    expect(value.leftOut).toMatchObject([{ feature: 'customer', reason: 'identifier' }]);
    expect(value.leakage).toEqual([]);
    expect(value.features).toHaveLength(19);
    expect(value.features.find(({ feature }) => feature === 'total_charges')?.missing).toBe(11);
    expect(value.drivers[0]).toMatchObject({ feature: 'tenure', direction: 'lowers' });
    for (const { predicted, observed } of value.backtest.calibration) {
      expect(Math.abs(predicted - observed)).toBeLessThan(0.05);
    }
  });

  it('names a column that is the outcome in disguise', async () => {
    const [header = '', ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
    const reasons = lines.map((line, row) => `${line},${line.endsWith('Yes') ? ['Price', 'Competitor'][row % 2] : ''}`);
    const value = answered(await riskOfText([`${header},CancellationReason`, ...reasons].join('\n')));
    expect(value.leakage).toMatchObject([{ feature: 'cancellation_reason', kept: false }]);
    expect(Math.abs(value.backtest.auc - 0.8453)).toBeLessThan(0.005);
  });
});

describe.skipIf(lacksShared('data/cdnow'))('on the orders of CDNOW, of ../shared', () => {
  it('foretells who orders no more, from the end of the history held out', async () => {
    const found = await riskOfFile(fileURLToPath(sharedFile('data/cdnow/CDNOW_master.txt')));
    const value = answered(found);
    expect(value).toMatchObject({ method: 'forecast', horizonDays: 90, usable: true });
    // Every customer of CDNOW arrived in the first quarter of 1997: 23,502 excluding those without a paid order.
    expect([value.scored, value.backtest.n]).toEqual([23_502, 23_502]);
    expect(value.backtest.auc).toBeGreaterThan(0.8);
    for (const { predicted, observed } of value.backtest.calibration) {
      expect(Math.abs(predicted - observed)).toBeLessThan(0.08);
    }
    expect(value.distribution?.segments.at(-1)?.segment).toBe('champions');
    expect(found.kept).toEqual(['churn_risk by frequency,recencyDays,ageDays']);
  });
});
