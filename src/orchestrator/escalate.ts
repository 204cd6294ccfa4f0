import { z } from 'zod';
import { Escalation } from '../domain/escalation.ts';
import type { Facts } from '../domain/facts.ts';
import { escalationFacts } from '../domain/incident-facts.ts';
import type { Ledger } from './ledger.ts';

/** Without one of these nothing can fire: a churn with nothing to compare it with is no emergency. */
const TELLING = [
  ...(['npsDrop', 'churnBaseline', 'customersLostBaseline', 'publicViews', 'media'] as const),
  ...(['refundAmount', 'refundsPerDay', 'bugReports', 'vipChurnScore'] as const),
];

/** What goes to a person, whatever the route: from the user's words, and from the data (mass churn compares rates, beyond chance). */
export async function escalate(ledger: Ledger, facts: Facts): Promise<Escalation[]> {
  const said = Object.fromEntries(
    escalationFacts.flatMap((name) => (facts[name] === undefined ? [] : [[name, facts[name].value]])),
  );
  const measured = {
    churnMonthly: ledger.value('churn_by_tenure', '/last/rate'),
    churnBaseline: ledger.value('churn_by_tenure', '/baseline'),
  };
  const fromWords = TELLING.some((name) => facts[name] !== undefined)
    ? await check(ledger, 'escalation_check', said)
    : [];
  const unusual = ledger.value('churn_by_tenure', '/spike') === true;
  const fromData = unusual ? await check(ledger, 'escalation_check.data', measured) : [];
  const evident = fromData.map(({ id }) => ({
    id,
    evidence: ['churn_by_tenure.last.rate', 'churn_by_tenure.baseline'],
  }));
  return [...fromWords, ...evident.filter(({ id }) => !fromWords.some((known) => known.id === id))];
}

async function check(ledger: Ledger, id: string, args: Record<string, unknown>): Promise<Escalation[]> {
  await ledger.call(id, 'escalation_check', args);
  return z.array(Escalation).catch([]).parse(ledger.value(id, '/escalations'));
}
