import type { MeasureValues } from '../../../src/domain/measures.ts';
import type { SimulatedShop } from './simulate-shop.ts';

const DAY_MS = 86_400_000;
const FIRST_DAY = Date.parse('2022-01-01');

export function dayName(day: number): string {
  return new Date(FIRST_DAY + day * DAY_MS).toISOString().slice(0, 10);
}

type Buyer = SimulatedShop['buyers'][number];

/** The measures of a forecast by loops over the purchase days; one row per customer, segments by parity of the first day. */
export function measureSimulated({ days, buyers }: SimulatedShop, holdoutDays = Math.min(365, Math.floor(days / 3))) {
  const last = days - 1;
  const calibrationTo = last - holdoutDays;
  const histories = buyers.map((buyer) => historyOf(buyer, last));
  const holdout = windowOf(buyers, calibrationTo, last).map((row) => ({ window: 'holdout', ...row }));
  const preceding = windowOf(buyers, calibrationTo - holdoutDays, calibrationTo).map((row) => ({
    window: 'preceding',
    ...row,
  }));
  const split = [...holdout, ...preceding];
  const spenders = buyers.filter((buyer) => buyer.days.length > 1);
  return {
    repeatGroups: {
      frequency: histories.map(({ frequency }) => frequency),
      recencyDays: histories.map(({ recencyDays }) => recencyDays),
      ageDays: histories.map(({ ageDays }) => ageDays),
      segment: buyers.map((buyer) => ((buyer.days[0] ?? 0) % 2 === 0 ? 'loyaux' : 'perdus')),
      customers: buyers.map(() => 1),
    },
    repeatGroupSpend: { repeatSpend: buyers.map(repeatSpend) },
    repeatSpends: {
      frequency: spenders.map((buyer) => buyer.days.length - 1),
      meanSpend: spenders.map((buyer) => repeatSpend(buyer) / (buyer.days.length - 1)),
      customers: spenders.map(() => 1),
    },
    splitGroups: {
      window: split.map(({ window }) => window),
      frequency: split.map(({ frequency }) => frequency),
      recencyDays: split.map(({ recencyDays }) => recencyDays),
      ageDays: split.map(({ ageDays }) => ageDays),
      laterPurchases: split.map(({ laterPurchases }) => laterPurchases),
      customers: split.map(() => 1),
    },
    forecastSplit: {
      calibrationTo: dayName(calibrationTo),
      holdoutDays,
      historyDays: days,
      lastDay: dayName(last),
    },
    repeatMonths: monthsOf(buyers, days),
  } satisfies Partial<MeasureValues>;
}

function repeatSpend({ amounts }: Buyer): number {
  return amounts.slice(1).reduce((sum, amount) => sum + amount, 0);
}

function historyOf({ days }: Buyer, until: number) {
  const known = days.filter((day) => day <= until);
  const first = known[0] ?? 0;
  return { frequency: known.length - 1, recencyDays: (known.at(-1) ?? first) - first, ageDays: until - first };
}

function windowOf(buyers: readonly Buyer[], from: number, to: number) {
  return buyers
    .filter(({ days }) => (days[0] ?? 0) <= from)
    .map((buyer) => ({
      ...historyOf(buyer, from),
      laterPurchases: buyer.days.filter((day) => day > from && day <= to).length,
    }));
}

function monthsOf(buyers: readonly Buyer[], days: number): MeasureValues['repeatMonths'] {
  const repeats = buyers.flatMap((buyer) => buyer.days.slice(1));
  const ofMonth = Map.groupBy(
    Array.from({ length: days }, (_, day) => day),
    (day) => dayName(day).slice(0, 7),
  );
  const complete = [...ofMonth].filter(([, [first = 0]], at) => at > 0 || dayName(first).endsWith('-01'));
  const whole = complete.filter(([, each]) => dayName((each.at(-1) ?? 0) + 1).endsWith('-01'));
  return {
    month: whole.map(([month]) => month),
    daysAgoFrom: whole.map(([, [first = 0]]) => days - 1 - first),
    daysAgoTo: whole.map(([, each]) => days - 1 - (each.at(-1) ?? 0)),
    repeats: whole.map(
      ([, [first = 0, ...rest]]) => repeats.filter((day) => day >= first && day <= (rest.at(-1) ?? first)).length,
    ),
  };
}
