import type { MeasureValues } from '../../domain/measures.ts';
import { normalTail } from '../../maths/normal-tail.ts';
import type { Suspicion } from './suspicion.ts';

/** The best customers are the tenth that spent most; they are compared with the regular ones, who come next. */
const TOP_SHARE = 0.1;
const REGULAR_SHARE = 0.4;
/** The silence of the best customers must have grown by this much, in points. */
const LEAST_RISE = 0.12;
const LEAST_TOP = 15;
/** When the silence of regular customers grows by more than this part of it, it is everybody’s. */
const MOST_SHARED = 0.5;
/** The latest quarters against all the earlier ones. */
const LATEST_QUARTERS = [1, 2, 3];

type Side = { customers: number; lapsed: number };
type Quarter = { quartersAgo: number; top: Side; others: Side };

/**
 * The customers who spent most fall silent more often than they used to, beyond what regular customers do (on the scale of
 * odds, since few of the best are silent in ordinary times); null without a past to compare.
 */
export function lookForVipLapse(table: MeasureValues['spendTierLapses']): Suspicion | null {
  const quarters = readQuarters(table);
  const tries = LATEST_QUARTERS.flatMap((latest) => {
    const recent = pool(quarters.filter(({ quartersAgo }) => quartersAgo <= latest));
    const earlier = pool(quarters.filter(({ quartersAgo }) => quartersAgo > latest));
    return recent.top.customers < LEAST_TOP || earlier.top.customers < LEAST_TOP
      ? []
      : [{ latest, ...compare(earlier, recent) }];
  });
  const best = [...tries].sort((a, b) => b.z - a.z)[0];
  if (best === undefined) return null;
  return {
    id: 'vip-lapse',
    effect: best.rise,
    leastEffect: LEAST_RISE,
    unit: 'pointsOfShare',
    probability: Math.min(1, normalTail(best.z) * tries.length),
    before: best.before,
    after: best.after,
    since: null,
    about: null,
    sample: quarters.reduce((sum, { top }) => sum + top.customers, 0),
    explains: ['lifetime', 'basket'],
  };
}

type Sides = Omit<Quarter, 'quartersAgo'>;

function compare(earlier: Sides, recent: Sides) {
  const rise = (side: 'top' | 'others') => logOdds(recent[side]) - logOdds(earlier[side]);
  const variance = [recent.top, earlier.top, recent.others, earlier.others].reduce(
    (sum, side) => sum + varianceOf(side),
    0,
  );
  const beyond = rise('top') - Math.max(0, rise('others'));
  const [before, after] = [rate(earlier.top), rate(recent.top)];
  const isGeneral = rate(recent.others) - rate(earlier.others) > MOST_SHARED * (after - before);
  return { rise: isGeneral ? 0 : after - before, z: beyond / Math.sqrt(variance), before, after };
}

/** From the largest spenders down until a tenth of the customers is reached; equal spends stay together. */
function readQuarters({ quartersAgo, spent, customers, lapsed }: MeasureValues['spendTierLapses']): Quarter[] {
  const rows = Array.from(quartersAgo, (quarter, index) => ({
    quarter,
    spent: spent[index] ?? 0,
    customers: customers[index] ?? 0,
    lapsed: lapsed[index] ?? 0,
  }));
  return [...Map.groupBy(rows, ({ quarter }) => quarter)].map(([quarter, own]) => {
    const all = own.reduce((sum, row) => sum + row.customers, 0);
    const quarterSides: Quarter = { quartersAgo: quarter, top: none(), others: none() };
    for (const row of own.sort((a, b) => b.spent - a.spent)) {
      const reached = quarterSides.top.customers + quarterSides.others.customers;
      if (reached >= REGULAR_SHARE * all) break;
      const side = quarterSides.top.customers < TOP_SHARE * all ? quarterSides.top : quarterSides.others;
      side.customers += row.customers;
      side.lapsed += row.lapsed;
    }
    return quarterSides;
  });
}

function pool(quarters: readonly Quarter[]): Omit<Quarter, 'quartersAgo'> {
  const total = (side: 'top' | 'others'): Side => ({
    customers: quarters.reduce((sum, each) => sum + each[side].customers, 0),
    lapsed: quarters.reduce((sum, each) => sum + each[side].lapsed, 0),
  });
  return { top: total('top'), others: total('others') };
}

function none(): Side {
  return { customers: 0, lapsed: 0 };
}

function rate({ customers, lapsed }: Side): number {
  return customers === 0 ? 0 : lapsed / customers;
}

/** With half a customer more on either side, so that nobody or everybody silent is not taken for certain. */
function logOdds({ customers, lapsed }: Side): number {
  return Math.log((lapsed + 0.5) / (customers - lapsed + 0.5));
}

function varianceOf({ customers, lapsed }: Side): number {
  return 1 / (lapsed + 0.5) + 1 / (customers - lapsed + 0.5);
}
