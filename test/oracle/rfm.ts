import { rfmCodes } from '../../src/knowledge/rfm-codes.ts';
import { historiesOf, isIn } from './histories.ts';
import { centsOf, unitsOf } from './money.ts';
import { observedDays } from './order-counts.ts';
import type { Expected, Scope } from './shop.ts';

type Buyer = { customer: string; recency: number; frequency: number; cents: number };
export type Scores = { recency: number; frequency: number; monetary: number };

const SEGMENTS = [
  'champions',
  'loyaux',
  'potentiels',
  'nouveaux',
  'prometteurs',
  'a-cultiver',
  'a-risque',
  'dormants',
  'hibernants',
  'perdus',
];

/** Who ordered in the period: days since their last order there, orders and cents there. */
export function buyersOf(scope: Scope): Buyer[] {
  const end = scope.period === null ? scope.asOf : Math.min(scope.period.to, scope.asOf);
  const buyers: Buyer[] = [];
  for (const { customer, orders } of historiesOf(scope)) {
    const mine = orders.filter(({ day }) => isIn(scope, day));
    if (mine.length === 0) continue;
    const recency = end - Math.max(...mine.map(({ day }) => day));
    buyers.push({ customer, recency, frequency: mine.length, cents: centsOf(unitsOf(mine)) });
  }
  return buyers;
}

/** The framework’s table, read cell by cell. */
export function scoreByThresholds({ recency, frequency, cents }: Buyer): Scores {
  const ofRecency = recency <= 30 ? 5 : recency <= 60 ? 4 : recency <= 120 ? 3 : recency <= 180 ? 2 : 1;
  const ofFrequency = frequency >= 10 ? 5 : frequency >= 6 ? 4 : frequency >= 3 ? 3 : frequency === 2 ? 2 : 1;
  const ofMonetary = cents > 100_000 ? 5 : cents >= 50_000 ? 4 : cents >= 20_000 ? 3 : cents >= 5_000 ? 2 : 1;
  return { recency: ofRecency, frequency: ofFrequency, monetary: ofMonetary };
}

export function segmentOf(scores: Scores): string {
  return rfmCodes[codeOf(scores)]?.segment ?? '?';
}

export type RfmScheme = 'thresholds' | 'edges' | 'rank';

export function rfmSegments(scope: Scope, scheme: RfmScheme): Expected {
  if (!scope.hasAmounts) return { code: 'not_in_data' };
  const buyers = buyersOf(scope);
  if (buyers.length < (scheme === 'thresholds' ? 1 : 5)) return { code: 'too_few' };
  const cuts = scheme === 'thresholds' ? null : cutBase(buyers, scheme);
  const scored = buyers.map((buyer, row) => (cuts === null ? scoreByThresholds(buyer) : scoresAt(cuts, row)));
  const codes = new Map<string, number>();
  for (const scores of scored) codes.set(codeOf(scores), (codes.get(codeOf(scores)) ?? 0) + 1);
  const held = SEGMENTS.map((id) => buyers.filter((_, row) => segmentOf(scored[row] ?? NOBODY) === id));
  const all = sumCents(buyers);
  const years = Math.max(1, (observedDays(scope) ?? 0) / 365);
  return {
    value: {
      segments: held.map((members, index) => {
        let orders = 0;
        for (const { frequency } of members) orders += frequency;
        const revenue = sumCents(members) / 100;
        return {
          id: SEGMENTS[index],
          customers: members.length,
          share: members.length / buyers.length,
          revenue,
          revenueShare: all > 0 ? sumCents(members) / all : null,
          aov: orders === 0 ? null : revenue / orders,
          yearlyRevenuePerCustomer: members.length === 0 ? null : revenue / years / members.length,
        };
      }),
      codes: Object.fromEntries([...codes].sort(([a], [b]) => (a < b ? -1 : 1))),
      edges: {
        recencyDays: cuts?.recency.edges ?? [30, 60, 120, 180],
        frequency: cuts?.frequency.edges ?? [2, 3, 6, 10],
        monetary: cuts?.monetary.edges ?? [50, 200, 500, 1000],
      },
      levels: {
        R: levels(scored, 'recency'),
        F: levels(scored, 'frequency'),
        M: levels(scored, 'monetary'),
      },
      customers: buyers.length,
      revenue: all / 100,
      atRiskShare: ((held[6]?.length ?? 0) + (held[7]?.length ?? 0)) / buyers.length,
      oneTimeBuyers: buyers.filter(({ frequency }) => frequency === 1).length,
    },
  };
}

