import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import type { Escalation } from '../../domain/escalation.ts';
import type { Figure } from '../../domain/figure.ts';
import type { Turn } from '../../domain/turn.ts';
import { fillAndMark } from '../../language/fill-references.ts';
import { lowerFirst } from '../../language/lower-first.ts';
import { type ConversationState, writeState } from '../conversation-state.ts';
import { writeProse } from '../prose/write-prose.ts';
import { writeEscalations } from '../strategy/write-escalations.ts';
import { heardNotices } from './heard-notices.ts';
import type { TurnOrder } from './turn-order.ts';

/** What a turn concluded, before it is put together: lines hold references; a model’s words go between `lines` and `ending`. */
export type Concluded = Omit<
  Turn,
  'lang' | 'margin' | 'slots' | 'toolCalls' | 'figures' | 'state' | 'answer' | 'marks' | 'notices'
> & {
  readonly lines: readonly string[];
  readonly ending: readonly string[];
  /** Whether there is something for a model to add to. */
  readonly open: ConversationState['open'];
  readonly asked: readonly string[];
  readonly worded: boolean;
};

/** The turn object: what was concluded, what a model adds to it, the calls and figures it rests on, and the state to go on from. */
export async function closeTurn(order: TurnOrder, concluded: Concluded): Promise<Turn> {
  const { ledger, lang, memory, reading, model, run, message } = order;
  const { lines, ending, open, asked, worded, currency, ...fields } = concluded;
  const figures = ledger.figures();
  const first = [...urgent(fields.escalations, lang), ...lines];
  const prose = await writeProse(
    worded ? model : null,
    {
      lang,
      message,
      history: historyOf(order, figures),
      draft: [...first, ...ending],
      figures,
      currency,
    },
    run,
  );
  const notices = [...heardNotices(order), ...prose.notices];
  const answer = fillAndMark([...first, ...prose.lines, ...ending].join('\n'), figures, lang, currency);
  const turn: Turn = {
    ...fields,
    lang,
    margin: reading?.margin ?? null,
    slots: reading?.slots ?? NO_SLOTS,
    toolCalls: ledger.transcript(),
    figures,
    state: writeState({
      lang,
      ...memory,
      asked: [...asked],
      open,
      last: { intent: fields.intent, request: reading?.request ?? null, slots: reading?.slots ?? NO_SLOTS },
    }),
    notices: notices.map((notice) => notice[lang]),
    answer: answer.text,
    marks: answer.marks,
    currency,
  };
  run.listen({ kind: 'turn-ended', intent: turn.intent, outcome: turn.outcome });
  return turn;
}

/** What cannot wait comes first. */
function urgent(escalations: readonly Escalation[], lang: Lang): string[] {
  return writeEscalations(escalations, lang).map(
    ({ label, action }) =>
      ({ fr: `Urgent : ${lowerFirst(label)}. ${action}`, en: `Urgent: ${lowerFirst(label)}. ${action}` })[lang],
  );
}

/** What was known before this message, from what is remembered rather than from what was written. */
function historyOf({ before, lang }: TurnOrder, figures: Readonly<Record<string, Figure>>): string[] {
  const known = Object.keys(before.facts).flatMap((name) => {
    const figure = figures[`fact.${name}`];
    return figure === undefined ? [] : [`${figure.label}: {{figure:${figure.id}}}`];
  });
  const last = before.last === null ? [] : [`${LAST[lang]}: ${before.last.intent}`];
  return [...last, ...(known.length === 0 ? [] : [`${KNOWN[lang]}: ${known.join('; ')}`])];
}

const LAST: Bilingual = { fr: 'Demande précédente', en: 'Request before' };
const KNOWN: Bilingual = { fr: 'Déjà su', en: 'Known already' };

const NO_SLOTS = { metric: null, period: null, segment: null, by: null, chart: null };

/** Of an answer that is about one intent, the fields of all others. */
export const NO_ANSWER = {
  calculation: null,
  benchmark: null,
  term: null,
  deliverable: null,
  audience: null,
  handoff: null,
};
