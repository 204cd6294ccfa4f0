/** Plain loops over members, movements and purchases: the answers that SQL must give. Days since 1970. */
type Member = { customer: string; tier: string | null; joinedAt: number | null };
type Movement = { customer: string; movedAt: number; points: number; movement: string; value: number | null };
type Purchase = { customer: string; day: number; cents: number };
export type Programme = {
  members: readonly Member[];
  movements: readonly Movement[];
  purchases: readonly Purchase[];
  asOf: number;
  days: number;
};

/** The same day of the year before, as calendars have it. */
function yearBefore(day: number): number {
  const date = new Date(day * 86_400_000);
  const month = date.getUTCMonth();
  date.setUTCFullYear(date.getUTCFullYear() - 1);
  if (date.getUTCMonth() !== month) date.setUTCDate(0);
  return date.getTime() / 86_400_000;
}

/** One member a customer; of several rows the first tier in alphabetical order and the first day. */
function standing({ members, asOf }: Programme) {
  const known = members.filter(({ joinedAt }) => joinedAt === null || joinedAt < asOf);
  return [...Map.groupBy(known, ({ customer }) => customer)].map(([customer, rows]) => {
    const days = rows.flatMap(({ joinedAt }) => joinedAt ?? []);
    const tier = rows.map((row) => row.tier ?? '–').sort()[0] ?? '–';
    return { customer, tier, joined: days.length === 0 ? null : Math.min(...days) };
  });
}

export function tiersOf(programme: Programme) {
  const { movements, purchases, asOf } = programme;
  const since = yearBefore(asOf);
  const isRecent = (day: number) => day >= since && day < asOf;
  const isActive = (customer: string) =>
    movements.some((move) => move.customer === customer && isRecent(move.movedAt)) ||
    purchases.some((each) => each.customer === customer && isRecent(each.day));
  return [...Map.groupBy(standing(programme), ({ tier }) => tier)].map(([tier, all]) => ({
    tier,
    members: all.length,
    active: all.filter(({ customer }) => isActive(customer)).length,
    activeKnown: all.length,
  }));
}

export function signupOf(programme: Programme) {
  const { purchases, asOf } = programme;
  const buyers = new Set(
    purchases.filter(({ day }) => day >= yearBefore(asOf) && day < asOf).map(({ customer }) => customer),
  );
  const members = standing(programme).filter(({ customer }) => buyers.has(customer)).length;
  return { base: 'buyers_12_months', customers: buyers.size, members };
}

export function flowsOf(programme: Programme) {
  const { movements, asOf } = programme;
  const tiers = new Map(standing(programme).map(({ customer, tier }) => [customer, tier]));
  const known = movements.filter(({ movedAt }) => movedAt < asOf);
  return [...Map.groupBy(known, ({ customer }) => tiers.get(customer) ?? '–')].map(([tier, all]) => {
    const flow = { tier, earned: 0, redeemed: 0, expired: 0, value: 0, valuedPoints: 0 };
    for (const { points, movement, value } of all) {
      if (movement === 'Expiré') flow.expired += Math.abs(points);
      else if (movement === 'annulation') flow.earned += points;
      else if (movement === 'Redeem' || points < 0) {
        flow.redeemed += Math.abs(points);
        if (value === null || value === 0) continue;
        if (points !== 0) flow.value += Math.abs(value);
        flow.valuedPoints += Math.abs(points);
      } else flow.earned += points;
    }
    return flow;
  });
}

export function ordersOf(programme: Programme) {
  const { purchases, asOf } = programme;
  const tiers = new Map(standing(programme).map(({ customer, tier }) => [customer, tier]));
  const recent = purchases.filter(({ day }) => day >= yearBefore(asOf) && day < asOf);
  const people = [...Map.groupBy(recent, ({ customer }) => customer)].map(([customer, all]) => ({
    group: tiers.has(customer) ? 'member' : 'other',
    tier: tiers.get(customer) ?? '–',
    orders: all.length,
    cents: all.reduce((sum, { cents }) => sum + cents, 0),
  }));
  return [...Map.groupBy(people, ({ group, tier }) => `${group}|${tier}`).values()].map((all) => ({
    group: all[0]?.group,
    tier: all[0]?.tier,
    customers: all.length,
    orders: all.reduce((sum, { orders }) => sum + orders, 0),
    orderSquares: all.reduce((sum, { orders }) => sum + orders ** 2, 0),
    spent: all.reduce((sum, { cents }) => sum + cents, 0) / 100,
    spentSquares: all.reduce((sum, { cents }) => sum + cents ** 2, 0) / 10_000,
  }));
}

export function beforeAfterOf(programme: Programme) {
  const { purchases, asOf, days } = programme;
  const pairs = standing(programme).flatMap(({ customer, joined }) => {
    const own = purchases.filter((each) => each.customer === customer && each.day < asOf);
    if (joined === null || own.length === 0 || joined + days >= asOf) return [];
    if (Math.min(...own.map(({ day }) => day)) > joined - days) return [];
    const before = own.filter(({ day }) => day >= joined - days && day < joined);
    const after = own.filter(({ day }) => day > joined && day <= joined + days);
    const cents = (some: typeof own) => some.reduce((sum, each) => sum + each.cents, 0);
    return [{ before: before.length, after: after.length, spentBefore: cents(before), spentAfter: cents(after) }];
  });
  const sum = (of: (pair: (typeof pairs)[number]) => number) => pairs.reduce((total, pair) => total + of(pair), 0);
  return {
    customers: pairs.length,
    ordersBefore: sum(({ before }) => before),
    ordersAfter: sum(({ after }) => after),
    orderSquares: sum(({ before, after }) => (after - before) ** 2),
    spentBefore: sum(({ spentBefore }) => spentBefore) / 100,
    spentAfter: sum(({ spentAfter }) => spentAfter) / 100,
    spentSquares: sum(({ spentBefore, spentAfter }) => (spentAfter - spentBefore) ** 2) / 10_000,
  };
}
