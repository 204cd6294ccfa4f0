import type { MeasureValues } from '../../domain/measures.ts';
import { answer, type Outcome, refuse } from '../../domain/outcome.ts';
import { safeText } from '../../language/safe-text.ts';
import { findTableFault } from '../find-table-fault.ts';
import { refuseMissing } from '../refuse-missing.ts';

/** How long customers of a group stayed: those who left at an age, and those last seen there. */
export type GroupLifetimes = { group: string; age: number[]; ended: number[]; censored: number[] };

export type LifetimeSource = 'subscriptions' | 'customer_table' | 'survivors';
export type LifetimesByGroup = { from: LifetimeSource; groups: GroupLifetimes[] };

type Given = { [K in 'contractSpells' | 'tenureOutcomes' | 'survivorCounts']?: MeasureValues[K] | undefined };

const COLUMNS = { age: 'days', ended: 'count', censored: 'count' } as const;
/** The largest groups are told apart, the others measured together. */
const MOST_GROUPS = 10;
const OTHERS = '…';
const UNNAMED = '–';

/** Reads whichever table is there: subscriptions first, then tenures, then survivors. Largest groups first. */
export function readLifetimes({ contractSpells, tenureOutcomes, survivorCounts }: Given): Outcome<LifetimesByGroup> {
  if (contractSpells !== undefined) {
    const fault = findTableFault('contractSpells', contractSpells, COLUMNS);
    return fault ?? answer({ from: 'subscriptions', groups: gather(contractSpells) });
  }
  if (tenureOutcomes !== undefined) {
    const fault = findTableFault('tenureOutcomes', tenureOutcomes, COLUMNS);
    return fault ?? answer({ from: 'customer_table', groups: gather(tenureOutcomes) });
  }
  if (survivorCounts !== undefined) return readSurvivors(survivorCounts);
  return refuseMissing(['contractSpells', 'tenureOutcomes', 'survivorCounts'], {
    fr: 'Une de ces tables suffit.',
    en: 'One of these tables is enough.',
  });
}

function gather({ group, age, ended, censored }: MeasureValues['contractSpells']): GroupLifetimes[] {
  const rows = Map.groupBy(group.keys(), (row) => safeText(group[row] ?? '') || UNNAMED);
  const take = (name: string, mine: readonly number[]): GroupLifetimes => ({
    group: name,
    age: mine.map((row) => age[row] ?? 0),
    ended: mine.map((row) => ended[row] ?? 0),
    censored: mine.map((row) => censored[row] ?? 0),
  });
  const sizeOf = (mine: readonly number[]) =>
    mine.reduce((sum, row) => sum + (ended[row] ?? 0) + (censored[row] ?? 0), 0);
  const sorted = [...rows].sort(([a, x], [b, y]) => sizeOf(y) - sizeOf(x) || (a < b ? -1 : 1));
  const named = sorted.slice(0, MOST_GROUPS).map(([name, mine]) => take(name, mine));
  const others = sorted.slice(MOST_GROUPS).flatMap(([, mine]) => mine);
  return others.length === 0 ? named : [...named, take(OTHERS, others)];
}

/** The first age of a segment is its start, whatever its number. Refuses survivors that rise from one age to the next. */
function readSurvivors(table: MeasureValues['survivorCounts']): Outcome<LifetimesByGroup> {
  const fault = findTableFault('survivorCounts', table, { age: 'days', survivors: 'count' });
  if (fault !== null) return fault;
  const groups: GroupLifetimes[] = [];
  for (const [group, rows] of Map.groupBy(table.group.keys(), (row) => table.group[row] ?? '')) {
    const sorted = rows
      .map((row) => ({ age: table.age[row] ?? 0, survivors: table.survivors[row] ?? 0 }))
      .sort((a, b) => a.age - b.age);
    const start = sorted[0]?.age ?? 0;
    const lost = sorted.map(({ survivors }, index) => (sorted[index - 1]?.survivors ?? survivors) - survivors);
    if (lost.some((count) => count < 0)) return refuseRise(group);
    groups.push({
      group: safeText(group) || UNNAMED,
      age: sorted.map(({ age }) => age - start),
      ended: lost,
      censored: sorted.map(({ survivors }, index) => (index === sorted.length - 1 ? survivors : 0)),
    });
  }
  return answer({ from: 'survivors', groups });
}

function refuseRise(group: string): Outcome<never> {
  const name = safeText(group);
  return refuse(
    'out_of_domain',
    {
      fr: `Segment « ${name} » : le nombre de survivants remonte d’un âge au suivant. Donnez pour chaque âge combien sont encore là.`,
      en: `Segment “${name}”: the number of survivors rises from one age to the next. Give how many are still there at each age.`,
    },
    ['survivorCounts'],
  );
}
