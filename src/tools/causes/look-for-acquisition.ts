import { normalTail } from '../../maths/normal-tail.ts';
import { type Stratum, stratifiedDifference } from '../../maths/stratified-difference.ts';
import type { MonthlyTrials } from './monthly-series.ts';
import type { Suspicion } from './suspicion.ts';

/** A first purchase by month and channel. */
export type Origin = MonthlyTrials & { channel: string };

/** Blocks of months in which a channel can have brought the wrong people, the whole history besides. */
const BLOCK_MONTHS = [2, 3, 4, 6, 9];
const LEAST_GAP = 0.12;
const LEAST_TRIALS = 30;
/** A block that makes less of all newcomers than this changes nothing that matters. */
const LEAST_SHARE = 0.04;

type Block = { channel: string; from: string; to: string; difference: number; z: number; trials: number };

/**
 * Newcomers of one channel, for some months or always, who come back far less often than those of the other channels in the
 * same months. Null where the file names no channels.
 */
export function lookForAcquisition(
  origins: readonly Origin[],
): (Suspicion & { isInBlock(row: Origin): boolean }) | null {
  const channels = [...new Set(origins.map(({ channel }) => channel))];
  if (channels.length < 2) return null;
  const months = [...new Set(origins.map(({ month }) => month))].sort();
  const all = origins.reduce((sum, { trials }) => sum + trials, 0);
  const blocks = channels.flatMap((channel) =>
    blocksOf(months).flatMap(([from, to]) => compare(origins, { channel, from, to })),
  );
  const large = blocks.filter(({ trials }) => trials >= LEAST_TRIALS && trials >= LEAST_SHARE * all);
  const worst = [...large].sort((a, b) => a.z - b.z)[0];
  const nothing = {
    id: 'acquisition-cohort' as const,
    leastEffect: LEAST_GAP,
    unit: 'pointsOfShare' as const,
    sample: all,
    explains: [],
  };
  if (worst === undefined || worst.z >= 0) {
    return {
      ...nothing,
      effect: 0,
      probability: 1,
      before: null,
      after: null,
      since: null,
      about: null,
      isInBlock: () => false,
    };
  }
  const { channel, from, to, difference, z } = worst;
  return {
    ...nothing,
    effect: -difference,
    probability: Math.min(1, normalTail(-z) * large.length),
    before: rateOf(origins.filter((row) => row.channel !== channel && row.month >= from && row.month <= to)),
    after: rateOf(origins.filter((row) => row.channel === channel && row.month >= from && row.month <= to)),
    since: from,
    about: channel,
    isInBlock: (row) => row.channel === channel && row.month >= from && row.month <= to,
  };
}

function blocksOf(months: readonly string[]): [string, string][] {
  const lengths = [...BLOCK_MONTHS.filter((length) => length < months.length), months.length];
  return lengths.flatMap((length) =>
    months
      .slice(0, months.length - length + 1)
      .map((from, index): [string, string] => [from, months[index + length - 1] ?? from]),
  );
}

function compare(origins: readonly Origin[], { channel, from, to }: Pick<Block, 'channel' | 'from' | 'to'>): Block[] {
  const rows = origins.filter(({ month }) => month >= from && month <= to);
  const strata = [...Map.groupBy(rows, ({ month }) => month).values()].map(
    (own): Stratum => ({
      exposed: count(own.filter((row) => row.channel === channel)),
      others: count(own.filter((row) => row.channel !== channel)),
    }),
  );
  const found = stratifiedDifference(strata);
  const trials = strata.reduce((sum, { exposed }) => sum + exposed.trials, 0);
  return found === null ? [] : [{ channel, from, to, trials, difference: found.difference, z: found.z }];
}

function count(rows: readonly Origin[]) {
  return {
    successes: rows.reduce((sum, { returned }) => sum + returned, 0),
    trials: rows.reduce((sum, { trials }) => sum + trials, 0),
  };
}

function rateOf(rows: readonly Origin[]): number | null {
  const { successes, trials } = count(rows);
  return trials === 0 ? null : successes / trials;
}
