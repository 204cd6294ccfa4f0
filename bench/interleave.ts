import type { Benchmark, Missing, Sample, Side } from './benchmark.ts';

/** What each side gave, and the sides that broke down: these are left out from then on. */
export type Rounds = { samples: Map<string, Sample[]>; failed: Missing[] };

/**
 * Runs every side once a round, so that what slows the machine slows them all; each round starts with the next side.
 * A first round warms caches and is not kept, unless the benchmark runs once.
 */
export async function interleave(
  sides: readonly Side[],
  { rounds, once = false }: Pick<Benchmark, 'rounds' | 'once'>,
): Promise<Rounds> {
  const samples = new Map<string, Sample[]>(sides.map(({ name }) => [name, []]));
  const failed: Missing[] = [];
  for (let round = once ? 1 : 0; round <= rounds; round++) {
    const first = round % sides.length;
    for (const side of [...sides.slice(first), ...sides.slice(0, first)]) {
      const kept = samples.get(side.name);
      if (kept === undefined) continue;
      try {
        const sample = await side.run();
        if (round > 0) kept.push(sample);
      } catch (error) {
        samples.delete(side.name);
        failed.push({ name: side.name, reason: error instanceof Error ? error.message : String(error) });
      }
    }
  }
  return { samples, failed };
}
