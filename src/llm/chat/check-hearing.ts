import type { Lang } from '../../domain/bilingual.ts';
import { type Fact, type FactName, factDefinitions, isFactName } from '../../domain/facts.ts';
import type { Reading } from '../../domain/reading.ts';
import { fold } from '../../language/fold.ts';
import { findNumerals } from '../../language/quantities/find-numerals.ts';
import { findQuantities } from '../../language/quantities/find-quantities.ts';
import { readNumber } from '../../language/read-number.ts';
import { detectLanguage } from '../embedded/detect-language.ts';
import { saidFact } from '../embedded/facts/said-fact.ts';
import type { Message, Span } from '../embedded/message/message.ts';
import { prepareMessage } from '../embedded/message/prepare-message.ts';
import { findQuote } from './find-quote.ts';
import { HeardFact, type Hearing, MOST_FACTS } from './hearing.ts';
import { saidNumber } from './said-number.ts';
import { saidPer } from './said-per.ts';

/** Longer quotes show nothing. */
const LONGEST_QUOTE = 300;

/** A quote that stands in more places than this shows no better in the others. */
const MOST_PLACES = 12;

/** Facts of words that say nothing when they are denied. */
const DENIED: ReadonlySet<FactName> = new Set(['hasData']);

/**
 * A reading made of what a model claims, as far as the message bears it out: a fact stands when its name is known, its quote occurs in
 * the message, its number is one that our own reader finds there – ours is kept – and its value is one the fact can take. The others
 * are counted. `before` is the language of the conversation, for a message that shows none.
 */
export function checkHearing(text: string, hearing: Hearing, before: Lang): Reading {
  const { lang, foreign } = detectLanguage(text, before);
  let heard: Heard | null = null;
  const facts: Record<string, Fact> = {};
  let dropped = Math.max(0, hearing.facts.length - MOST_FACTS);
  for (const claim of hearing.facts.slice(0, MOST_FACTS)) {
    const claimed = HeardFact.safeParse(claim);
    const name = claimed.success ? claimed.data.name : '';
    heard ??= hear(text, lang);
    const fact = claimed.success && isFactName(name) ? checkFact(heard, name, claimed.data) : null;
    if (fact === null || facts[name] !== undefined) dropped += 1;
    else facts[name] = fact;
  }
  return {
    lang: hearing.lang ?? lang,
    foreign,
    intent: hearing.intent,
    perhaps: [],
    margin: 0,
    facts,
    currency: null,
    causes: [],
    withdrawn: [],
    reply: 'none',
    request: null,
    slots: { metric: null, period: null, segment: null, by: null, chart: null },
    ...(dropped > 0 ? { dropped } : {}),
  };
}

type Heard = { readonly message: Message; readonly numerals: readonly Span[] };

function hear(text: string, lang: Lang): Heard {
  const message = prepareMessage(text, lang);
  return { message, numerals: findNumerals(message.folded, message.text, lang).filter(({ article }) => !article) };
}

function checkFact({ message, numerals }: Heard, name: FactName, heard: HeardFact): Fact | null {
  if (heard.quote.length > LONGEST_QUOTE) return null;
  for (const span of findQuote(message.folded, heard.quote).slice(0, MOST_PLACES)) {
    const fact =
      factDefinitions[name].unit === 'text'
        ? checkWords(message, span, name, heard)
        : checkNumber({ message, numerals }, span, name, heard);
    if (fact !== null) return fact;
  }
  return null;
}

function checkNumber({ message, numerals }: Heard, span: Span, name: FactName, { value, per }: HeardFact): Fact | null {
  const claimed = typeof value === 'string' ? numberOf(value, message.lang) : typeof value === 'number' ? value : null;
  if (claimed === null) return null;
  const over = saidPer(message, span, per);
  const number = saidNumber(message, span, { name, claimed, per: over, numerals });
  const fact = number === null ? null : saidFact(name, number, wordsAt(message, span));
  return fact !== null && name === 'churnMonthly' && over === null ? { ...fact, period: 'unstated' } : fact;
}

/** A number that a model copied as it is written, unit and all: « 12k€ », « un sur cinq ». */
function numberOf(written: string, lang: Lang): number | null {
  return findQuantities(written.slice(0, LONGEST_QUOTE), lang)[0]?.value ?? readNumber(written);
}

function checkWords(message: Message, span: Span, name: FactName, { value }: HeardFact): Fact | null {
  const quote = wordsAt(message, span);
  const said = wordOf(name, value, message, span);
  if (said === null || !/\p{L}/u.test(quote)) return null;
  if (said === false && !DENIED.has(name)) return null;
  return saidFact(name, said, quote);
}

/** A value of words in the form of its fact; null when the words do not hold what they must. */
function wordOf(name: FactName, value: HeardFact['value'], message: Message, span: Span): Fact['value'] | null {
  const words = message.folded.slice(span.start, span.end);
  if (name === 'goals') {
    const goals = [...new Set(Array.isArray(value) ? value : String(value).split(/[\s,]+/))];
    return goals.length === 0 ? null : goals;
  }
  if (name === 'clientName')
    return typeof value === 'string' && value.trim() !== '' && words.includes(fold(value.trim())) ? value.trim() : null;
  if (name === 'currency')
    return message.quantities.find((found) => found.currency !== null && found.currency === value) === undefined
      ? null
      : String(value);
  return value === 'true' ? true : value === 'false' ? false : value;
}

function wordsAt({ text }: Message, { start, end }: Span): string {
  return text.slice(start, end);
}
