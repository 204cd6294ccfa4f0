import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app/app.ts';
import { deliverClusters } from '../../src/app/deliver-clusters.ts';
import { LoadOptions } from '../../src/app/load-options.ts';
import { openApp } from '../../src/app/open-app.ts';
import type { Command } from '../../src/cli/command.ts';
import deliverCommand from '../../src/cli/commands/deliver.ts';
import type { Lang } from '../../src/domain/bilingual.ts';
import { ClusterReport } from '../../src/domain/clusters/cluster-report.ts';
import { timerClock } from '../../src/llm/policy/timer-clock.ts';
import { seededRandom } from '../../src/maths/seeded-random.ts';
import { renderClusterReport } from '../../src/report/clusters/render-cluster-report.ts';
import { configure } from '../config/configure.ts';

let folder = '';
let file = '';
let app: App;

/** A table like those of marketing teams: two hundred modest customers, eighty families, sixty who spend much. */
function writeTable(): string {
  const random = seededRandom(6);
  const around = (value: number) => Math.round(value * (0.8 + 0.4 * random()));
  const groups = [
    { customers: 200, income: 25_000, wine: 40, web: 2, store: 3, kids: 1, born: 1985, answers: 0.06 },
    { customers: 80, income: 48_000, wine: 400, web: 7, store: 5, kids: 1, born: 1972, answers: 0.12 },
    { customers: 60, income: 82_000, wine: 1400, web: 5, store: 11, kids: 0, born: 1960, answers: 0.35 },
  ];
  const rows = groups.flatMap((group) =>
    Array.from({ length: group.customers }, () => [
      group.born + Math.floor(random() * 6),
      around(group.income),
      group.kids,
      '01-06-2014',
      Math.floor(random() * 100),
      around(group.wine),
      around(group.wine / 2),
      around(group.web),
      around(group.store),
      random() < group.answers ? 1 : 0,
      random() < group.answers ? 1 : 0,
    ]),
  );
  const header =
    'ID,Year_Birth,Income,Kidhome,Dt_Customer,Recency,MntWines,MntMeat,NumWebPurchases,NumStorePurchases,AcceptedCmp1,Response';
  return [header, ...rows.map((row, index) => [index + 1, ...row].join(','))].join('\n');
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fidelio-clusters-'));
  file = join(folder, 'customers.csv');
  await writeFile(file, writeTable());
  const data = { kind: 'files', paths: [file], options: LoadOptions.parse({}) } as const;
  const opened = await openApp({ lang: 'en', today: '2026-01-01', data });
  if (!opened.ok) throw new Error(opened.message.en);
  app = opened.value;
});

afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

const written = new Map<string, Promise<ClusterReport>>();

/** The document of the table, written once for each request. */
function report(
  request: { lang?: Lang; budget?: number | null; teamSize?: number | null } = {},
): Promise<ClusterReport> {
  const key = JSON.stringify(request);
  const known = written.get(key) ?? write(request);
  written.set(key, known);
  return known;
}

async function write(request: Parameters<typeof report>[0]): Promise<ClusterReport> {
  const delivered = await deliverClusters(app, {
    ...{ lang: 'en', client: null, teamSize: 3, employees: null, budget: 10_000 },
    ...request,
  });
  if (!delivered.ok) throw new Error(delivered.message.en);
  return delivered.value;
}

