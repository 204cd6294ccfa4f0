import type { Fact, FactName, Facts } from '../../../domain/facts.ts';
import { factDefinitions, isFactName } from '../../../domain/facts.ts';
import type { ReadingContext } from '../../../domain/model.ts';
import { safeText } from '../../../language/safe-text.ts';
import { detectLanguage } from '../detect-language.ts';
import { standsFor } from '../facts/find-problems.ts';
import { qualities } from '../facts/qualities.ts';
import { rankConcepts } from '../intent/rank-concepts.ts';
import { isInside, type Message, overlap, type Span } from '../message/message.ts';
import { ownWords } from '../message/own-words.ts';
import { prepareMessage } from '../message/prepare-message.ts';
import { findSubjects } from '../subjects.ts';
import { bindValues } from '../values/bind-values.ts';
import type { BoundValue } from '../values/bound-value.ts';
import { standingOf } from '../values/standing.ts';
import { conceptsOfMetric } from './concepts-of-metric.ts';

/** Below this a sentence looks like nothing we know. */
const LEAST_SCORE = -0.75;

/** Concepts that are two in one. */
const COMPOUND: Readonly<Record<string, readonly string[]>> = {
  'churn-high-early': ['churn-high', 'phase-early'],
  'churn-high-late': ['churn-high', 'phase-late'],
};
const PHASES: Readonly<Record<string, Fact['value']>> = { 'phase-early': 'early', 'phase-late': 'late' };

/**
 * Of the facts that another reader heard in a message, those that our own reading bears out without having been sure of them:
 * a sentence that looks like the concept and stands for us and for now, a figure that we tied to nothing in a sentence about its metric.
 * What we read as denied, past, supposed, aimed at or somebody else's is never borne out.
 */
export function supportFacts(text: string, context: ReadingContext, heard: Facts): FactName[] {
  const clean = safeText(text.normalize('NFC'));
  const message = prepareMessage(clean, detectLanguage(clean, context.lang).lang);
  const own = ownWords(message);
  const subjects = findSubjects(message);
  const values = bindValues(message, subjects);
  const named = new Set(subjects.map(({ concept }) => concept));
  return Object.entries(heard).flatMap(([name, fact]) => {
    const span = isFactName(name) ? placeOf(own, fact.quote ?? '') : null;
    if (!isFactName(name) || span === null) return [];
    const borneOut =
      typeof fact.value === 'number'
        ? supportsFigure(name, { own, span, values, named })
        : supportsQuality(name, fact.value, own, span);
    return borneOut ? [name] : [];
  });
}

function placeOf(own: Message, quote: string): Span | null {
  const start = quote.trim() === '' ? -1 : own.text.indexOf(quote);
  const span = { start, end: start + quote.length };
  return start < 0 || own.pasted.some((pasted) => overlap(pasted, span)) ? null : span;
}

function supportsQuality(name: FactName, value: Fact['value'], own: Message, span: Span): boolean {
  const wanted = Array.isArray(value) ? value : [value];
  const leads = sentencesOf(own, span).flatMap((sentence) => leadsOf(own, sentence));
  return wanted.length > 0 && wanted.every((one) => leads.some((concept) => says(concept, name, one)));
}

function says(concept: string, name: FactName, value: Fact['value'] | undefined): boolean {
  if (name === 'goals') return concept === `goal-${value}`;
  if (name === 'churnPhase') return PHASES[concept] === value;
  const quality = qualities[concept];
  return quality !== undefined && quality[0] === name && quality[1] === value;
}

type Figured = { own: Message; span: Span; values: readonly BoundValue[]; named: ReadonlySet<string> };

/** A figure stands when we tied it to nothing, its sentence is about its metric, and it is ours and of now. */
function supportsFigure(name: FactName, { own, span, values, named }: Figured): boolean {
  const { metric } = factDefinitions[name];
  const quantities = own.quantities.filter((quantity) => overlap(quantity, span));
  if (metric === null || quantities.length === 0) return false;
  if (values.some(({ quantity }) => quantities.includes(quantity))) return false;
  if (quantities.some((quantity) => standingOf(own, quantity) !== 'ours')) return false;
  const about = conceptsOfMetric[metric] ?? [];
  const leads = sentencesOf(own, span).flatMap((sentence) => leadsOf(own, sentence));
  return named.has(metric) || leads.some((concept) => about.includes(concept));
}

function sentencesOf(own: Message, span: Span): Span[] {
  return own.sentences.filter((sentence) => overlap(sentence, span) && !isInside(own.pasted, sentence));
}

/** The concept that a sentence looks most like, as far as it stands: too little to be sure of, enough to believe another reader. */
function leadsOf(own: Message, sentence: Span): string[] {
  const [first] = rankConcepts(own.marked.slice(sentence.start, sentence.end), own.lang);
  if (first === undefined || first.label === 'none' || first.score < LEAST_SCORE) return [];
  return (COMPOUND[first.label] ?? [first.label]).filter((concept) => standsFor(own, { concept, ...sentence }));
}
