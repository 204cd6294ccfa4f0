import type { Fact } from '../../domain/facts.ts';
import type { ReadingContext } from '../../domain/model.ts';
import { factOfSubject } from './facts/fact-of-subject.ts';
import { monthlyRate } from './facts/read-churn.ts';
import { saidFact } from './facts/said-fact.ts';
import type { Message } from './message/message.ts';
import type { BoundValue } from './values/bound-value.ts';
import { perNear } from './values/per-near.ts';
import { standingOf } from './values/standing.ts';
import { subjectKinds, valueFor } from './values/subject-kinds.ts';

const OURS =
  /\b(?:ours|mine|ours's|we're|we are|we have|us|le notre|la notre|les notres|le mien|la mienne|chez nous|nous|on est|on a|moi)\b/;

/** "8 percent a month", once departures were spoken of: a share over a stretch of time that no words bind, first thing said. */
function timedRate(message: Message, values: readonly BoundValue[]): Fact | null {
  const [quantity] = message.quantities;
  if (quantity?.kind !== 'share' || (quantity.per !== 'month' && quantity.per !== 'year')) return null;
  const first = /^(?:[a-z']+[ ,]+){0,3}$/.test(message.folded.slice(0, quantity.start));
  if (!first || values.some((value) => value.quantity === quantity) || standingOf(message, quantity) !== 'ours')
    return null;
  return saidFact(
    'churnMonthly',
    monthlyRate(quantity.value, quantity.per),
    message.text.slice(quantity.start, quantity.end),
  );
}

/** « la nôtre est à 15 % » after a definition or a benchmark: a value of what was just spoken of. */
export function readOwnLevel(
  message: Message,
  values: readonly BoundValue[],
  { last, facts }: ReadingContext,
): Record<string, Fact> {
  const leaving = facts.churnHigh !== undefined && facts.churnMonthly === undefined;
  const rate = leaving ? timedRate(message, values) : null;
  if (rate !== null) return { churnMonthly: rate };
  const request = last?.request ?? null;
  const subject =
    request?.kind === 'benchmark' ? request.metric : request?.kind === 'definition' ? request.terms[0] : undefined;
  if (subject === undefined || !OURS.test(message.folded)) return {};
  const metric = subject === 'churn' ? 'monthly_churn' : subject;
  const [kind, name] = [subjectKinds[metric], factOfSubject(metric)];
  if (kind === undefined || name === null) return {};
  for (const quantity of message.quantities) {
    if (values.some((value) => value.quantity === quantity) || standingOf(message, quantity) !== 'ours') continue;
    const value = valueFor(kind, quantity, true);
    if (value === null) continue;
    const settled =
      name === 'churnMonthly' ? monthlyRate(value, perNear(message, quantity, quantity) ?? 'month') : value;
    const fact = saidFact(name, settled, message.text);
    return fact === null ? {} : { [name]: fact };
  }
  return {};
}
