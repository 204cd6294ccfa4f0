import type { Benchmark, Goal, Missing, Sample } from './benchmark.ts';

/** What all rounds of one side come to. */
export type SideSummary = {
  side: string;
  medianMilliseconds: number;
  p95Milliseconds: number;
  /** Median over the reference side's. */
  ratio: number;
  cpuSeconds: number | null;
  peakMegabytes: number | null;
  durations: number;
};

export type GoalSummary = { goal: Goal; found: number; met: boolean };

export type Summary = {
  name: string;
  title: string;
  rounds: number;
  sides: SideSummary[];
  missing: readonly Missing[];
  /** Goals whose sides were both measured. */
  goals: GoalSummary[];
};

/** Medians, ratios and goals of one comparison; memory is the greatest of the rounds. */
export function summarise(
  { name, title, rounds, reference, goals }: Benchmark,
  samples: ReadonlyMap<string, readonly Sample[]>,
  missing: readonly Missing[],
): Summary {
  const durations = new Map([...samples].map(([side, found]) => [side, found.flatMap((sample) => sample.durations)]));
  const median = (side: string): number => quantile(durations.get(side) ?? [], 0.5);
  return {
    name,
    title,
    rounds,
    missing,
    sides: [...samples].map(([side, found]) => ({
      side,
      medianMilliseconds: median(side),
      p95Milliseconds: quantile(durations.get(side) ?? [], 0.95),
      ratio: median(side) / median(reference),
      cpuSeconds: ofKnown(
        found.map(({ cpuSeconds }) => cpuSeconds),
        (known) => quantile(known, 0.5),
      ),
      peakMegabytes: ofKnown(
        found.map(({ peakMegabytes }) => peakMegabytes),
        (known) => Math.max(...known),
      ),
      durations: durations.get(side)?.length ?? 0,
    })),
    goals: goals.flatMap((goal) => {
      const others = 'against' in goal ? [goal.against] : [];
      if (![goal.side, ...others].every((side) => samples.has(side))) return [];
      const found = 'against' in goal ? median(goal.side) / median(goal.against) : median(goal.side);
      return [{ goal, found, met: found <= ('against' in goal ? goal.mostTimes : goal.mostMilliseconds) }];
    }),
  };
}

/** Between two neighbours when it falls between them; NaN for an empty list. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}

function ofKnown(values: readonly (number | null)[], sum: (known: number[]) => number): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : sum(known);
}
