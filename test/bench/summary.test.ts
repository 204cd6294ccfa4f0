import { describe, expect, it } from 'vitest';
import type { Benchmark, Side } from '../../bench/benchmark.ts';
import { interleave } from '../../bench/interleave.ts';
import { renderPage } from '../../bench/render-page.ts';
import { renderSummary } from '../../bench/render-summary.ts';
import { addResult, type Results } from '../../bench/results.ts';
import { summarise } from '../../bench/summary.ts';

const taking = (name: string, milliseconds: number, peakMegabytes: number | null = null): Side => ({
  name,
  run: async () => ({ durations: [milliseconds], cpuSeconds: null, peakMegabytes }),
});
const failing = (name: string): Side => ({ name, run: () => Promise.reject(new Error('out of memory')) });
const benchmark: Benchmark = {
  name: 'race',
  title: 'A race',
  rounds: 2,
  goals: [
    { side: 'ours', mostTimes: 2, against: 'peer' },
    { side: 'ours', mostTimes: 1, against: 'absent' },
    { side: 'ours', mostMegabytes: 100 },
  ],
  reference: 'peer',
  prepare: () => Promise.reject(new Error('not prepared here')),
};
const summaryOf = async (sides: readonly Side[]) => summarise(benchmark, await interleave(sides, benchmark), []);

describe('a comparison', () => {
  it('judges the goals whose sides were measured', async () => {
    const { goals } = await summaryOf([taking('ours', 30, 90), taking('peer', 10)]);
    expect(goals.map(({ found, met }) => ({ found, met }))).toEqual([
      { found: 3, met: false },
      { found: 90, met: true },
    ]);
  });

  it('judges memory against another side’s, and not at all where it is not known', async () => {
    const goals = [{ side: 'many', mostTimesMemory: 1.1, against: 'few' }];
    const judged = async (few: number | null) =>
      summarise(
        { ...benchmark, goals },
        await interleave([taking('many', 9, 120), taking('few', 1, few)], benchmark),
        [],
      );
    expect((await judged(100)).goals).toEqual([{ goal: goals[0], found: 1.2, met: false }]);
    expect(renderSummary(await judged(120))).toContain('met: many ≤ 1.1× the memory of few (1.00×)');
    expect((await judged(null)).goals).toEqual([]);
  });

  it('goes on without a peer that breaks down, and says why', async () => {
    const summary = await summaryOf([taking('ours', 30, 90), failing('peer')]);
    expect(summary.missing).toEqual([{ name: 'peer', reason: 'out of memory' }]);
    expect(summary.goals).toHaveLength(1);
    expect(renderSummary(summary)).toContain('peer: not measured, out of memory');
  });

  it('misses every goal of a side that breaks down', async () => {
    const { goals } = await summaryOf([failing('ours'), taking('peer', 10)]);
    expect(goals).toHaveLength(benchmark.goals.length);
    expect(goals.every(({ met, found }) => !met && found === null)).toBe(true);
  });

  it('runs its sides once, without warming up, when it says so', async () => {
    let runs = 0;
    const side: Side = {
      name: 'ours',
      run: async () => {
        runs += 1;
        return { durations: [1], cpuSeconds: null, peakMegabytes: null };
      },
    };
    await interleave([side], { rounds: 1, once: true });
    expect(runs).toBe(1);
    await interleave([side], { rounds: 1 });
    expect(runs).toBe(3);
  });
});

describe('the results', () => {
  const nothing: Results = { scaling: null, summaries: [] };

  it('of a partial run leave the others in place', async () => {
    const first = await summaryOf([taking('ours', 1)]);
    const again = await summaryOf([taking('ours', 2)]);
    const other = { ...first, name: 'walk' };
    const { summaries } = addResult(addResult(addResult(nothing, first), other), again);
    expect(summaries.map(({ name, sides }) => [name, sides[0]?.medianMilliseconds])).toEqual([
      ['race', 2],
      ['walk', 1],
    ]);
  });

  it('are written between the marks of the page, and replace what was there', async () => {
    const page = `Before\n<!-- figures: written by node bench/write-page.ts -->old<!-- end of figures -->\nAfter`;
    const results = addResult(nothing, await summaryOf([taking('ours', 30, 2048), taking('peer', 10)]));
    const written = renderPage(page, results);
    expect(written).toMatch(/^Before\n[\s\S]*\nAfter$/);
    expect(written).toContain('| ours | 30 ms | 3.00× | 2.00 GB | – |');
    expect(written).toContain('**missed**: ours ≤ 100 MB (2.00 GB)');
    expect(written).not.toContain('old');
    expect(renderPage(written, results)).toBe(written);
  });

  it('are not written to a page without marks', () => {
    expect(() => renderPage('A page', nothing)).toThrow('end of figures');
  });
});
