import type { MeasureValues } from '../../domain/measures.ts';
import type { Suspicion } from './suspicion.ts';

const YEAR_MONTHS = 12;
/** Silent months after which an account that bought regularly has stopped, and how much of the year's revenue it must have made. */
const SILENT_MONTHS = 2;
const LEAST_SHARE = 0.15;
/** Months in which an account must have bought before one can say that it stopped. */
const LEAST_ACTIVE_MONTHS = 3;
/** With few customers everybody makes much of the revenue: a large account makes this many times what a customer of the month does. */
const TIMES_THE_USUAL = 4;

/** One to three accounts that made much of the revenue, far more than the usual customer, and have stopped buying; null when the months are too few. */
export function lookForWhale(
  { month, account, revenue }: MeasureValues['topAccountMonths'],
  customersAMonth: number,
): Suspicion | null {
  const rows = month.map((each, index) => ({
    month: each,
    account: account[index] ?? 0,
    revenue: revenue[index] ?? 0,
  }));
  const total = new Map(rows.filter((row) => row.account === 0).map((row) => [row.month, row.revenue]));
  const months = [...total.keys()].sort();
  if (months.length < LEAST_ACTIVE_MONTHS + SILENT_MONTHS + 1) return null;
  const stopped = [1, 2, 3]
    .flatMap((rank) => {
      const own = new Map(
        rows.filter((row) => row.account === rank && row.revenue > 0).map((row) => [row.month, row.revenue]),
      );
      return stopOf(months, own, total) ?? [];
    })
    .filter((each) => each.share * customersAMonth >= TIMES_THE_USUAL);
  const share = stopped.reduce((sum, each) => sum + each.share, 0);
  return {
    id: 'whale',
    effect: share,
    leastEffect: LEAST_SHARE,
    unit: 'share',
    probability: stopped.length === 0 ? 1 : 0,
    before: stopped.length === 0 ? null : share,
    after: stopped.length === 0 ? null : 0,
    since: stopped.map(({ since }) => since).sort()[0] ?? null,
    about: stopped.length === 0 ? null : String(stopped.length),
    sample: months.length,
    explains: ['basket', 'lifetime', 'vip-lapse'],
  };
}

/** When an account stopped, and its share of revenue in the year before; null when it goes on, or never bought regularly. */
function stopOf(months: readonly string[], own: ReadonlyMap<string, number>, total: ReadonlyMap<string, number>) {
  const active = months.flatMap((month, index) => (own.has(month) ? [index] : []));
  const last = active.at(-1);
  if (last === undefined || active.length < LEAST_ACTIVE_MONTHS) return null;
  const gaps = active.slice(1).map((index, at) => index - (active[at] ?? index));
  // The last month of the data is seldom whole: it does not count as a silent one.
  const silent = months.length - 2 - last;
  if (silent < SILENT_MONTHS || silent <= Math.max(...gaps)) return null;
  const year = months.slice(Math.max(0, last + 1 - YEAR_MONTHS), last + 1);
  const sum = (of: ReadonlyMap<string, number>) => year.reduce((all, month) => all + (of.get(month) ?? 0), 0);
  const whole = sum(total);
  return whole <= 0 ? null : { share: sum(own) / whole, since: months[last + 1] ?? '' };
}
