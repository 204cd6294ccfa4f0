import type { Sample, Side } from './benchmark.ts';

/**
 * Runs every side once a round, so that what slows the machine slows them all; each round starts with the next side.
 * A first round warms caches and is not kept.
 */
export async function interleave(sides: readonly Side[], rounds: number): Promise<Map<string, Sample[]>> {
  const samples = new Map<string, Sample[]>(sides.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    const first = round % sides.length;
    for (const side of [...sides.slice(first), ...sides.slice(0, first)]) {
      const sample = await side.run();
      if (round > 0) samples.get(side.name)?.push(sample);
    }
  }
  return samples;
}
