import type { Lang } from '../domain/bilingual.ts';
import type { MatchedBranch, RouteOutcome } from '../domain/branch.ts';
import type { Escalation } from '../domain/escalation.ts';
import type { Facts } from '../domain/facts.ts';
import type { Intent } from '../domain/intent.ts';
import type { Model } from '../domain/model.ts';
import type { Question } from '../domain/question.ts';
import type { Reading } from '../domain/reading.ts';
import type { RunListener } from '../domain/run-event.ts';
import type { ToolCaller } from '../domain/tool-caller.ts';
import type { Turn } from '../domain/turn.ts';
import { audit } from '../knowledge/audit-branch.ts';
import { questions } from '../knowledge/questions.ts';
import { fillReferences } from '../language/fill-references.ts';
import type { Answer } from './answers/answer.ts';
import { answerRequest } from './answers/answer-request.ts';
import { answerUnsure } from './answers/answer-unsure.ts';
import { type ConversationState, readState, writeState } from './conversation-state.ts';
import { type Diagnosis, diagnose } from './diagnose.ts';
import { escalate } from './escalate.ts';
import { findFindings } from './find-findings.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { type Memory, remember } from './remember.ts';
import { stateFacts } from './state-facts.ts';
import { writeEscalations } from './strategy/write-escalations.ts';
import { writeNext } from './write-next.ts';
import { writeRoute } from './write-route.ts';
import { writeUnderstood } from './write-understood.ts';

export type TurnRequest = {
  /** What the user wrote; null when facts come without words. */
  message: string | null;
  said: Facts;
  state: string | null;
  dataset: string | null;
  /** The language to answer in; null for that of the message. */
  lang: Lang | null;
  /** The user's own language, for messages that show none. */
  home: Lang;
  /** YYYY-MM-DD. */
  today: string;
};
export type TurnParts = { caller: ToolCaller; model: Model };

/**
 * One turn: reads the message, remembers, escalates, then answers what was asked or walks the tree. Asks at most one question
 * whose answer changes the route, never the same one twice.
 */
export async function runTurn(
  { caller, model }: TurnParts,
  { message, said, state, dataset, lang: wanted, home, today }: TurnRequest,
  listen: RunListener,
): Promise<Turn> {
  const before = readState(state);
  const reading = message === null ? null : await model.read(message, contextOf(before, wanted ?? home, today));
  const lang = wanted ?? reading?.lang ?? before.lang ?? home;
  const memory = remember(before, reading, said);
  const ledger = openLedger(caller, listen);
  const intent = reading === null ? null : (reading.intent ?? reading.perhaps[0] ?? 'help');
  if (reading === null || intent === null || ROUTED.has(intent)) {
    return finishRoute(ledger, { intent, lang, memory, before, reading, dataset }, listen);
  }
  const { answer, escalations } = await answerOther(ledger, reading, { intent, facts: memory.facts, dataset, lang });
  return finish(ledger, { intent, lang, memory, before, reading, answer, escalations });
}

/** The intents that the tree answers. */
const ROUTED: ReadonlySet<Intent> = new Set(['diagnose', 'goal', 'incident']);

function contextOf(before: ConversationState, home: Lang, today: string) {
  return { lang: before.lang ?? home, today, open: before.open, facts: before.facts, last: before.last };
}

type Other = { intent: Intent; facts: Facts; dataset: string | null; lang: Lang };

/** What is asked beside a diagnosis; escalations are looked for whatever is asked. */
async function answerOther(ledger: Ledger, reading: Reading, { intent, facts, dataset, lang }: Other) {
  stateFacts(ledger, facts, lang);
  const escalations = await escalate(ledger, facts);
  const context = { ledger, lang, facts, dataset };
  const answer =
    reading.intent === null ? answerUnsure(reading.perhaps, lang) : await answerRequest(intent, reading, context);
  return { answer, escalations };
}

type Told = {
  intent: Intent;
  lang: Lang;
  memory: Memory;
  before: ConversationState;
  reading: Reading;
  answer: Answer;
  escalations: Escalation[];
};

function finish(ledger: Ledger, { intent, lang, memory, before, reading, answer, escalations }: Told): Turn {
  const figures = ledger.figures();
  const { facts, currency } = memory;
  const lines = [...urgent(escalations, lang), ...answer.lines];
  return {
    ...NO_ANSWER,
    ...answer.fields,
    intent,
    margin: reading.margin,
    outcome: answer.outcome,
    lang,
    facts,
    branches: [],
    ruledOut: [],
    agents: [],
    auditAttached: false,
    question: null,
    slots: reading.slots,
    findings: [],
    causes: [],
    escalations,
    toolCalls: ledger.transcript(),
    figures,
    state: writeState({
      lang,
      ...memory,
      asked: before.asked,
      open: before.open,
      last: { intent, request: reading.request, slots: reading.slots },
    }),
    answer: lines.map((line) => fillReferences(line, figures, lang, currency)).join('\n'),
  };
}

