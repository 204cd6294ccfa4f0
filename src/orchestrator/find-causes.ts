import type { Route } from '../domain/branch.ts';
import type { Cause, CauseId, SaidCause } from '../domain/cause.ts';
import type { FactName, Facts } from '../domain/facts.ts';
import { causes as cards } from '../knowledge/causes.ts';
import type { CauseTest } from './read-cause-tests.ts';

type Grounds = {
  facts: Facts;
  route: Route;
  enoughData: boolean;
  tests: readonly CauseTest[];
  said: readonly SaidCause[];
};

/** Why a problem is there, when the data or the words show it: first what was tested and what the user blames, then what the facts say. A cause may accompany any outcome. */
export function findCauses({ facts, route, enoughData, tests, said }: Grounds): Cause[] {
  if (!enoughData) return [causeOf('too-little-data', ['data_readiness'])];
  const tested = tests.map(({ id, figures: { before, after, effect } }) =>
    causeOf(
      id,
      [effect, before, after].filter((figure) => figure !== null),
    ),
  );
  const isExplained = (id: CauseId) => GENERAL.has(id) && tested.some((cause) => SPECIFIC.has(cause.id));
  const blamed = said
    .map(({ id, quote }) => causeOf(id, [quote]))
    .filter(({ id }) => tested.every((cause) => cause.id !== id));
  const others = (blamed.length > 0 ? [] : fromFacts(facts, route)).filter(
    ({ id }) => tested.every((cause) => cause.id !== id) && !isExplained(id),
  );
  const rank = ({ id }: Cause) => cards.findIndex((card) => card.id === id);
  return [...tested, ...blamed, ...others].sort((a, b) => rank(a) - rank(b));
}

/** Causes that say that customers come back less, and those that say why. */
const GENERAL: ReadonlySet<CauseId> = new Set<CauseId>(['onboarding', 'lifetime']);
const SPECIFIC: ReadonlySet<CauseId> = new Set<CauseId>([
  ...(['acquisition-cohort', 'price', 'delivery', 'returns', 'satisfaction', 'vip-lapse', 'whale'] as const),
  ...(['growth-hiding-churn', 'discount-dependence'] as const),
]);

function fromFacts(facts: Facts, route: Route): Cause[] {
  const matched = new Set(route.branches.map(({ id }) => id));
  const known = (...names: FactName[]) => names.filter((name) => facts[name] !== undefined);
  const isDown = (name: FactName) => facts[name]?.value === 'down';
  const isEarly = matched.has('onboarding') || (matched.has('churn-early') && facts.retention90 !== undefined);
  return [
    ...(isEarly
      ? [
          causeOf(
            'onboarding',
            known('activationRate', 'onboardingWeak', 'trialToPaid', 'timeToValueDays', 'retention90'),
          ),
        ]
      : []),
    ...(isDown('aovTrend') ? [causeOf('basket', ['aovTrend'])] : []),
    ...(isDown('lifetimeTrend') ? [causeOf('lifetime', ['lifetimeTrend'])] : []),
    ...(matched.has('satisfaction')
      ? [causeOf('satisfaction', known('nps', 'csat', 'healthScore', 'satisfactionLow', 'npsDrop'))]
      : []),
  ];
}

function causeOf(id: CauseId, evidence: string[]): Cause {
  return { id, evidence, marketing: cards.find((card) => card.id === id)?.marketing ?? true };
}
