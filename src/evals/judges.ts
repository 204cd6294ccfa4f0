import type { Judge } from './judge.ts';
import { judgeAgents } from './judges/judge-agents.ts';
import { judgeBranchOrder } from './judges/judge-branch-order.ts';
import { judgeBranchSet } from './judges/judge-branch-set.ts';
import { judgeCalculations } from './judges/judge-calculations.ts';
import { judgeCauses } from './judges/judge-causes.ts';
import { judgeEscalations } from './judges/judge-escalations.ts';
import { judgeExpect } from './judges/judge-expect.ts';
import { judgeFacts } from './judges/judge-facts.ts';
import { judgeFigures } from './judges/judge-figures.ts';
import { judgeForbiddenTools } from './judges/judge-forbidden-tools.ts';
import { judgeIntent } from './judges/judge-intent.ts';
import { judgeLang } from './judges/judge-lang.ts';
import { judgeOutOfScope } from './judges/judge-out-of-scope.ts';
import { judgeOutcome } from './judges/judge-outcome.ts';
import { judgePrimaryBranch } from './judges/judge-primary-branch.ts';
import { judgeQuestion } from './judges/judge-question.ts';
import { judgeSlots } from './judges/judge-slots.ts';
import { judgeTools } from './judges/judge-tools.ts';
import { judgeMustNotSay, judgeMustSay } from './judges/judge-words.ts';

/** Every judge; two that look at one field agree on what they show of it. */
export const judges: readonly Judge[] = [
  judgeIntent,
  judgeOutOfScope,
  judgeLang,
  judgeOutcome,
  judgePrimaryBranch,
  judgeBranchSet,
  judgeBranchOrder,
  judgeAgents,
  judgeQuestion,
  judgeFacts,
  judgeEscalations,
  judgeCauses,
  judgeExpect,
  judgeCalculations,
  judgeSlots,
  judgeFigures,
  judgeTools,
  judgeForbiddenTools,
  judgeMustSay,
  judgeMustNotSay,
];
