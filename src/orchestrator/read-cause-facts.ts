import type { MatchedBranch } from '../domain/branch.ts';
import type { CauseId } from '../domain/cause.ts';
import { type Fact, type FactName, type Facts, factDefinitions, isFactName } from '../domain/facts.ts';
import { causes } from '../knowledge/causes.ts';
import type { CauseTest } from './read-cause-tests.ts';

type Implied = readonly (readonly [FactName, Fact['value']])[];

const EARLY: Implied = [
  ['churnHigh', true],
  ['churnPhase', 'early'],
];
const LATER: Implied = [['lifetimeTrend', 'down']];

/** What a cause that the data shows says of the tree's facts: who leaves, and when. The others leave the route as it is. */
const IMPLIED: Partial<Record<CauseId, Implied>> = {
  onboarding: EARLY,
  'acquisition-cohort': EARLY,
  'growth-hiding-churn': EARLY,
  price: LATER,
  delivery: LATER,
  returns: LATER,
  'vip-lapse': LATER,
  whale: LATER,
  lifetime: LATER,
  satisfaction: [['satisfactionLow', true]],
  'programme-cost': [['programmeWeak', true]],
};

/** Trends of value that one account alone explains say nothing of the others. */
const EXPLAINED_BY_ONE_ACCOUNT: readonly FactName[] = ['ltvTrend', 'aovTrend', 'lifetimeTrend'];

/** The facts that causes found in the data imply; the first cause counts when two disagree. */
export function readCauseFacts(tests: readonly CauseTest[]): Facts {
  const facts: Facts = {};
  for (const { id, figures } of [...tests].reverse()) {
    const figure = figures.after ?? figures.effect ?? undefined;
    for (const [name, value] of IMPLIED[id] ?? []) {
      const { unit } = factDefinitions[name];
      facts[name] = { value, unit, source: 'data', ...(figure !== undefined && { figure }) };
    }
  }
  return facts;
}

/**
 * The facts of the data without those that looking for causes has explained away: the trends that one account makes, and a
 * lifetime that shortens by the monthly losses while established customers come back after a purchase as they always did.
 */
export function withoutExplained(facts: Facts, tests: readonly CauseTest[], lookedFor: readonly CauseId[]): Facts {
  const isExplained = (name: string) =>
    (tests.some(({ id }) => id === 'whale') && EXPLAINED_BY_ONE_ACCOUNT.some((explained) => explained === name)) ||
    (name === 'lifetimeTrend' && lookedFor.includes('lifetime'));
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !isExplained(name)));
}

/**
 * Whether a branch was taken only because of causes that are no matter of marketing: their owner deals with it, and no
 * campaign answers it.
 */
export function isForOwner(
  { evidence }: Pick<MatchedBranch, 'evidence'>,
  facts: Facts,
  tests: readonly CauseTest[],
): boolean {
  const owned = tests.filter(({ id }) => causes.find((card) => card.id === id)?.marketing === false);
  const proofs = evidence.filter(isFactName).map((name) => facts[name]?.figure ?? '');
  return (
    proofs.length > 0 && proofs.every((figure) => owned.some(({ figures }) => Object.values(figures).includes(figure)))
  );
}
