import type { Benchmark, Goal, Missing } from './benchmark.ts';
import type { Rounds } from './interleave.ts';

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

/** `found` is null when the side broke down. */
export type GoalSummary = { goal: Goal; found: number | null; met: boolean };

export type Summary = Pick<Benchmark, 'name' | 'title' | 'rounds' | 'scale'> & {
  sides: SideSummary[];
  missing: readonly Missing[];
  /** Goals whose sides were measured, or should have been. */
  goals: GoalSummary[];
};

/** Medians, ratios and goals of one comparison; memory is the greatest of the rounds. */
export function summarise(
  { name, title, rounds, scale, reference, goals }: Benchmark,
  { samples, failed }: Rounds,
  missing: readonly Missing[],
): Summary {
  const durations = new Map([...samples].map(([side, found]) => [side, found.flatMap((sample) => sample.durations)]));
  const median = (side: string): number => quantile(durations.get(side) ?? [], 0.5);
  const sides = [...samples].map(([side, found]) => ({
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
  }));
  return {
    name,
    title,
    rounds,
    ...(scale && { scale }),
    missing: [...missing, ...failed],
    sides,
    goals: goals.flatMap((goal): GoalSummary[] => {
      if (failed.some((side) => side.name === goal.side)) return [{ goal, found: null, met: false }];
      const found = findValue(goal, sides);
      return found === null ? [] : [{ goal, found, met: found <= mostOf(goal) }];
    }),
  };
}

/** What a goal is about, as measured; null when a side of it was not. */
function findValue(goal: Goal, sides: readonly SideSummary[]): number | null {
  const of = (name: string) => sides.find(({ side }) => side === name);
  const mine = of(goal.side);
  if (mine === undefined) return null;
  if ('mostMegabytes' in goal) return mine.peakMegabytes;
  if ('mostMilliseconds' in goal) return mine.medianMilliseconds;
  const other = of(goal.against);
  if (other === undefined) return null;
  if ('mostTimes' in goal) return mine.medianMilliseconds / other.medianMilliseconds;
  return mine.peakMegabytes === null || other.peakMegabytes === null ? null : mine.peakMegabytes / other.peakMegabytes;
}

function mostOf(goal: Goal): number {
  if ('mostMegabytes' in goal) return goal.mostMegabytes;
  if ('mostTimesMemory' in goal) return goal.mostTimesMemory;
  return 'mostMilliseconds' in goal ? goal.mostMilliseconds : goal.mostTimes;
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
