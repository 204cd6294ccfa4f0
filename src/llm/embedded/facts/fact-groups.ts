import type { FactName } from '../../../domain/facts.ts';

/** What is wrong, as said. A programme is a problem only when there is none, which its value tells: it is in none of these groups. */
export const problemFacts: ReadonlySet<FactName> = new Set<FactName>([
  'onboardingWeak',
  'churnHigh',
  'frequencyLow',
  'ltvTrend',
  'aovTrend',
  'lifetimeTrend',
  'satisfactionLow',
  'programmeWeak',
]);

/** The trade, the team, the data: these say nothing of what is wrong or wanted. */
export const backgroundFacts: ReadonlySet<FactName> = new Set<FactName>([
  'industry',
  'hasData',
  'teamSize',
  'employees',
  'budget',
  'clientName',
  'currency',
  'customers',
]);
