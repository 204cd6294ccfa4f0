import { type Fact, type FactName, factDefinitions, isFactName } from '../../domain/facts.ts';
import type { ReadingContext } from '../../domain/model.ts';
import { CORRECTS } from './correction-words.ts';
import { factOfSubject } from './facts/fact-of-subject.ts';
import { monthlyRate } from './facts/read-churn.ts';
import { saidFact } from './facts/said-fact.ts';
import type { Message } from './message/message.ts';
import type { BoundValue } from './values/bound-value.ts';
import { perNear } from './values/per-near.ts';
import { subjectKinds, valueFor } from './values/subject-kinds.ts';

export type Correction = { facts: Record<string, Fact>; withdrawn: FactName[] };

const TAKES_BACK =
  /\b(?:oublie[zr]?|laisse[zr]? tomber|ignore[zr]?|retire[zr]?|enleve[zr]?|annule[zr]?|supprime[zr]?|scratch|forget|ignore|drop|remove|strike|disregard|never mind|nevermind|leave out|take back|(?:n'est|c'est) (?:pas|plus) (?:vrai|valable|d'actualite|un (?:souci|probleme))|not (?:true|valid) any ?more|was (?:an old|wrong)|is (?:fine|ok|wrong)|c'etait (?:un vieux|faux)|c'est faux)\b/;

/** « non, 6 % par an », "scratch the satisfaction bit": what a message changes of what was said before. */
export function readCorrection(message: Message, values: readonly BoundValue[], context: ReadingContext): Correction {
  return { facts: corrected(message, values, context), withdrawn: takenBack(message, context) };
}

/** A bare value after « non » or "I meant" replaces the last figure it can be. */
function corrected(message: Message, values: readonly BoundValue[], { facts }: ReadingContext): Record<string, Fact> {
  const names = Object.keys(facts).filter(isFactName).reverse();
  const bare = message.quantities.filter((quantity) => !values.some((value) => value.quantity === quantity));
  const alone =
    message.folded
      .replace(/[^a-z]+/g, ' ')
      .trim()
      .split(' ').length <= 6;
  const [quantity] = bare;
  if (quantity === undefined || !(CORRECTS.test(message.folded) || (alone && values.length === 0))) return {};
  for (const name of names) {
    const subject = factDefinitions[name].metric ?? name;
    const kind = subjectKinds[subject];
    if (kind === undefined || typeof facts[name]?.value !== 'number' || factOfSubject(subject) !== name) continue;
    const value = valueFor(kind, quantity, true);
    if (value === null) continue;
    const per = perNear(message, quantity, quantity);
    const settled = name === 'churnMonthly' ? monthlyRate(value, per ?? 'month') : value;
    const fact = saidFact(name, settled, message.text);
    if (fact === null) continue;
    return { [name]: fact };
  }
  return {};
}

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
