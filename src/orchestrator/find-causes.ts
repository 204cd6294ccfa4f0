import type { Route } from '../domain/branch.ts';
import type { Cause } from '../domain/cause.ts';
import type { Facts } from '../domain/facts.ts';

/** Why a problem is there, when the data or the words show it; a cause may accompany any outcome. */
export function findCauses(facts: Facts, route: Route, enoughData: boolean): Cause[] {
  const matched = new Set(route.branches.map(({ id }) => id));
  const causes: Cause[] = [];
  if (!enoughData) causes.push({ id: 'too-little-data', evidence: ['data_readiness'], marketing: false });
  if (matched.has('onboarding') || (matched.has('churn-early') && facts.retention90 !== undefined)) {
    const evidence = ['activationRate', 'onboardingWeak', 'trialToPaid', 'timeToValueDays', 'retention90'] as const;
    causes.push({ id: 'onboarding', evidence: evidence.filter((name) => facts[name] !== undefined), marketing: true });
  }
  if (facts.aovTrend?.value === 'down') causes.push({ id: 'basket', evidence: ['aovTrend'], marketing: true });
  if (facts.lifetimeTrend?.value === 'down')
    causes.push({ id: 'lifetime', evidence: ['lifetimeTrend'], marketing: true });
  if (matched.has('satisfaction')) {
    const evidence = ['nps', 'csat', 'healthScore', 'satisfactionLow', 'npsDrop'] as const;
    causes.push({
      id: 'satisfaction',
      evidence: evidence.filter((name) => facts[name] !== undefined),
      marketing: true,
    });
  }
  return causes;
}
