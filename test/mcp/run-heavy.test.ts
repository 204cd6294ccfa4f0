import { afterAll, expect, test } from 'vitest';
import { callMetricTool } from '../../src/mcp/call-tool.ts';
import { runHeavy, stopHeavy } from '../../src/mcp/run-heavy.ts';
import { loadTool } from '../../src/tools/catalog.ts';

afterAll(stopHeavy);

const forecast = await loadTool('value_forecast');

test('a heavy tool answers from its thread what it answers here', async () => {
  expect(forecast.heavy).toBe(true);
  const input = { ...forecast.input.parse(forecast.example.input) };
  expect(JSON.stringify(await runHeavy(forecast, input))).toBe(JSON.stringify(forecast.run(input)));
});

test('the program goes on while the thread works', async () => {
  const input = { ...forecast.input.parse(forecast.example.input) };
  let isDone = false;
  const calls = Promise.all(Array.from({ length: 100 }, () => runHeavy(forecast, input))).then(() => {
    isDone = true;
  });
  let turns = 0;
  while (!isDone) {
    await new Promise((resolve) => setImmediate(resolve));
    turns += 1;
  }
  await calls;
  expect(turns).toBeGreaterThan(10);
});

test('a fault on the thread is a fault of the call, and the next call is served', async () => {
  await expect(runHeavy({ name: 'no_such_tool' }, {})).rejects.toThrow('no-such-tool');
  expect(await callMetricTool(forecast, forecast.example.input, null, 'en')).toMatchObject({ ok: true });
});

test('stopping ends what waits, and a later call starts again', async () => {
  const input = { ...forecast.input.parse(forecast.example.input) };
  const waiting = Promise.allSettled(Array.from({ length: 300 }, () => runHeavy(forecast, input)));
  await stopHeavy();
  const last = (await waiting).at(-1);
  expect(last).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('ended') } });
  expect(await callMetricTool(forecast, forecast.example.input, null, 'en')).toMatchObject({ ok: true });
});

test('what is kept for audiences never reaches the client', async () => {
  const kept: unknown[] = [];
  const population = {
    ...{ dataset: { id: 'shop', digest: 'feed' }, rowsSeen: 1, rowsExpected: 1, complete: true, customers: 1 },
    ...{ from: null, to: null, asOf: null, timeZone: 'UTC', currency: null, conventions: {}, filled: [] },
  };
  const source = {
    datasets: async () => [],
    measures: async () => ({
      ok: true as const,
      value: { groups: [{ key: null, customers: 1, values: {} }], unavailable: {}, population },
    }),
    keep: async (computedFrom: object, columns: object) => {
      kept.push({ computedFrom, ...columns });
    },
  };
  const result = await callMetricTool(forecast, { ...forecast.example.input, dataset: 'shop' }, source, 'en');
  expect(result).toMatchObject({ ok: true, value: expect.not.objectContaining({ keep: expect.anything() }) });
  expect(kept).toMatchObject([
    { computedFrom: population.dataset, name: 'value_forecast', keys: ['frequency', 'recencyDays', 'ageDays'] },
  ]);
});

test('a call that is given up while it runs is answered at once, and those behind it go on', async () => {
  const input = { ...forecast.input.parse(forecast.example.input) };
  const caller = new AbortController();
  const long = runHeavy(forecast, input, caller.signal);
  const behind = Promise.all([runHeavy(forecast, input), runHeavy(forecast, input)]);
  caller.abort(new Error('given up'));
  await expect(long).rejects.toThrow('given up');
  expect(await behind).toEqual([forecast.run(input), forecast.run(input)]);
});

test('a call that is given up while it waits is never made', async () => {
  const input = { ...forecast.input.parse(forecast.example.input) };
  const caller = new AbortController();
  const running = runHeavy(forecast, input);
  const waiting = runHeavy({ name: 'no_such_tool' }, input, caller.signal);
  caller.abort(new Error('given up'));
  await expect(waiting).rejects.toThrow('given up');
  expect(await running).toEqual(forecast.run(input));
});

test('an interrupted call is a refusal, not a fault', async () => {
  const faults: unknown[] = [];
  const caller = new AbortController();
  const note = (...fault: unknown[]) => faults.push(fault);
  const result = callMetricTool(forecast, forecast.example.input, null, 'en', note, caller.signal);
  caller.abort();
  expect(await result).toMatchObject({ ok: false, code: 'interrupted' });
  expect(faults).toEqual([]);
});