const numberAt = ({ figures }: ClusterReport, id: string | null | undefined): number => {
  const value = figures[id ?? '']?.value;
  if (typeof value !== 'number') throw new Error(`no figure ${id}`);
  return value;
};
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('the segmentation document agrees with itself', () => {
  it('customers make the base, and shares make 1', async () => {
    const written = await report({ teamSize: 2 });
    const { segments, split } = written;
    const customers = segments.map(({ facts }) => numberAt(written, facts.customers));
    expect(sum(customers)).toBe(numberAt(written, 'base.clustered'));
    expect(
      numberAt(written, 'base.clustered') + numberAt(written, 'base.missing') + numberAt(written, 'base.setAside'),
    ).toBe(numberAt(written, 'base.rows'));
    expect(sum(segments.map(({ facts }) => numberAt(written, facts.share)))).toBeCloseTo(1, 9);
    expect(sum(segments.map(({ facts }) => numberAt(written, facts.spendShare)))).toBeCloseTo(1, 9);
    const largest = Math.max(...customers);
    expect(sum((split?.rows ?? []).map((row) => numberAt(written, row.customers)))).toBe(largest);
    expect(numberAt(written, 'clusters.k3.largestShare')).toBeCloseTo(largest / numberAt(written, 'base.clustered'), 9);
  });

  it.each([300, 10_000, 1_000_000])('a budget of %i is spread to the last euro, or said to be left', async (budget) => {
    const written = await report({ budget });
    const { rows, total } = written.budget;
    const amounts = rows.map((row) => numberAt(written, row.budget));
    expect(amounts.every(Number.isInteger)).toBe(true);
    expect(sum(amounts)).toBe(numberAt(written, total?.budget));
    expect(sum(amounts) + numberAt(written, 'budget.unallocated')).toBe(budget);
    expect(sum(rows.map((row) => numberAt(written, row.expected)))).toBeCloseTo(numberAt(written, total?.expected), 6);
    for (const [index, row] of rows.entries()) {
      const customers = numberAt(written, written.segments[index]?.facts.customers);
      expect(numberAt(written, row.perCustomer) * customers).toBeCloseTo(numberAt(written, row.budget), 6);
    }
  });

  it('without a budget the most that can be spent usefully is shown, and no share of a budget', async () => {
    const written = await report({ budget: null });
    expect(written.budget.intro).toContain('No budget is given');
    expect(written.budget.rows.map(({ share }) => share)).toEqual(written.segments.map(() => null));
    expect(numberAt(written, written.budget.total?.budget)).toBeGreaterThan(0);
  });

  it('quick wins follow from each segment’s own customers, response and basket, and add up', async () => {
    const written = await report();
    const { rows, total } = written.quickWins;
    for (const row of rows) {
      const sales = numberAt(written, row.customers) * numberAt(written, row.response) * numberAt(written, row.basket);
      expect(numberAt(written, row.revenue)).toBeCloseTo(sales, 6);
      expect(sales).toBeGreaterThan(numberAt(written, row.cost));
      expect(numberAt(written, row.revenue) / numberAt(written, row.cost)).toBeCloseTo(
        numberAt(written, row.perEuro),
        9,
      );
    }
    expect(sum(rows.map((row) => numberAt(written, row.cost)))).toBeCloseTo(numberAt(written, total?.cost), 6);
    expect(sum(rows.map((row) => numberAt(written, row.revenue)))).toBeCloseTo(numberAt(written, total?.revenue), 6);
  });

  it('basket × purchases is the spend of a segment, today’s goals are the base’s means, and nobody is lost on the way up', async () => {
    const written = await report();
    const { segments, goals } = written;
    const customers = segments.map(({ facts }) => numberAt(written, facts.customers));
    const mean = (name: 'spend' | 'response') =>
      sum(segments.map(({ facts }, index) => (customers[index] ?? 0) * numberAt(written, facts[name]))) /
      sum(customers);
    for (const { facts } of segments) {
      const product = numberAt(written, facts.basket) * numberAt(written, facts.purchases);
      expect(product).toBeCloseTo(numberAt(written, facts.spend), 6);
    }
    const goal = (label: string) => goals.find((row) => row.label === label);
    expect(numberAt(written, goal('Spend per customer')?.now)).toBeCloseTo(mean('spend'), 6);
    expect(numberAt(written, goal('Response to campaigns')?.now)).toBeCloseTo(mean('response'), 9);
    const { segments: aims } = Object(await aimsOf(written));
    expect(sum(aims.map((aim: { customers: { target: number } }) => aim.customers.target))).toBe(sum(customers));
  });
});

async function aimsOf({ calls }: ClusterReport): Promise<unknown> {
  const call = calls.segment_goals;
  const result = call === undefined ? null : await app.caller.call(call.tool, call.arguments);
  return result?.ok ? result.value : null;
}

