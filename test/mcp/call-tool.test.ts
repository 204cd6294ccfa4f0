import { describe, expect, it } from 'vitest';
import type { MeasureSource } from '../../src/domain/measure-source.ts';
import { ToolResult } from '../../src/domain/tool-result.ts';
import { callMetricTool } from '../../src/mcp/call-tool.ts';
import type { ToolDefinition } from '../../src/tools/define-tool.ts';
import { fakeSource, noAmount, population } from './fake-source.ts';
import { churn, gaps, lifetimeValue, notANumber, repeatRate, throws } from './small-tools.ts';

const shop = () => fakeSource([{ key: null, customers: 60, values: { buyers: 60, repeatBuyers: 15 } }]);

async function call(tool: ToolDefinition, args: Record<string, unknown>, source: MeasureSource | null = null) {
  return ToolResult.parse(await callMetricTool(tool, args, source, 'en'));
}

describe('a call with numbers', () => {
  it('answers with the value, the formula, a reading in both languages and the source', async () => {
    expect(await call(repeatRate, { buyers: 4, repeatBuyers: 1 })).toEqual({
      ok: true,
      value: { rate: 0.25, weight: 1 },
      formula: 'rate = repeatBuyers / buyers',
      reading: { fr: 'Taux : 0.25.', en: 'Rate: 0.25.' },
      source: 'test',
    });
  });

  it('passes the tool’s own refusal on, in the language of the server and in both', async () => {
    const refused = await callMetricTool(repeatRate, { buyers: 0, repeatBuyers: 0 }, null, 'fr');
    expect(refused).toEqual({
      ok: false,
      code: 'undefined_ratio',
      message: 'Aucun acheteur.',
      messages: { fr: 'Aucun acheteur.', en: 'No buyer.' },
      needs: ['buyers'],
    });
  });

  it('does not apply to a person’s numbers the minimum it asks of data', async () => {
    expect(await call(repeatRate, { buyers: 4, repeatBuyers: 1 })).toMatchObject({ ok: true });
  });

  it('names what is missing, as measures and in words', async () => {
    const refused = await call(repeatRate, {});
    expect(refused).toMatchObject({ ok: false, code: 'missing_input', needs: ['buyers', 'repeatBuyers'] });
    expect(refused).toMatchObject({ message: expect.stringContaining('customers who ordered (`buyers`)') });
    expect(refused).toMatchObject({ message: expect.stringContaining('`dataset`') });
  });

  it('offers a data set only where one could supply what is missing', async () => {
    const refused = await call(lifetimeValue, { arpu: 10 });
    expect(refused).toMatchObject({ code: 'missing_input', needs: ['lifetimeMonths'] });
    expect(refused).toMatchObject({ message: expect.not.stringContaining('`dataset`') });
  });

  it('treats an argument given as undefined as absent', async () => {
    expect(await call(churn, { customersStart: 10, customersLost: undefined })).toMatchObject({
      code: 'missing_input',
    });
  });
});

describe('a call with data', () => {
  it('fills every measure that is not given, and says which and from whom', async () => {
    const { source, asked } = shop();
    expect(await call(repeatRate, { dataset: 'shop' }, source)).toMatchObject({
      ok: true,
      value: { rate: 0.25 },
      population: { ...population, filled: ['buyers', 'repeatBuyers'] },
    });
    expect(asked).toEqual([{ names: ['buyers', 'repeatBuyers'], query: { dataset: 'shop' } }]);
  });

  it('lets an explicit value win and asks only for the rest', async () => {
    const { source, asked } = shop();
    expect(await call(repeatRate, { dataset: 'shop', repeatBuyers: 30 }, source)).toMatchObject({
      value: { rate: 0.5 },
      population: { filled: ['buyers'] },
    });
    expect(asked[0]?.names).toEqual(['buyers']);
  });

  it('hands period, segment, as-of date and zone to the data unchanged', async () => {
    const { source, asked } = shop();
    const about = {
      dataset: 'shop',
      period: { from: '2024-01-01', to: '2024-07-01' },
      segment: 'champions',
      asOf: '2024-07-01',
      timeZone: 'Europe/Paris',
    };
    await call(repeatRate, about, source);
    expect(asked[0]?.query).toEqual(about);
  });

  it('asks for what the tool wants with these arguments', async () => {
    const { source, asked } = shop();
    await call(gaps, { dataset: 'shop' }, source);
    await call(gaps, { dataset: 'shop', of: 'amounts' }, source);
    expect(asked.map(({ names }) => names)).toEqual([['gapCounts'], ['monetary']]);
  });

  it('passes a table by reference, longer than the wire allows', async () => {
    const gapCounts = { gapDays: new Float64Array(20_000), count: new Float64Array(20_000) };
    const { source } = fakeSource([{ key: null, customers: 60, values: { gapCounts } }]);
    expect(await call(gaps, { dataset: 'shop' }, source)).toMatchObject({ value: { rows: 20_000, typed: true } });
  });

  it('gives the data’s own reason for a required measure it cannot supply', async () => {
    const noBuyers = { ...noAmount, needs: ['buyers'] };
    const { source } = fakeSource([{ key: null, customers: 60, values: {} }], { buyers: noBuyers });
    expect(await call(repeatRate, { dataset: 'shop' }, source)).toMatchObject({
      code: 'not_in_data',
      needs: ['buyers'],
      message: 'No amount in the file.',
    });
  });

  it('gives that reason too when only the calculation finds the measure missing', async () => {
    expect(await call(gaps, { dataset: 'shop', of: 'amounts' }, shop().source)).toMatchObject({
      code: 'not_in_data',
      needs: ['monetary'],
    });
  });

  it('refuses a sample under the tool’s minimum', async () => {
    const { source } = fakeSource([{ key: null, customers: 12, values: { buyers: 12, repeatBuyers: 3 } }]);
    const refused = await call(repeatRate, { dataset: 'shop' }, source);
    expect(refused).toMatchObject({ code: 'too_few', message: expect.stringMatching(/12.*30/) });
  });

  it('accepts a sample of exactly the minimum', async () => {
    const { source } = fakeSource([{ key: null, customers: 30, values: { buyers: 30, repeatBuyers: 3 } }]);
    expect(await call(repeatRate, { dataset: 'shop' }, source)).toMatchObject({ ok: true });
  });

  it('refuses an unknown data set, and any data set when none is loaded', async () => {
    expect(await call(repeatRate, { dataset: 'other' }, shop().source)).toMatchObject({ code: 'unknown_dataset' });
    expect(await call(repeatRate, { dataset: 'shop' }, null)).toMatchObject({ code: 'unknown_dataset' });
  });

  it('adds the population even when every measure was given', async () => {
    const all = { dataset: 'shop', buyers: 4, repeatBuyers: 1 };
    expect(await call(repeatRate, all, shop().source)).toMatchObject({ population: { filled: [] } });
  });
});

