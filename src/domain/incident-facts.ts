import type { FactName } from './facts.ts';

/** The facts an escalation can rest on. */
export const escalationFacts = [
  'npsDrop',
  'churnMonthly',
  'churnBaseline',
  'customersLost',
  'customersLostBaseline',
  'complaint',
  'publicViews',
  'media',
  'refundAmount',
  'refundsPerDay',
  'bugReports',
  'vipChurnScore',
  'vipLtv',
] as const satisfies readonly FactName[];

/** What speaks of an incident, heard whatever else is asked. A churn with nothing to compare it with is no emergency. */
export const incidentFacts: ReadonlySet<FactName> = new Set(escalationFacts.filter((name) => name !== 'churnMonthly'));
