import { type Fact, type FactName, factDefinitions, isFactName } from '../../domain/facts.ts';
import type { ReadingContext } from '../../domain/model.ts';
import { findQuantities } from '../../language/quantities/find-quantities.ts';
import type { Quantity } from '../../language/quantities/quantity.ts';
import { CORRECTS } from './correction-words.ts';
import { factOfSubject } from './facts/fact-of-subject.ts';
import { monthlyRate } from './facts/read-churn.ts';
import { saidFact } from './facts/said-fact.ts';
import type { Message } from './message/message.ts';
import { periodSaid } from './read-reply.ts';
import type { BoundValue } from './values/bound-value.ts';
import { isAge } from './values/is-age.ts';
import { perNear } from './values/per-near.ts';
import { subjectKinds, valueFor } from './values/subject-kinds.ts';

export type Correction = { facts: Record<string, Fact>; withdrawn: FactName[] };

const TAKES_BACK =
  /\b(?:oublie[zr]?|laisse[zr]? tomber|ignore[zr]?|retire[zr]?|enleve[zr]?|annule[zr]?|supprime[zr]?|scratch|forget|ignore|drop|remove|strike|disregard|never mind|nevermind|leave out|take back|(?:n'est|c'est) (?:pas|plus) (?:vrai|valable|d'actualite|un (?:souci|probleme))|not (?:true|valid) any ?more|was (?:an old|wrong)|is (?:fine|ok|wrong)|c'etait (?:un vieux|faux)|c'est faux)\b/;

/** « non, 6 % par an », "scratch the satisfaction bit": what a message changes of what was said before; the number of an answer changes nothing. */
export function readCorrection(
  message: Message,
  values: readonly BoundValue[],
  context: ReadingContext,
  answered = false,
): Correction {
  const facts =
    answered && !CORRECTS.test(message.folded)
      ? {}
      : { ...withPeriod(message, context), ...corrected(message, values, context) };
  return { facts, withdrawn: takenBack(message, context) };
}

/** "Oh, that's over the whole year": the period of a churn figure given without one. */
function withPeriod(
  { folded, text, quantities }: Message,
  { facts: { churnMonthly } }: ReadingContext,
): Record<string, Fact> {
  const per = IT_IS.test(folded) ? periodSaid(folded) : null;
  const bare = quantities.every(({ kind }) => kind === 'duration');
  if (per === null || !bare || churnMonthly?.period === undefined || typeof churnMonthly.value !== 'number') return {};
  const fact = saidFact(
    'churnMonthly',
    monthlyRate(churnMonthly.value, per),
    `${churnMonthly.quote ?? ''} ${text}`.trim(),
  );
  return fact === null ? {} : { churnMonthly: fact };
}

const IT_IS =
  /^\W*(?:(?:oh|ah|no|non|well|um+|er+|actually|oops|right|sorry|pardon|wait|hang on|should have said|ah oui|au fait|en fait)\W+)*(?:that's|thats|it's|its|it is|that is|that was|i meant|i mean|this is|c'est|c'etait|je parle|je parlais)\b/;

/** A bare value after « non » or "I meant" replaces the last figure it can be. */
function corrected(message: Message, values: readonly BoundValue[], { facts }: ReadingContext): Record<string, Fact> {
  const names = Object.keys(facts).filter(isFactName).reverse();
  const bare = message.quantities.filter(
    (quantity) =>
      !isAge(message, quantity) &&
      !isIdiom(message, quantity) &&
      !isReplaced(message, quantity) &&
      !values.some((value) => value.quantity === quantity),
  );
  const alone =
    message.folded
      .replace(/[^a-z]+/g, ' ')
      .trim()
      .split(' ').length <= 6;
  const restated = values.some(({ subject, standing }) => {
    const name = factOfSubject(subject);
    return standing === 'ours' && name !== null && facts[name] !== undefined;
  });
  if (restated) return {};
  const [quantity] = bare;
  if (quantity === undefined || !(CORRECTS.test(message.folded) || (alone && values.length === 0))) return {};
  for (const name of names) {
    const subject = factDefinitions[name].metric ?? name;
    const kind = subjectKinds[subject];
    if (kind === undefined || typeof facts[name]?.value !== 'number' || factOfSubject(subject) !== name) continue;
    const read = valueFor(kind, quantity, true);
    if (read === null) continue;
    const value = kind === 'share' && isComplement(facts[name], message) ? Number((1 - read).toPrecision(12)) : read;
    const per = perNear(message, quantity, quantity);
    const settled = name === 'churnMonthly' ? monthlyRate(value, per ?? 'month') : value;
    const fact = saidFact(name, settled, message.text);
    if (fact === null) continue;
    return { [name]: fact };
  }
  return {};
}

/** « 62 % ne rachètent jamais », then « pardon, 72 % »: what is corrected is the share of those who do not. */
function isComplement(known: Fact | undefined, { lang }: Message): boolean {
  if (known?.quote === undefined || typeof known.value !== 'number') return false;
  const { value } = known;
  const told = findQuantities(known.quote, lang).filter(({ kind }) => kind === 'share');
  return told.length > 0 && told.every((share) => Math.abs(1 - share.value - value) < 1e-6 && share.value !== value);
}

/** « les deux », "one of them": a small number in letters counts what was just spoken of, and is no level. */
function isIdiom({ folded }: Message, { kind, start, end }: Quantity): boolean {
  return kind === 'number' && /^(?:une?|one|deux|two|both|zero)$/.test(folded.slice(start, end));
}

/** « pas 6 », "instead of 6": the figure that goes. */
function isReplaced({ folded }: Message, { start }: Quantity): boolean {
  return REPLACED.test(folded.slice(Math.max(0, start - 20), start));
}

const REPLACED =
  /(?:\b(?:pas|not|isn't|wasn't|au lieu de|instead of|rather than|plutot que|et non|and not)) (?:at |a |de |of )?$/;

/** Facts named next to words that take them back. */
function takenBack(message: Message, { facts }: ReadingContext): FactName[] {
  if (!TAKES_BACK.test(message.folded)) return [];
  return Object.keys(facts)
    .filter(isFactName)
    .filter((name) => NAMED[name]?.test(message.folded) === true);
}

const satisfaction = /satisf|nps|csat|avis|mecontent|plaint/;
const churn = /churn|attrition|depart|resili|cancel|leav/;
const programme = /programme|program|carte|club|points|loyalty|fidelite/;
const NAMED: Partial<Record<FactName, RegExp>> = {
  satisfactionLow: satisfaction,
  nps: /nps/,
  csat: /csat|satisf/,
  churnHigh: churn,
  churnMonthly: churn,
  onboardingWeak: /onboarding|accueil|prise en main|demarrage|set ?up|getting started/,
  frequencyLow: /frequen|reachat|repeat|revien|come back|return/,
  repeatRate: /reachat|repeat/,
  purchaseFrequency: /frequen/,
  loyaltyProgram: programme,
  programmeWeak: programme,
  aovTrend: /panier|basket|aov|ticket|order value/,
  ltvTrend: /ltv|valeur|lifetime value/,
  lifetimeTrend: /duree de vie|lifetime|stay/,
};