const NOBODY: Scores = { recency: 0, frequency: 0, monetary: 0 };

function codeOf({ recency, frequency, monetary }: Scores): string {
  return `${recency}${frequency}${monetary}`;
}

function sumCents(buyers: readonly Buyer[]): number {
  let sum = 0;
  for (const { cents } of buyers) sum += cents;
  return sum;
}

function levels(scored: readonly Scores[], dimension: keyof Scores) {
  const at = (level: number) => scored.filter((scores) => scores[dimension] === level).length;
  return { 1: at(1), 2: at(2), 3: at(3), 4: at(4), 5: at(5) };
}

function scoresAt(cuts: Record<keyof Scores, Cut>, row: number): Scores {
  const at = (dimension: keyof Scores) => cuts[dimension].levels[row] ?? 0;
  return { recency: at('recency'), frequency: at('frequency'), monetary: at('monetary') };
}

type Cut = { levels: number[]; edges: (number | null)[] };

/** Fifths of the base: of days since the last order the fewest are best, of orders and cents the most. */
function cutBase(buyers: readonly Buyer[], scheme: 'edges' | 'rank'): Record<keyof Scores, Cut> {
  const cut = scheme === 'edges' ? cutByEdges : cutByRank;
  const silence = cut(buyers.map(({ recency }) => recency));
  const goodness = cutByRank(buyers.map(({ recency }) => -recency));
  const cents = cut(buyers.map((buyer) => buyer.cents));
  const levelsOfSilence = scheme === 'edges' ? silence.levels : goodness.levels.map((level) => 6 - level);
  return {
    recency: {
      levels: levelsOfSilence.map((level) => 6 - level),
      edges:
        scheme === 'edges'
          ? silence.edges
          : greatest(
              buyers.map(({ recency }) => recency),
              levelsOfSilence,
            ),
    },
    frequency: cut(buyers.map(({ frequency }) => frequency)),
    monetary: { levels: cents.levels, edges: cents.edges.map((edge) => (edge === null ? null : edge / 100)) },
  };
}

/** Percentiles 20, 40, 60 and 80, linear between neighbours; a value is above those below it. */
function cutByEdges(values: readonly number[]): Cut {
  const sorted = values.toSorted((a, b) => a - b);
  const edges = [1, 2, 3, 4].map((fifth) => {
    const position = fifth * (sorted.length - 1);
    const low = sorted[Math.floor(position / 5)] ?? 0;
    const high = sorted[Math.floor(position / 5) + 1] ?? low;
    return low + ((high - low) * (position % 5)) / 5;
  });
  return { levels: values.map((value) => 1 + edges.filter((edge) => edge < value).length), edges };
}

/** ⌈5 × average rank / n⌉, twice the average rank being a whole number. */
function cutByRank(values: readonly number[]): Cut {
  const levels = values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return Math.ceil((5 * (2 * below + equal + 1)) / (2 * values.length));
  });
  return { levels, edges: greatest(values, levels) };
}

/** For each level but the last, the greatest value that reaches no higher; null when there is none. */
function greatest(values: readonly number[], levels: readonly number[]): (number | null)[] {
  return [1, 2, 3, 4].map((top) => {
    const held = values.filter((_, row) => (levels[row] ?? 0) <= top);
    return held.length === 0 ? null : Math.max(...held);
  });
}
