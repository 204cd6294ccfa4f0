import type { Lang } from '../../domain/bilingual.ts';
import type { FactName, Facts } from '../../domain/facts.ts';
import type { AuditEntry } from '../../domain/strategy/follow-up.ts';
import { auditItems } from '../../knowledge/audit-items.ts';
import type { Ledger } from '../ledger.ts';

/** Figures and facts that prove an item is there. */
const PROOFS: Readonly<Record<string, { figures?: readonly string[]; facts?: readonly FactName[] }>> = {
  'customer-data-access': { figures: ['data_readiness.customers'] },
  'transaction-history': { figures: ['data_readiness.orders'] },
  'rfm-computable': { figures: ['rfm_segments.segments'] },
  'cohort-retention': { figures: ['retention_at.90d.rate'], facts: ['retention90', 'retention12m'] },
  'churn-per-segment': { facts: ['churnMonthly'] },
  'ltv-per-segment': { figures: ['historic_value.12m.valuePerCustomer'], facts: ['ltv'] },
  'repeat-rate': { figures: ['repeat_purchase_rate.rate'], facts: ['repeatRate'] },
  cac: { facts: ['cac'] },
  'ltv-cac': { figures: ['ltv_cac.ratio'], facts: ['ltvToCac'] },
  'nps-csat-history': { figures: ['satisfaction.npsResponses', 'satisfaction.csat'] },
  'exit-surveys': { figures: ['churn_reasons.price.share'] },
  'referral-programme': { figures: ['referral_performance.referralRate.rate'] },
  nps: { facts: ['nps'] },
  csat: { facts: ['csat'] },
  'nrr-grr': { facts: ['nrr', 'grr'] },
  'product-events': { facts: ['activationRate', 'timeToValueDays'] },
  'industry-benchmarks': { facts: ['industry'] },
};

/** The 29 items: yes when a figure or the user's words prove it, no when the user said so, else unknown. */
export function writeAudit(ledger: Ledger, facts: Facts, lang: Lang): AuditEntry[] {
  return auditItems.map(({ id, text, unlocks }) => ({
    id,
    text: text[lang],
    state: stateOf(id, ledger, facts),
    unlocks: unlocks[lang],
  }));
}

function stateOf(id: string, ledger: Ledger, facts: Facts): AuditEntry['state'] {
  if (id === 'loyalty-programme' && facts.loyaltyProgram !== undefined)
    return facts.loyaltyProgram.value === 'none' ? 'no' : 'yes';
  const { figures = [], facts: names = [] } = PROOFS[id] ?? {};
  return figures.some((figure) => ledger.has(figure)) || names.some((name) => facts[name] !== undefined)
    ? 'yes'
    : 'unknown';
}