describe('a breakdown', () => {
  const values = (buyers: number, repeatBuyers: number) => ({ buyers, repeatBuyers });
  const { source } = fakeSource([
    { key: null, customers: 100, values: values(100, 25) },
    { key: 'web', customers: 60, values: values(60, 12) },
    { key: 'shop', customers: 20, values: values(20, 10) },
    { key: 'fair', customers: 4, values: values(4, 4) },
    { key: 'phone', customers: 40, values: { buyers: 40 } },
  ]);

  it('gives the whole population, then each group; refused groups stay listed with their reason', async () => {
    const result = await call(repeatRate, { dataset: 'shop', by: 'channel' }, source);
    expect(result).toMatchObject({
      value: { rate: 0.25 },
      breakdown: [
        { key: 'web', customers: 60, value: { rate: 0.2 } },
        { key: 'shop', customers: 20, refusal: { code: 'too_few' } },
        { key: 'fair', customers: 4, refusal: { code: 'too_few' } },
        { key: 'phone', customers: 40, refusal: { code: 'missing_input' } },
      ],
    });
  });

  it('withholds a group under five customers whatever the tool', async () => {
    const small = fakeSource([
      { key: null, customers: 10, values: { gapCounts: { gapDays: [1], count: [1] } } },
      { key: 'a', customers: 4, values: { gapCounts: { gapDays: [1], count: [1] } } },
      { key: 'b', customers: 5, values: { gapCounts: { gapDays: [1], count: [1] } } },
    ]);
    expect(await call(gaps, { dataset: 'shop', by: 'channel' }, small.source)).toMatchObject({
      breakdown: [
        { key: 'a', refusal: { code: 'too_few' } },
        { key: 'b', value: { rows: 1 } },
      ],
    });
  });

  it('is refused when the call leaves nothing to read from the data', async () => {
    const all = { dataset: 'shop', by: 'channel', buyers: 4, repeatBuyers: 1 };
    expect(await call(repeatRate, all, source)).toMatchObject({ code: 'bad_argument', needs: ['by'] });
  });

  it('is absent when not asked for', async () => {
    expect(await call(repeatRate, { dataset: 'shop' }, source)).not.toHaveProperty('breakdown');
  });
});

describe('a fault', () => {
  it('in a tool is a refusal that tells nothing of its cause, which the owner of the server learns', async () => {
    const faults: unknown[] = [];
    const refused = await callMetricTool(throws, {}, null, 'en', (tool, fault) => faults.push([tool, String(fault)]));
    expect(refused).toMatchObject({ ok: false, code: 'tool_failed', needs: [] });
    expect(JSON.stringify(refused)).not.toContain('passwd');
    expect(faults).toEqual([['throws', 'Error: secret: /etc/passwd']]);
  });

  it('in a value, such as NaN, never reaches the client as a number', async () => {
    expect(await call(notANumber, {})).toMatchObject({ ok: false, code: 'tool_failed' });
  });

  it('in the data is a refusal too', async () => {
    const source: MeasureSource = {
      datasets: async () => [],
      measures: async () => {
        throw new Error('engine: /home/user/orders.csv');
      },
    };
    const refused = await call(repeatRate, { dataset: 'shop' }, source);
    expect(refused).toMatchObject({ code: 'tool_failed' });
    expect(JSON.stringify(refused)).not.toContain('orders.csv');
  });
});
