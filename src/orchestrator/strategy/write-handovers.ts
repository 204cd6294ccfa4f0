import type { Action } from '../../domain/action.ts';
import type { Handover } from '../../domain/strategy/follow-up.ts';

/** One brief per neighbouring domain: the first action it would carry out, for whom, for what, under which limit and by when. */
export function writeHandovers(actions: readonly Action[]): Handover[] {
  const briefs = new Map<string, Handover>();
  for (const action of actions) {
    const { handover: domain, title, segment, customers, impact, experiment, deadline, figureIds } = action;
    if (domain === null || briefs.has(domain)) continue;
    const [low, high] = impact?.figureIds ?? [];
    briefs.set(domain, {
      domain,
      goal: title,
      audience: segment,
      customers: customers === null ? null : (figureIds[0] ?? null),
      gain: low === undefined || high === undefined ? null : { low, high },
      constraint: experiment.stopRule,
      deadline,
    });
  }
  return [...briefs.values()];
}
