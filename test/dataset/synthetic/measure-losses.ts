import { dayNumber, type Row } from './read-shop.ts';

/**
 * Two readings of "lost when silence exceeds max(90 days, 3 × own rhythm)": `every` silence counts, and who comes back is
 * active again; or only the silence the file `last` shows, so that nobody was ever lost who ordered later.
 */
export type Reading = 'every' | 'last';

export type Losses = {
  /** Lost in the last complete month over the median of the earlier months, from the seventh on. */
  spike: number;
  /** z of the rise in the rate of established customers lost, last n months against the same months a year before. */
  establishedRise: (months: number) => number;
};

/** A stretch of activity: from an order day to the next one, or to the loss. */
type Spell = { from: number; until: number; lost: boolean; established: boolean };

const AS_OF = dayNumber('2026-11-01');
/** The first months cannot show a loss: 90 days of tenure and 90 of silence come first. */
const FIRST_COMPARABLE = 6;

export function measureLosses(rows: readonly Row[], reading: Reading): Losses {
  const histories = orderDaysByCustomer(rows);
  const baseGap = medianGap(histories);
  const spells = histories.flatMap((days) => spellsOf(days, baseGap, reading));
  const months = monthStarts().map((start, month, starts) => {
    const active = spells.filter(({ from, until }) => from < start && until >= start);
    const lost = active.filter((spell) => spell.lost && spell.until < (starts[month + 1] ?? AS_OF));
    const established = (list: Spell[]) => list.filter((spell) => spell.established).length;
    return {
      rate: active.length === 0 ? 0 : lost.length / active.length,
      active: established(active),
      lost: established(lost),
    };
  });
  const earlier = months.slice(FIRST_COMPARABLE, -1).map(({ rate }) => rate);
  return {
    spike: (months.at(-1)?.rate ?? 0) / medianOf(earlier),
    establishedRise: (length) => riseOf(months.slice(-12 - length, -12), months.slice(-length)),
  };
}

function orderDaysByCustomer(rows: readonly Row[]): number[][] {
  const days = new Map<string, Set<number>>();
  for (const { customer, day, amount } of rows) {
    if (amount <= 0) continue;
    const mine = days.get(customer);
    if (mine) mine.add(day);
    else days.set(customer, new Set([day]));
  }
  return [...days.values()].map((mine) => [...mine]);
}

function spellsOf(days: number[], baseGap: number, reading: Reading): Spell[] {
  const first = days[0] ?? AS_OF;
  const last = days.at(-1) ?? AS_OF;
  const rhythm = days.length >= 3 ? (last - first) / (days.length - 1) : baseGap;
  const silence = Math.floor(Math.max(90, 3 * rhythm)) + 1;
  return days.map((from, index) => {
    const next = days[index + 1];
    const lostDay = from + silence;
    const lost = lostDay < (next ?? AS_OF) && (reading === 'every' || next === undefined);
    return { from, until: lost ? lostDay : (next ?? AS_OF), lost, established: from - first > 90 };
  });
}

function medianGap(histories: number[][]): number {
  return medianOf(histories.flatMap((days) => days.slice(1).map((day, index) => day - (days[index] ?? day))));
}

function monthStarts(): number[] {
  return Array.from({ length: 30 }, (_, month) => Date.UTC(2024, 4 + month, 1) / 86_400_000);
}

function riseOf(before: { active: number; lost: number }[], after: { active: number; lost: number }[]): number {
  const share = (months: { active: number; lost: number }[]) => {
    const active = months.reduce((sum, month) => sum + month.active, 0);
    const rate = months.reduce((sum, month) => sum + month.lost, 0) / active;
    return { rate, variance: (rate * (1 - rate)) / active };
  };
  const [past, now] = [share(before), share(after)];
  return (now.rate - past.rate) / Math.sqrt(past.variance + now.variance);
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
}
