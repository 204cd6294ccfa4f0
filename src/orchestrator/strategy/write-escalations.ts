import type { Lang } from '../../domain/bilingual.ts';
import type { Escalation } from '../../domain/escalation.ts';
import type { EscalationNotice } from '../../domain/strategy/follow-up.ts';
import { escalationRules } from '../../knowledge/escalation-rules.ts';

/** Escalations in words, in the order the rules are listed. */
export function writeEscalations(escalations: readonly Escalation[], lang: Lang): EscalationNotice[] {
  return escalationRules.flatMap(({ id, name, why, action }) =>
    escalations
      .filter((escalation) => escalation.id === id)
      .map(({ evidence }) => ({ id, label: name[lang], why: why[lang], action: action[lang], evidence })),
  );
}