type Routed = {
  intent: Intent | null;
  lang: Lang;
  memory: Memory;
  before: ConversationState;
  reading: Reading | null;
  dataset: string | null;
};

async function finishRoute(ledger: Ledger, told: Routed, listen: RunListener): Promise<Turn> {
  const { lang, memory, before, reading, dataset } = told;
  const { causes } = memory;
  const said = dataset === null ? memory.facts : withoutBareShop(memory.facts);
  const diagnosis = await diagnose(ledger, { said, causes, dataset, lang, asked: before.asked }, listen);
  const intent = intentOf(diagnosis, told);
  const open = intent === 'incident' ? null : diagnosis.open;
  const undecided = open !== null && diagnosis.route.branches.length === 0;
  const outcome = undecided ? 'asking' : outcomeOf(diagnosis, intent, told);
  const findings = findFindings(ledger, diagnosis, lang);
  const question: Question | null = open === null ? null : { id: open, text: questions[open][lang] };
  const lines = [
    ...urgent(diagnosis.escalations, lang),
    ...(reading === null ? [] : writeUnderstood(ledger, diagnosis, lang)),
    ...(undecided ? [] : writeRoute(ledger, { ...diagnosis, outcome }, lang)),
    ...(question === null ? [] : [question.text]),
    ...(reading === null || undecided ? [] : writeNext(outcome, { dataset, said }, lang)),
  ];
  const figures = ledger.figures();
  const currency = diagnosis.currency ?? memory.currency;
  return {
    ...NO_ANSWER,
    intent,
    margin: reading?.margin ?? null,
    outcome,
    lang,
    facts: diagnosis.facts,
    branches: outcome === 'audit' ? [auditBranch(lang)] : diagnosis.route.branches,
    ruledOut: diagnosis.route.ruledOut,
    agents: diagnosis.route.agents,
    auditAttached: diagnosis.auditAttached,
    question,
    slots: reading?.slots ?? NO_SLOTS,
    findings,
    causes: diagnosis.causes,
    escalations: diagnosis.escalations,
    toolCalls: ledger.transcript(),
    figures,
    state: writeState({
      lang,
      ...memory,
      asked: open === null ? before.asked : [...before.asked, open],
      open: open === null ? null : { id: open, intent },
      last: { intent, request: reading?.request ?? null, slots: reading?.slots ?? NO_SLOTS },
    }),
    answer: lines.map((line) => fillReferences(line, figures, lang, currency)).join('\n'),
  };
}

/** A wish with a figure that is fine is a goal; with a problem told in the same breath it is a diagnosis. */
function intentOf({ route, open }: Diagnosis, { intent, reading, before }: Routed): Intent {
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
  if (industry === undefined || BARE_SHOP.test(industry.quote ?? '')) return others;
  return { ...others, industry };
}

const BARE_SHOP = /^(?:(?:my|our|ma|mon|notre|the|la|le) )?(?:stores?|shops?|boutiques?|magasins?)$/i;

/** An incident is answered by its escalation; data spoken of but not loaded waits for its file instead of an audit. */
function outcomeOf({ outcome }: Diagnosis, intent: Intent, { dataset, memory: { facts } }: Routed): RouteOutcome {
  if (intent === 'incident' && outcome !== 'routed') return 'answered';
  return outcome === 'audit' && dataset === null && facts.hasData?.value === true ? 'not-enough' : outcome;
}

function auditBranch(lang: Lang): MatchedBranch {
  return { id: 'audit', name: audit.name[lang], evidence: [], severity: 'unbanded', flip: null };
}

/** What cannot wait comes first. */
function urgent(escalations: readonly Escalation[], lang: Lang): string[] {
  return writeEscalations(escalations, lang).map(
    ({ label, action }) => ({ fr: `Urgent – ${label} : ${action}`, en: `Urgent – ${label}: ${action}` })[lang],
  );
}

const NO_SLOTS = { metric: null, period: null, segment: null, by: null, chart: null };
const NO_ANSWER = {
  calculation: null,
  benchmark: null,
  term: null,
  deliverable: null,
  audience: null,
  handoff: null,
};
