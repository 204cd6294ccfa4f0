import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, openEngine } from '../../src/dataset/duckdb.ts';
import { callMetricTool } from '../../src/mcp/call-tool.ts';
import repeatPurchaseRate from '../../src/tools/metrics/repeat-purchase-rate.ts';
import { dayNumber, dayText } from '../oracle/calendar.ts';
import { toolCalls } from '../oracle/tool-call.ts';
import { callTool } from './call-tool.ts';
import { type OpenShop, openShop } from './open-shop.ts';
import { shopOf, withoutAmounts } from './shop-of.ts';

/** Sixty customers over two years, each with a rhythm of their own, in three places. */
const lines = Array.from({ length: 60 }, (_, customer) =>
  Array.from({ length: 2 + (customer % 9) }, (_, order) => {
    const day = dayText(dayNumber('2023-01-01') + ((customer * 11) % 300) + order * (5 + (customer % 40)));
    return `${customer + 1} ${day} ${10 + ((customer * 37 + order * 11) % 400)}.25 ${['Lyon', 'Nice', 'Metz'][customer % 3]}`;
  }),
).flat();
const shop = shopOf(...lines);

let open: OpenShop;
beforeAll(async () => {
  open = await openShop(shop);
});
afterAll(() => open.engine.close());

/** An engine that counts the tables it is asked to make and the columns it is asked for. */
function counting(engine: Engine): { engine: Engine; asked: () => number } {
  let asked = 0;
  const counted: Engine = {
    ...engine,
    run: (sql, parameters) => {
      asked += 1;
      return engine.run(sql, parameters);
    },
    columns: (kinds, sql, parameters) => {
      asked += 1;
      return engine.columns(kinds, sql, parameters);
    },
  };
  return { engine: counted, asked: () => asked };
}

describe('a question about data', () => {
  test('that names another data set is refused, with those that are loaded', async () => {
    const refused = await callTool(open.source, 'pareto_share', { dataset: 'other' });
    expect(refused).toMatchObject({
      ok: false,
      code: 'unknown_dataset',
      message: expect.stringContaining('Loaded: shop.'),
    });
  });

  test('about an unknown segment is refused, with the ten there are', async () => {
    const refused = await callTool(open.source, 'pareto_share', { segment: "x' OR true --" });
    expect(refused).toMatchObject({ code: 'bad_argument', message: expect.stringContaining('champions') });
  });

  test('about a period that is empty or backwards is refused', async () => {
    for (const to of ['2023-05-01', '2023-04-30']) {
      const period = { from: '2023-05-01', to };
      expect(await callTool(open.source, 'pareto_share', { period })).toMatchObject({ ok: false });
      expect(await open.source.measures(['monetary'], { dataset: 'shop', period })).toMatchObject({
        ok: false,
        code: 'bad_argument',
      });
    }
  });

  test('as of a day that no order precedes is refused', async () => {
    expect(await callTool(open.source, 'data_readiness', { asOf: '2023-01-01' })).toMatchObject({
      code: 'not_in_data',
      message: expect.stringContaining('the data starts on 2023-01-01'),
    });
    expect(await callTool(open.source, 'data_readiness', { asOf: '2023-01-02' })).toMatchObject({
      ok: true,
      value: { orders: 1 },
    });
  });

  test('in another time zone than the one the days were read in is refused', async () => {
    expect(await callTool(open.source, 'pareto_share', { timeZone: 'Europe/Paris' })).toMatchObject({
      code: 'bad_argument',
      message: expect.stringContaining('--time-zone Europe/Paris'),
    });
    expect(await callTool(open.source, 'pareto_share', { timeZone: 'UTC' })).toMatchObject({ ok: true });
  });

  test('about a period before or after all orders finds nobody, in words', async () => {
    for (const period of [
      { from: '2001-01-01', to: '2002-01-01' },
      { from: '2031-01-01', to: '2032-01-01' },
    ]) {
      const codes = await Promise.all(
        ['repeat_purchase_rate', 'time_between_purchases', 'retention_at', 'rfm_segments', 'historic_value'].map(
          async (tool) => {
            const result = await callTool(open.source, tool, { period });
            return result.ok ? 'an answer' : result.code;
          },
        ),
      );
      expect(new Set(codes)).toEqual(new Set(['too_few']));
    }
  });
});

