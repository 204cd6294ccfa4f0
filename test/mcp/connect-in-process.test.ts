import { afterAll, describe, expect, it } from 'vitest';
import { connectInProcess } from '../../src/mcp/connect-in-process.ts';
import { buildServer } from '../../src/mcp/server.ts';
import { catalogOf } from './catalog-of.ts';
import { fakeSource } from './fake-source.ts';
import { wordCount } from './small-application-tools.ts';
import { churn, gaps, throws } from './small-tools.ts';

const rows = new Float64Array(100_000);
const { source } = fakeSource([{ key: null, customers: 60, values: { gapCounts: { gapDays: rows, count: rows } } }]);
const parts = {
  tools: catalogOf([churn, gaps, throws]),
  applicationTools: [],
  source,
  version: '0',
  lang: 'en',
} as const;
const caller = connectInProcess(async () => buildServer(parts));

afterAll(() => caller.close());

describe('the caller inside the process', () => {
  it('gives the result of a tool', async () => {
    expect(await caller.call('churn', { customersStart: 200, customersLost: 10 })).toMatchObject({
      ok: true,
      value: { rate: 0.05 },
      reading: { fr: 'Attrition : 0.05.', en: 'Churn: 0.05.' },
    });
  });

  it('gives a refusal as a result', async () => {
    expect(await caller.call('churn', {})).toMatchObject({ ok: false, code: 'missing_input' });
    expect(await caller.call('throws', {})).toMatchObject({ ok: false, code: 'tool_failed' });
  });

  it('gives an unknown tool as a refusal', async () => {
    expect(await caller.call('churm', {})).toMatchObject({ ok: false, code: 'unknown_tool', needs: [] });
  });

  it('reads tables of the data without sending them', async () => {
    expect(await caller.call('gaps', { dataset: 'shop' })).toMatchObject({ value: { rows: 100_000, typed: true } });
  });

  it('answers calls made at the same time, each with its own result', async () => {
    const lost = Array.from({ length: 50 }, (_, index) => index);
    const results = await Promise.all(
      lost.map((customersLost) => caller.call('churn', { customersStart: 100, customersLost })),
    );
    expect(results.map((result) => result.ok && result.value.rate)).toEqual(lost.map((count) => count / 100));
  });

  it('throws once it is closed', async () => {
    const closed = connectInProcess(async () => buildServer(parts));
    await closed.call('churn', {});
    await closed.close();
    await expect(closed.call('churn', {})).rejects.toThrow();
  });

  it('connects at its first use, and only once', async () => {
    let servers = 0;
    const factory = buildServer(parts);
    const counted = connectInProcess(async () => {
      servers += 1;
      return factory;
    });
    expect(servers).toBe(0);
    await Promise.all([counted.call('gaps', {}), counted.call('churn', {})]);
    expect(servers).toBe(1);
    await counted.close();
  });

  it('closes without having been used, and then connects no more', async () => {
    const unused = connectInProcess(async () => expect.unreachable('no server is needed'));
    await unused.close();
    await expect(unused.call('churn', {})).rejects.toThrow('closed');
  });

  it('throws on an answer that is not a metric tool’s', async () => {
    const other = connectInProcess(async () => buildServer({ ...parts, applicationTools: [wordCount] }));
    await expect(other.call('words', { words: 'a' })).rejects.toThrow();
    await other.close();
  });
});
