import { labelOf, startOf, type Unit, unitOf } from './calendar.ts';
import { firstDay, type History, historiesOf, isIn, lastDay } from './histories.ts';
import { centsOf, unitsOf } from './money.ts';
import type { Expected, Scope } from './shop.ts';

const LEAST = 30;

/** First and last day of each window after the first purchase, both included. */
const WINDOWS = [
  { from: 0, to: 0, label: 'J0' },
  { from: 1, to: 30, label: 'J1–30' },
  { from: 31, to: 60, label: 'J31–60' },
  { from: 61, to: 90, label: 'J61–90' },
  { from: 91, to: 180, label: 'J91–180' },
  { from: 181, to: 365, label: 'J181–365' },
];

type Cell = {
  offset: number;
  count: number;
  base: number;
  eligible: number;
  rate: number | null;
  mature: boolean;
  revenue?: number;
  label?: string;
  fromDay?: number;
  toDay?: number;
};
type Cohort = { cohort: string; size: number; cells: Cell[] };

export type CohortQuestion = {
  granularity: Unit | 'window';
  mode: 'exact' | 'on_or_after';
  measure: 'customers' | 'revenue';
};

export function retentionCohorts(scope: Scope, { granularity, mode, measure }: CohortQuestion): Expected {
  if (measure === 'revenue' && (granularity === 'window' || mode === 'on_or_after')) return { code: 'bad_argument' };
  if (measure === 'revenue' && !scope.hasAmounts) return { code: 'not_in_data' };
  const unit = granularity === 'window' ? 'month' : granularity;
  const arrivals = new Map<number, History[]>();
  for (const history of historiesOf(scope)) {
    if (!isIn(scope, firstDay(history))) continue;
    const index = unitOf(firstDay(history), unit);
    arrivals.set(index, [...(arrivals.get(index) ?? []), history]);
  }
  if (arrivals.size === 0) return { code: 'not_in_data' };
  const cohorts = [...arrivals]
    .sort(([a], [b]) => a - b)
    .map(([index, members]) => ({
      cohort: labelOf(index, unit),
      size: members.length,
      cells:
        granularity === 'window'
          ? windowCells(members, scope.asOf, mode)
          : unitCells(members, index, scope.asOf, unit, mode, measure),
    }));
  return { value: { cohorts, weightedMean: means(cohorts, weighted), simpleMean: means(cohorts, simple) } };
}

/** One cell for each calendar unit that has begun before the as-of day, mature when it is over by then. */
function unitCells(
  members: readonly History[],
  cohort: number,
  asOf: number,
  unit: Unit,
  mode: CohortQuestion['mode'],
  measure: CohortQuestion['measure'],
): Cell[] {
  const cells: Cell[] = [];
  for (let index = cohort; startOf(index, unit) < asOf; index++) {
    const [start, end] = [startOf(index, unit), startOf(index + 1, unit)];
    const inside = (day: number) => day >= start && (mode === 'on_or_after' || day < end);
    const count = members.filter(({ days }) => days.some(inside)).length;
    const orders = members.flatMap((member) => member.orders.filter(({ day }) => day >= start && day < end));
    const revenue = centsOf(unitsOf(orders)) / 100;
    const base = measure === 'customers' ? members.length : (cells[0]?.revenue ?? revenue);
    const part = measure === 'customers' ? count : revenue;
    const mature = end <= asOf;
    cells.push({
      offset: index - cohort,
      count,
      base,
      eligible: members.length,
      rate: mature && base > 0 ? part / base : null,
      mature,
      ...(measure === 'revenue' ? { revenue } : {}),
    });
  }
  return cells;
}

/** Of the members whose window is over, those who bought in it, or in it or later. */
function windowCells(members: readonly History[], asOf: number, mode: CohortQuestion['mode']): Cell[] {
  return WINDOWS.map(({ from, to, label }, offset) => {
    const elapsed = members.filter((member) => firstDay(member) + to < asOf);
    const active = elapsed.filter((member) => {
      const first = firstDay(member);
      if (mode === 'on_or_after') return lastDay(member) - first >= from;
      return member.days.some((day) => day - first >= from && day - first <= to);
    });
    const [eligible, count] = [elapsed.length, active.length];
    const rate = eligible === 0 ? null : count / eligible;
    return { offset, count, base: eligible, eligible, rate, mature: eligible > 0, label, fromDay: from, toDay: to };
  });
}

function means(cohorts: readonly Cohort[], mean: (cells: readonly Cell[]) => number) {
  const columns: Cell[][] = [];
  for (const { cells } of cohorts)
    for (const cell of cells) {
      columns[cell.offset] ??= [];
      columns[cell.offset]?.push(cell);
    }
  return columns.map((cells, offset) => {
    const rated = cells.filter(({ rate }) => rate !== null);
    let eligible = 0;
    for (const cell of rated) eligible += cell.eligible;
    const rate = eligible < LEAST ? null : mean(rated);
    const label = cells[0]?.label;
    return { offset, rate, eligible, cohorts: rated.length, ...(label === undefined ? {} : { label }) };
  });
}

function weighted(cells: readonly Cell[]): number {
  let [part, base] = [0, 0];
  for (const cell of cells) {
    part += cell.revenue ?? cell.count;
    base += cell.base;
  }
  return part / base;
}

function simple(cells: readonly Cell[]): number {
  let sum = 0;
  for (const { rate } of cells) sum += rate ?? 0;
  return sum / cells.length;
}
