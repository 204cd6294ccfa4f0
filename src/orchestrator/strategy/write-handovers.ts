import type { Action } from '../../domain/action.ts';
import type { Handover } from '../../domain/strategy/follow-up.ts';

/** One brief per neighbouring domain: the first action it would carry out, for whom, for what and by when. */
export function writeHandovers(actions: readonly Action[]): Handover[] {
  const briefs = new Map<string, Handover>();
  for (const action of actions) {
    const { handover: domain, id, title, segment, customers, impact, deadline, figureIds } = action;
    if (domain === null || briefs.has(domain)) continue;
    const [low, high] = impact?.figureIds ?? [];
    briefs.set(domain, {
      domain,
      action: id,
      goal: title,
      audience: segment,
      customers: customers === null ? null : (figureIds[0] ?? null),
      gain: low === undefined || high === undefined ? null : { low, high },
      deadline,
    });
  }
  return [...briefs.values()];
}
