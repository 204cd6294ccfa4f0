import type { Action } from '../../domain/action.ts';
import type { Lang } from '../../domain/bilingual.ts';
import type { Handover } from '../../domain/strategy/follow-up.ts';

/** Which neighbouring domain carries out a specialist's actions. */
const DOMAIN_OF = {
  'lifecycle-management': 'automation',
  'loyalty-programs': 'content',
  'churn-prevention': 'acquisition/email-marketing',
  'customer-success': 'analytics',
} as const;

/** One brief per neighbouring domain: the first action it would carry out, for whom and by when. */
export function writeHandovers(actions: readonly Action[], lang: Lang): Handover[] {
  const briefs = new Map<string, Handover>();
  for (const { agent, title, segment, customers, deadline } of actions) {
    const domain = DOMAIN_OF[agent];
    if (briefs.has(domain)) continue;
    const size = customers === null ? '' : ` (${{ fr: 'effectif en 3.4', en: 'size in 3.4' }[lang]})`;
    briefs.set(domain, { domain, goal: title, audience: `${segment}${size}`, deadline });
  }
  return [...briefs.values()];
}
