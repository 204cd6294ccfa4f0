import type { Action } from '../../domain/action.ts';
import type { Lang } from '../../domain/bilingual.ts';
import type { Handover } from '../../domain/strategy/follow-up.ts';

/** One brief per neighbouring domain: the first action it would carry out, for whom and by when. */
export function writeHandovers(actions: readonly Action[], lang: Lang): Handover[] {
  const briefs = new Map<string, Handover>();
  for (const { handover: domain, title, segment, customers, deadline } of actions) {
    if (domain === null || briefs.has(domain)) continue;
    const size = customers === null ? '' : ` (${{ fr: 'effectif en 3.4', en: 'size in 3.4' }[lang]})`;
    briefs.set(domain, { domain, goal: title, audience: `${segment}${size}`, deadline });
  }
  return [...briefs.values()];
}
