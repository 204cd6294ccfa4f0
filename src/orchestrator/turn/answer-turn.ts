import type { Intent } from '../../domain/intent.ts';
import type { Reading } from '../../domain/reading.ts';
import type { Turn } from '../../domain/turn.ts';
import { answerRequest } from '../answers/answer-request.ts';
import { answerUnsure } from '../answers/answer-unsure.ts';
import { escalate } from '../escalate.ts';
import type { Ledger } from '../ledger.ts';
import { stateFacts } from '../state-facts.ts';
import { closeTurn, NO_ANSWER } from './close-turn.ts';
import type { TurnOrder } from './turn-order.ts';

/** The intents whose answers a model may add to: it has something to explain. */
const WORDED: ReadonlySet<Intent> = new Set(['calculate', 'benchmark', 'define', 'analyse', 'handoff']);

/** A turn that asks for something beside a diagnosis; escalations are looked for whatever is asked. */
export async function answerTurn(order: TurnOrder, intent: Intent, reading: Reading): Promise<Turn> {
  const { ledger, lang, memory, before, dataset } = order;
  const { facts, currency } = memory;
  stateFacts(ledger, facts, lang);
  const escalations = await escalate(ledger, facts);
  const answer =
    reading.intent === null
      ? answerUnsure(reading.perhaps, lang)
      : await answerRequest(intent, reading, { ledger, lang, facts, dataset });
  return closeTurn(order, {
    ...NO_ANSWER,
    ...answer.fields,
    intent,
    outcome: answer.outcome,
    facts,
    branches: [],
    ruledOut: [],
    agents: [],
    auditAttached: false,
    question: null,
    findings: [],
    causes: [],
    escalations,
    lines: answer.lines,
    ending: [],
    worded: reading.intent !== null && WORDED.has(intent),
    open: before.open,
    asked: before.asked,
    currency: dataCurrency(ledger) ?? currency,
  });
}

/** The currency of the data that were asked; null when none were, or in several. */
function dataCurrency(ledger: Ledger): string | null {
  const found = ledger.transcript().flatMap(({ output }) => (output.ok && output.population?.currency) || []);
  return new Set(found).size === 1 ? (found[0] ?? null) : null;
}