describe('the population', () => {
  const populationOf = async (args: Record<string, unknown>) => {
    const result = await callTool(open.source, 'repeat_purchase_rate', args);
    return result.ok ? result.population : undefined;
  };

  test('says whose orders were read, and from when to when', async () => {
    expect(await populationOf({})).toEqual({
      dataset: { id: 'shop', digest: 'feed' },
      rowsSeen: lines.length,
      rowsExpected: lines.length,
      complete: true,
      customers: 60,
      from: '2023-01-01',
      to: open.dataset.asOf,
      asOf: open.dataset.asOf,
      timeZone: 'UTC',
      currency: null,
      conventions: {},
      filled: ['buyers', 'repeatBuyers'],
    });
  });

  test('counts the customers who ordered in the period, whose ends stay inside the data', async () => {
    expect(await populationOf({ period: { from: '2022-01-01', to: '2023-07-01' } })).toMatchObject({
      customers: new Set(shop.orders.filter(({ day }) => day < dayNumber('2023-07-01')).map(({ customer }) => customer))
        .size,
      from: '2023-01-01',
      to: '2023-07-01',
    });
    expect(await populationOf({ asOf: '2023-07-01' })).toMatchObject({ to: '2023-07-01', asOf: '2023-07-01' });
  });
});

describe('the same question twice', () => {
  test('gives the same bytes, from the same source and from a new one', async () => {
    const answers = async (source: OpenShop['source']) => {
      const found = [];
      for (const { tool, args } of toolCalls) found.push(await callTool(source, tool, args));
      found.push(await callTool(source, 'pareto_share', { by: 'place' }));
      return JSON.stringify(found);
    };
    const first = await answers(open.source);
    expect(await answers(open.source)).toBe(first);
    const again = await openShop(shop);
    expect(await answers(again.source)).toBe(first);
    await again.engine.close();
  });

  test('reads the orders once', async () => {
    const counted = counting(await openEngine());
    const { source, engine } = await openShop(shop, { engine: counted.engine });
    const before = counted.asked();
    const first = await source.measures(['monetary', 'gapCounts'], { dataset: 'shop' });
    const built = counted.asked() - before;
    const second = await source.measures(['monetary', 'gapCounts'], { dataset: 'shop' });
    expect(built).toBeGreaterThan(0);
    expect(counted.asked() - before).toBe(built);
    expect(second).toEqual(first);
    expect(second.ok && second.value.groups[0]?.values.monetary).toBe(
      first.ok && first.value.groups[0]?.values.monetary,
    );
    await engine.close();
  });

  test('is not mistaken for another: as-of day, period, segment and group each have their own answer', async () => {
    const questions = [
      {},
      { asOf: '2023-09-01' },
      { period: { from: '2023-03-01', to: '2023-09-01' } },
      { asOf: '2023-08-01', period: { from: '2023-03-01', to: '2023-09-01' } },
      { segment: 'dormants' },
      { segment: 'hibernants' },
      { segment: 'dormants', asOf: '2024-01-01' },
      { by: 'place' },
      { by: 'cohort' },
      { by: 'place', segment: 'dormants' },
    ];
    const together: string[] = [];
    for (const question of questions)
      together.push(JSON.stringify(await callTool(open.source, 'data_readiness', question)));
    const monies: string[] = [];
    for (const [index, question] of questions.entries()) {
      const alone = await openShop(shop);
      expect(JSON.stringify(await callTool(alone.source, 'data_readiness', question))).toBe(together[index]);
      monies.push(JSON.stringify(await callTool(alone.source, 'pareto_share', question)));
      await alone.engine.close();
    }
    for (const [index, question] of questions.entries())
      expect(JSON.stringify(await callTool(open.source, 'pareto_share', question))).toBe(monies[index]);
  });

  test('asked at the same time as all others, is answered as when asked alone', async () => {
    const questions = [{}, { by: 'place' }, { segment: 'dormants' }, { asOf: '2023-09-01' }].flatMap(
      (question, first) =>
        toolCalls
          .filter((_, index) => index % 4 === first)
          .map(({ tool, args }) => ({ tool, args: { ...args, ...question } })),
    );
    const busy = await openShop(shop);
    const atOnce = await Promise.all(questions.map(({ tool, args }) => callTool(busy.source, tool, args)));
    await busy.engine.close();
    for (const [index, { tool, args }] of questions.entries())
      expect(atOnce[index]).toEqual(await callTool(open.source, tool, args));
  });

  test('after a fault of the moment is answered', async () => {
    const engine = await openEngine();
    let faults = 1;
    const fragile: Engine = {
      ...engine,
      run: async (sql, parameters) => {
        if (sql.includes('TEMP') && faults-- > 0) throw new Error('out of memory');
        await engine.run(sql, parameters);
      },
    };
    const { source } = await openShop(shop, { engine: fragile });
    await expect(callTool(source, 'pareto_share')).rejects.toThrow('out of memory');
    expect(await callTool(source, 'pareto_share')).toEqual(await callTool(open.source, 'pareto_share'));
    await engine.close();
  });
});

