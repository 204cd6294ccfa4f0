import { z } from 'zod';
import type { Lang } from '../domain/bilingual.ts';
import { Fact, type Facts } from '../domain/facts.ts';
import type { RunListener } from '../domain/run-event.ts';
import type { ToolCaller } from '../domain/tool-caller.ts';
import type { Question, Turn } from '../domain/turn.ts';
import { fillReferences } from '../language/fill-references.ts';
import { diagnose } from './diagnose.ts';
import { findFindings } from './find-findings.ts';
import { keepSaid } from './keep-said.ts';
import { openLedger } from './ledger.ts';
import { writeSummary } from './strategy/write-summary.ts';

/** What a conversation carries from one message to the next. */
const State = z.object({ facts: z.record(z.string(), Fact), asked: z.array(z.string()) });
type State = z.infer<typeof State>;

export type TurnRequest = { said: Facts; state: string | null; dataset: string | null; lang: Lang };

const QUESTIONS = {
  industry: {
    fr: 'Dans quel secteur êtes-vous : logiciel (SaaS), abonnement grand public, e-commerce ou commerce physique ?',
    en: 'Which industry are you in: software (SaaS), consumer subscription, e-commerce or retail?',
  },
  'churn-phase': {
    fr: 'Ces départs ont-ils surtout lieu dans les trois premiers mois, plus tard, ou les deux ?',
    en: 'Do these customers leave mostly in their first three months, later, or both?',
  },
  'ltv-cause': {
    fr: 'Est-ce le panier qui baisse, la durée de vie des clients, ou les deux ?',
    en: 'Is the basket falling, the customers’ lifetime, or both?',
  },
} as const;

/** One turn from facts: remembers, asks at most one question whose answer changes the route, never the same one twice. */
export async function runTurn(caller: ToolCaller, request: TurnRequest, listen: RunListener): Promise<Turn> {
  const { dataset, lang } = request;
  const before = readState(request.state);
  const said: Facts = { ...before.facts, ...request.said };
  const ledger = openLedger(caller, listen);
  const diagnosis = await diagnose(ledger, { said, dataset, lang, asked: before.asked }, listen);
  const { open } = diagnosis;
  const goalsOnly =
    diagnosis.route.branches.length > 0 && diagnosis.route.branches.every(({ id }) => id.startsWith('goal-'));
  const undecided = open !== null && diagnosis.route.branches.length === 0;
  const summary = undecided ? [] : writeSummary(ledger, diagnosis, lang);
  const findings = findFindings(ledger, diagnosis, lang);
  const figures = ledger.figures();
  const question: Question | null = open === null ? null : { id: open, text: QUESTIONS[open][lang] };
  const answer = [
    ...summary.map((line) => fillReferences(line, figures, lang, diagnosis.currency)),
    ...(question === null ? [] : [question.text]),
  ];
  return {
    intent: goalsOnly ? 'goal' : 'diagnose',
    outcome: undecided ? 'asking' : diagnosis.outcome,
    lang,
    facts: diagnosis.facts,
    branches: diagnosis.route.branches,
    ruledOut: diagnosis.route.ruledOut,
    agents: diagnosis.route.agents,
    auditAttached: diagnosis.auditAttached,
    question,
    slots: { metric: null, period: null, segment: null, by: null, chart: null },
    calculation: null,
    benchmark: null,
    term: null,
    deliverable: null,
    audience: null,
    handoff: null,
    findings,
    causes: diagnosis.causes,
    escalations: diagnosis.escalations,
    toolCalls: ledger.transcript(),
    figures,
    state: writeState({ facts: said, asked: open === null ? before.asked : [...before.asked, open] }),
    answer: answer.join('\n'),
  };
}

function readState(state: string | null): State & { facts: Facts } {
  const parsed = State.safeParse(state === null ? null : safeJson(state));
  if (!parsed.success) return { facts: {}, asked: [] };
  return { facts: keepSaid(parsed.data.facts), asked: parsed.data.asked };
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

function writeState(state: State): string {
  return Buffer.from(JSON.stringify(state), 'utf8').toString('base64url');
}