describe('every number knows where it comes from', () => {
  it('a computed figure is what its call gives again; the others say who said it', async () => {
    const { figures, calls } = await report();
    const answers = new Map<string, unknown>();
    for (const [id, { tool, arguments: args }] of Object.entries(calls)) {
      const result = await app.caller.call(tool, args);
      answers.set(id, result.ok ? result.value : null);
    }
    for (const { value, origin } of Object.values(figures)) {
      if (origin.kind !== 'computed') continue;
      const found = origin.path
        .split('/')
        .slice(1)
        .reduce<unknown>((at, key) => Object(at)[key], answers.get(origin.call));
      expect(found).toEqual(value);
    }
    expect(Object.values(figures).filter(({ origin }) => origin.kind === 'computed').length).toBeGreaterThan(80);
  });
});

describe('the rendered document', () => {
  it.each(['fr', 'en'] as const)('holds every section in %s, each figure filled in', async (lang) => {
    const text = renderClusterReport(await report({ lang }), 'terminal');
    expect(text.match(/^## \d/gm)).toHaveLength(8);
    expect(text).not.toMatch(/\{\{|undefined|NaN|null|\[object/);
    for (const { name } of (await report({ lang })).segments) expect(text).toContain(name);
  });

  it('two runs give the same bytes', async () => {
    expect(renderClusterReport(await write({}), 'json')).toBe(renderClusterReport(await report(), 'json'));
  });

  it('a saved Markdown carries the document, which nothing closes early', async () => {
    const written = await report();
    const text = renderClusterReport({ ...written, title: 'A --> <b>' }, 'markdown');
    const comment = /<!-- fidelio:clusters (\{.*\}) -->\s*$/s.exec(text)?.[1] ?? '';
    expect(text.match(/-->/g)).toHaveLength(2);
    expect(ClusterReport.parse(JSON.parse(comment)).figures).toEqual(written.figures);
  });

  it('fits a narrow screen', async () => {
    const lines = renderClusterReport(await report(), 'terminal', 60).split('\n');
    expect(lines.filter((line) => line.startsWith('|') && line.length > 60)).toEqual([]);
  });
});

describe('fidelio deliver', () => {
  async function run(...args: string[]) {
    const said = { out: '', err: '' };
    const context: Parameters<Command['run']>[0] = {
      args: args.filter((arg) => arg !== '--json'),
      lang: 'en',
      langAsked: true,
      drawSecret: () => 'x'.repeat(43),
      clock: () => 0,
      outside: async () => ({ clock: timerClock(() => 0), random: () => 0.5, fetch }),
      json: args.includes('--json'),
      today: '2026-01-01',
      now: '2026-01-01T00:00:00Z',
      timeZone: 'UTC',
      config: configure(),
      terminal: {
        out: (text) => {
          said.out += text;
        },
        err: (text) => {
          said.err += text;
        },
        interactive: false,
        ask: async () => null,
        columns: null,
      },
      look: { depth: 0, theme: 'dark', dumb: true },
      userFolder: '/home/nobody',
    };
    return { code: await deliverCommand.run(context), ...said };
  }

  it('prints the document, or its JSON', async () => {
    expect(await run('clusters', file, '--team', '2')).toMatchObject({
      code: 0,
      out: expect.stringContaining('# Customer segments'),
    });
    const { code, out } = await run('clusters', '--data', file, '--json', '--budget', '5000');
    expect(code).toBe(0);
    expect(ClusterReport.parse(JSON.parse(out)).request).toMatchObject({ budget: 5000, teamSize: null });
  });

  it.each([
    [['nothing'], 'Unknown deliverable'],
    [[], 'Say which deliverable'],
    [['clusters', 'x.csv', '--team', 'many'], '--team'],
    [['clusters', 'x.csv', '--budget', '0'], '--budget'],
    [['clusters', 'x.csv', '--out', 'x.docx'], '.json'],
    [['clusters', '/no/such/file.csv'], 'file'],
  ])('%o is wrong use, said in words', async (args, words) => {
    const { code, err, out } = await run(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
  });

  it('orders alone give no segments: the data do not allow it', async () => {
    const orders = join(folder, 'orders.csv');
    await writeFile(orders, ['customer_id,order_date,amount', 'a,2024-01-01,10', 'b,2024-01-02,20'].join('\n'));
    expect(await run('clusters', orders)).toMatchObject({ code: 1, out: '' });
  });
});