describe('a file without amounts', () => {
  const MONEY = ['pareto_share', 'rfm_segments', 'historic_value'];

  test('gives everything but money, which says that it needs the amount', async () => {
    const { engine, source } = await openShop(withoutAmounts(shop));
    for (const { tool, args } of toolCalls.filter((call) => call.args.measure !== 'revenue')) {
      const result = await callTool(source, tool, args);
      if (MONEY.includes(tool))
        expect(result).toMatchObject({ code: 'not_in_data', needs: expect.arrayContaining(['amount']) });
      else expect(result).toMatchObject({ ok: true });
    }
    expect(await callTool(source, 'retention_cohorts', { measure: 'revenue' })).toMatchObject({
      code: 'not_in_data',
      needs: ['amount'],
    });
    const sales = await callTool(source, 'sales_by_month');
    expect(JSON.stringify(sales.ok && sales.value)).not.toMatch(/revenue|aov/);
    await engine.close();
  });

  test('has no segments to choose or to split by', async () => {
    const { engine, source } = await openShop(withoutAmounts(shop));
    for (const about of [{ segment: 'champions' }, { by: 'segment' }])
      expect(await callTool(source, 'repeat_purchase_rate', about)).toMatchObject({
        code: 'not_in_data',
        needs: ['amount'],
      });
    await engine.close();
  });
});

describe('an engine that closes', () => {
  test('while a tool waits for it makes the tool fail, with a refusal', async () => {
    const { engine, source } = await openShop(shop);
    const faults: unknown[] = [];
    const answers = [{}, { by: 'place' }, { segment: 'dormants' }].map((about) =>
      callMetricTool(repeatPurchaseRate, { dataset: 'shop', ...about }, source, 'en', (_, fault) => faults.push(fault)),
    );
    await engine.close();
    for (const answer of await Promise.all(answers)) expect(answer).toMatchObject({ ok: false, code: 'tool_failed' });
    expect(faults).toHaveLength(3);
  });

  test('and is asked again fails again, and does not hang', async () => {
    const { engine, source } = await openShop(shop);
    expect(await callTool(source, 'pareto_share')).toMatchObject({ ok: true });
    await engine.close();
    await expect(callTool(source, 'pareto_share')).rejects.toThrow('the engine is closed');
  });
});
