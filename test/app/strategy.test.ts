import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LoadOptions } from '../../src/app/load-options.ts';
import { writeShop } from '../../src/dataset/synthetic/write-shop.ts';
import type { Fact } from '../../src/domain/facts.ts';
import type { Strategy } from '../../src/domain/strategy/strategy.ts';
import { addDays } from '../../src/language/add-days.ts';
import { renderMarkdown } from '../../src/report/render-markdown.ts';
import { actionsOf, demo, strategyOf } from './strategy-of.ts';

const said = (value: number | string | boolean): Fact => ({ value, unit: 'x', source: 'said' });
let folder: string;
let orders: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fidelio-strategy-'));
  orders = join(folder, 'orders.csv');
  await writeFile(orders, [...writeShop({ story: 'healthy', seed: 3, orders: 2000 })].join(''));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const summaryOf = ({ summary }: Strategy) => summary.join('\n');

describe('the name of a client', () => {
  const titleFor = async (client: string) =>
    renderMarkdown(await strategyOf({ kind: 'none' }, { client })).split('\n')[0];

  test('is shown as it is', async () => {
    expect(await titleFor('Maison Léa & Cie (Lyon)')).toBe('# Retention strategy – Maison Léa & Cie (Lyon)');
  });

  test('is never read as a figure, markup, a second line or a control sequence', async () => {
    expect(await titleFor('{{figure:nope}}')).toBe('# Retention strategy – {{figure:nope}}');
    expect(await titleFor('A\n## B\u001b[31m <img src=x> [c](d)\u202e')).toBe(
      '# Retention strategy – A ## B \\<img src=x> \\[c\\](d)',
    );
  });
});

describe('a gain', () => {
  test('is not given for a segment that nobody counted, however many customers there are in all', async () => {
    const facts = { churnHigh: said(true), churnPhase: said('late'), customers: said(1000), aov: said(50) };
    const actions = actionsOf(await strategyOf({ kind: 'none' }, { facts, industry: 'ecommerce' }));
    expect(actions.map(({ segment, impact }) => [segment, impact])).toContainEqual(['At risk', null]);
  });

  test('is in margin, for every action alike, once the margin is known', async () => {
    const impacts = async (facts: Record<string, Fact>) =>
      actionsOf(await strategyOf(demo('falling-basket'), { facts })).map(({ id, impact }) => [id, impact?.low ?? 0]);
    const sales = await impacts({});
    const margin = new Map((await impacts({ grossMargin: said(0.4) })) as [string, number][]);
    expect(sales.length).toBeGreaterThan(2);
    for (const [id, low] of sales) expect(margin.get(String(id))).toBeCloseTo(Number(low) * 0.4, 6);
  });
});

describe('the summary', () => {
  test('names words that the data contradicts', async () => {
    const document = await strategyOf(demo('falling-basket'), { facts: { aovTrend: said('up') } });
    expect(document.route.branches.map(({ id }) => id)).toContain('ltv-basket');
    expect(summaryOf(document)).toContain('Basket trend: you say “rising”, the data shows “falling”');
  });

  test('says when the file stops long before the date of the figures', async () => {
    const stopped = { kind: 'files', paths: [orders], options: LoadOptions.parse({ asOf: '2027-06-01' }) } as const;
    expect(summaryOf(await strategyOf(stopped))).toContain('No order after October 2026');
  });

  test('says why amounts are missing when they are in several currencies, or have no sign', async () => {
    const rows = (await readFile(orders, 'utf8')).trimEnd().split('\n');
    const [header = [], ...lines] = rows.map((row) => row.split(','));
    const at = header.indexOf('currency');
    const open = async (name: string, currencyOf: (row: number) => string | null) => {
      const path = join(folder, `${name}.csv`);
      const written = lines.map((cells, row) => cells.with(at, currencyOf(row) ?? '').join(','));
      const head = currencyOf(0) === null ? header.with(at, 'comment') : header;
      await writeFile(path, [head.join(','), ...written].join('\n'));
      return strategyOf({ kind: 'files', paths: [path], options: LoadOptions.parse({ asOf: '2026-11-01' }) });
    };
    const mixed = await open('mixed', (row) => (row % 2 === 0 ? 'EUR' : 'USD'));
    expect(summaryOf(mixed)).toContain('Amounts in several currencies (EUR, USD), never added');
    const value = mixed.indicators.find(({ id }) => id === 'ltv');
    expect(value).toMatchObject({ current: null, missing: null, note: 'amounts in several currencies' });
    expect(mixed.impact).toMatchObject({ low: null, text: expect.stringContaining('several currencies') });
    const unstated = await open('unstated', () => null);
    expect(summaryOf(unstated)).toContain('The file does not state its currency');
  });

  test('tells a missing benchmark from missing data', async () => {
    const document = await strategyOf(demo('healthy'), { industry: 'retail' });
    expect(document).toMatchObject({ outcome: 'not-enough', causes: [] });
    expect(summaryOf(document)).toContain('have a benchmark in this industry');
  });

  test('does not call good health what an urgent situation contradicts', async () => {
    const facts = { bugReports: said(5), nps: said(60) };
    const document = await strategyOf({ kind: 'none' }, { facts });
    expect(document.escalations.map(({ id }) => id)).toEqual(['critical-bug']);
    expect(summaryOf(document)).toContain('comes before everything else');
  });

  test('states the orders, the sales and the average basket of the whole file', async () => {
    const { figures, summary } = await strategyOf(demo('healthy'));
    const number = (id: string) => Number(figures[id]?.value);
    expect(number('sales_by_month.total.aov')).toBeCloseTo(
      number('sales_by_month.total.revenue') / number('data_readiness.orders'),
      9,
    );
    expect(summary[0]).toContain('{{figure:sales_by_month.total.aov}}');
  });
});

test('the results are read once the first test is over and its wait too, not before', async () => {
  const document = await strategyOf(demo('newcomers-lost'));
  const ends = actionsOf(document).flatMap(({ deadline, experiment: { weeks, readAfterDays } }) =>
    weeks === null ? [] : [addDays(deadline, 7 * weeks + readAfterDays)],
  );
  expect(document.nextSteps.find(({ text }) => text.includes('first test results'))?.date).toBe(ends.sort()[0]);
});
