/** A contract by day numbers: from its first paid day to the first day no longer paid (null: running), a month's price in cents. */
export type Contract = { customer: string; from: number; to: number | null; cents: number };

export type Movement = {
  start: number;
  new: number;
  expansion: number;
  contraction: number;
  churned: number;
  reactivation: number;
  end: number;
  customersStart: number;
  customersNew: number;
  customersReactivated: number;
  customersLost: number;
  customersEnd: number;
  customersJoined: number;
  customersJoinedLost: number;
};

/** Contracts as they are billed: one that starts the day after another of its customer ended leaves no hole. */
function withoutHoles(contracts: readonly Contract[]): Contract[] {
  const real = contracts.filter(({ from, to, cents }) => cents > 0 && (to === null || to > from));
  return real.map((contract) => {
    const { customer, to } = contract;
    const next = to !== null && real.some((other) => other.customer === customer && other.from === to + 1);
    return next ? { ...contract, to: (to ?? 0) + 1 } : contract;
  });
}

const pays = ({ from, to }: Contract, day: number) => from < day && (to === null || to >= day);

/** What happened between the mornings of two days, customer by customer. */
export function moveBetween(contracts: readonly Contract[], since: number, until: number): Movement {
  const all = withoutHoles(contracts);
  const told: Movement = {
    ...{ start: 0, new: 0, expansion: 0, contraction: 0, churned: 0, reactivation: 0, end: 0 },
    ...{ customersStart: 0, customersNew: 0, customersReactivated: 0, customersLost: 0, customersEnd: 0 },
    ...{ customersJoined: 0, customersJoinedLost: 0 },
  };
  for (const customer of new Set(all.map((contract) => contract.customer))) {
    const mine = all.filter((contract) => contract.customer === customer);
    const priceOn = (day: number) =>
      mine.filter((contract) => pays(contract, day)).reduce((sum, { cents }) => sum + cents, 0);
    const [before, after] = [priceOn(since), priceOn(until)];
    const known = mine.some(({ from }) => from < since);
    const seen = mine.some(({ from }) => from >= since && from < until);
    told.start += before;
    told.end += after;
    if (before > 0) told.customersStart++;
    if (after > 0) told.customersEnd++;
    if (before === 0 && seen) told.customersJoined++;
    if (before === 0 && seen && after === 0) told.customersJoinedLost++;
    if (before === 0 && after > 0 && !known) {
      told.new += after;
      told.customersNew++;
    } else if (before === 0 && after > 0) {
      told.reactivation += after;
      told.customersReactivated++;
    } else if (before > 0 && after === 0) {
      told.churned += before;
      told.customersLost++;
    } else if (after > before) told.expansion += after - before;
    else told.contraction += before - after;
  }
  return told;
}

/** How long a customer stayed before the first day without any contract, and whether it came before `asOf`. */
export function firstStay(contracts: readonly Contract[], customer: string, asOf: number) {
  const mine = withoutHoles(contracts).filter((each) => each.customer === customer && each.from < asOf);
  const first = Math.min(...mine.map(({ from }) => from));
  let day = first;
  while (day < asOf && mine.some(({ from, to }) => from <= day && (to === null || to > day))) day++;
  return { from: first, to: day, isOver: day < asOf };
}
