import type { Lang } from '../../domain/bilingual.ts';
import type { MatchedBranch, RouteOutcome } from '../../domain/branch.ts';
import type { Facts } from '../../domain/facts.ts';
import type { Intent } from '../../domain/intent.ts';
import type { Question, QuestionId } from '../../domain/question.ts';
import type { Turn } from '../../domain/turn.ts';
import { audit } from '../../knowledge/audit-branch.ts';
import { isBareShop } from '../../language/is-bare-shop.ts';
import type { ConversationState } from '../conversation-state.ts';
import { type Diagnosis, diagnose } from '../diagnose.ts';
import { findFindings } from '../find-findings.ts';
import { writeNext } from '../write-next.ts';
import { writeRoute } from '../write-route.ts';
import { writeUnderstood } from '../write-understood.ts';
import { askQuestion, type Invitation, inviteYes } from './ask-question.ts';
import { closeTurn, NO_ANSWER } from './close-turn.ts';
import type { TurnOrder } from './turn-order.ts';

/** A turn that the tree answers: branches, specialists, causes, and at most one question whose answer changes the route. */
export async function routeTurn(order: TurnOrder): Promise<Turn> {
  const { ledger, lang, memory, before, reading, dataset, run } = order;
  const { causes } = memory;
  const said = dataset === null ? memory.facts : withoutBareShop(memory.facts);
  const diagnosis = await diagnose(ledger, { said, causes, dataset, lang, asked: before.asked }, run.listen);
  const intent = intentOf(diagnosis, order);
  const question = askQuestion(order, diagnosis, intent);
  const invited = question === null ? inviteYes(order, diagnosis) : null;
  const undecided = question !== null && diagnosis.route.branches.length === 0;
  const outcome = undecided ? 'asking' : outcomeOf(diagnosis, intent, order);
  const findings = findFindings(ledger, diagnosis, lang);
  return closeTurn(order, {
    ...NO_ANSWER,
    intent,
    outcome,
    facts: diagnosis.facts,
    branches: outcome === 'audit' ? [auditBranch(lang)] : diagnosis.route.branches,
    ruledOut: diagnosis.route.ruledOut,
    agents: diagnosis.route.agents,
    auditAttached: diagnosis.auditAttached,
    question,
    findings,
    causes: diagnosis.causes,
    escalations: diagnosis.escalations,
    lines: [
      ...(reading === null ? [] : writeUnderstood(ledger, diagnosis, lang)),
      ...(undecided ? [] : writeRoute(ledger, { ...diagnosis, outcome }, lang)),
    ],
    ending: [
      ...(question === null ? [] : [question.text]),
      ...(invited === null ? [] : [invited.text]),
      ...(reading === null || undecided ? [] : writeNext(outcome, { dataset, said }, lang)),
    ],
    worded: reading !== null && !undecided,
    open: openOf(question, invited, intent),
    asked: [...before.asked, ...askedNow(question, invited)],
    currency: diagnosis.currency ?? memory.currency,
  });
}

function openOf(question: Question | null, invited: Invitation | null, intent: Intent): ConversationState['open'] {
  if (question !== null) return { id: question.id, intent };
  return invited === null ? null : { id: 'confirm-reading', intent, doubted: invited.doubted };
}

function askedNow(question: Question | null, invited: Invitation | null): QuestionId[] {
  if (question !== null) return [question.id];
  return invited === null ? [] : ['confirm-reading'];
}

/** A wish with a figure that is fine is a goal; with a problem told in the same breath it is a diagnosis. */
function intentOf({ route, open }: Diagnosis, { intent, reading, before }: TurnOrder): Intent {
  const goalsOnly = route.branches.length > 0 && route.branches.every(({ id }) => id.startsWith('goal-'));
  if (intent === null) return goalsOnly ? 'goal' : 'diagnose';
  if (intent === 'incident' || (before.open !== null && reading?.reply !== 'none')) return intent;
  if (goalsOnly && open === null) return 'goal';
  if (goalsOnly) return 'diagnose';
  const told = Object.keys(reading?.facts ?? {});
  const problem = route.branches.some(
    ({ id, evidence }) => !id.startsWith('goal-') && evidence.some((name) => told.includes(name)),
  );
  return problem ? 'diagnose' : intent;
}

/** « ma boutique » beside a file of orders does not say whether it has walls: the data’s own guess stands. */
function withoutBareShop({ industry, ...others }: Facts): Facts {
  if (industry === undefined || isBareShop(industry.quote ?? '')) return others;
  return { ...others, industry };
}

/** An incident is answered by its escalation; data spoken of but not loaded waits for its file instead of an audit. */
function outcomeOf({ outcome }: Diagnosis, intent: Intent, { dataset, memory: { facts } }: TurnOrder): RouteOutcome {
  if (intent === 'incident' && outcome !== 'routed') return 'answered';
  return outcome === 'audit' && dataset === null && facts.hasData?.value === true ? 'not-enough' : outcome;
}

function auditBranch(lang: Lang): MatchedBranch {
  return { id: 'audit', name: audit.name[lang], evidence: [], severity: 'unbanded', flip: null };
}
