import { factDefinitions, isFactName } from '../../../domain/facts.ts';
import type { ReadingContext } from '../../../domain/model.ts';
import type { Request } from '../../../domain/reading.ts';
import { metricDefinitions } from '../../../knowledge/metric-definitions.ts';
import { monthlyRate } from '../facts/read-churn.ts';
import { englishBenchmarkClasses, englishBenchmarkWords } from '../lexicon/en/benchmark-words.ts';
import { frenchBenchmarkWords } from '../lexicon/fr/benchmark-words.ts';
import { isInside, type Message, overlap, type Span } from '../message/message.ts';
import { type Mention, phraseSet } from '../message/phrase-set.ts';
import { namedIndustry } from '../read-industry.ts';
import type { BoundValue } from '../values/bound-value.ts';
import { subjectKinds, valueFor } from '../values/subject-kinds.ts';
import { agedMetric, benchmarkIndustry, benchmarkMetric } from './benchmark-target.ts';

export type BenchmarkReading = {
  readonly request: Extract<Request, { kind: 'benchmark' }>;
  readonly certain: boolean;
  readonly whole?: boolean;
};

const words = phraseSet(
  { fr: frenchBenchmarkWords, en: englishBenchmarkWords },
  { fr: {}, en: englishBenchmarkClasses },
);

/** How a question opens, or an order to compare. */
const QUESTION =
  /\?|^\W*(?:et |and |so |mais |sinon )?(?:quels?|quelles?|combien|est[- ]ce|c'est quoi|what|whats|is|are|how|which|where|does|do|am|where|que vaut|que valent|note|juge|donne|give|montre|show|affiche|compare|situe|positionne|benchmark|rate|evalue|jugement|verdict sur)\b|\b(?:is (?:it|that|this)|are (?:they|we)|est[- ]ce|ca vaut quoi|c'est quoi|c'est combien|how (?:good|bad|does|do)|should (?:i|we)|whether|savoir si|savoir quel|me dire si|demande si|wonder(?:ing)? if|know if|ou pas|ou non|or not|ou mauvais|or bad)\b/;
const OF_US = /\b(?:notre|nos|mon|ma|mes|our|my|we|on|nous|j'ai)\b/;

type Level = { metric: string; value: number | null; sure: boolean };

/** What level a message asks to judge or to be given; null when it merely says that something is good, or asks what to do. */
export function readBenchmark(
  message: Message,
  subjects: readonly Mention[],
  values: readonly BoundValue[],
  context: ReadingContext,
): BenchmarkReading | null {
  const said = words.find(message).filter((mention) => !isInside(message.pasted, mention));
  const asking = said.filter((mention) => mention.concept === 'asks' && isAsked(message, mention, subjects));
  const judging = said.filter((mention) => mention.concept === 'judges' && isJudging(message, mention));
  const acts = said.some(({ concept }) => concept === 'action');
  const ask = asking[0] ?? judging[0];
  const figures = values.filter(({ standing }) => standing === 'ours');
  if (ask === undefined || acts) return null;
  const named = namedIndustry(message);
  const level = findLevel(message, ask, subjects, values) ?? recallLevel(message, context);
  if (level === null) return null;
  const industry = benchmarkIndustry(level.metric, named, context);
  const metric = agedMetric(level.metric, industry);
  const several = new Set(figures.map(({ subject }) => subject)).size;
  if (asking.length === 0 && several > 2) return null;
  const certain = level.sure && (asking.length > 0 || several < 2);
  const whole = certain && several < 2 && level.value !== null && endsWith(message, ask);
  return { request: { kind: 'benchmark', metric, industry, value: level.value }, certain, whole };
}

/** The question is the last thing said. */
function endsWith({ folded, sentences }: Message, ask: Span): boolean {
  const sentence = sentences.find((candidate) => overlap(candidate, ask)) ?? ask;
  return !/[a-z]/.test(folded.slice(sentence.end));
}

/** Words for a level ask for it in a question, or when a short message opens with them: « benchmark NRR ». */
function isAsked(message: Message, mention: Mention, subjects: readonly Mention[]): boolean {
  if (isQuestion(message, mention)) return true;
  const plain = message.folded.trim();
  if (plain.split(/\s+/).length > 8 || subjects.length === 0 || OF_US.test(plain) || message.quantities.length > 0)
    return false;
  const words = plain.slice(mention.start, mention.end);
  if (/\b(?:moyen(?:ne)?s?|average|avg|mean)\b/.test(words)) return namedIndustry(message) !== null;
  return mention.start < 16 || subjects.some(({ start }) => start < 8);
}

/** « NPS 52, bon ? » : a single word judges at the end of what it judges, not inside a statement. */
function isJudging(message: Message, mention: Mention): boolean {
  if (!isQuestion(message, mention)) return false;
  if (/\s/.test(message.folded.slice(mention.start, mention.end))) return true;
  return /^\s*(?:[?,.!):]|$|pour|en|comme|ou|non|for|in|or|enough|as|dans)/.test(message.folded.slice(mention.end));
}

function isQuestion({ folded, sentences }: Message, mention: Span): boolean {
  const sentence = sentences.find((candidate) => overlap(candidate, mention)) ?? mention;
  return QUESTION.test(folded.slice(sentence.start, sentence.end)) || /^[\s.…]*\?/.test(folded.slice(sentence.end));
}

/** The metric of the question: the first named in its sentence, else the last named before it, else the first after. */
function findLevel(
  message: Message,
  ask: Mention,
  subjects: readonly Mention[],
  values: readonly BoundValue[],
): Level | null {
  const sentence = message.sentences.find((candidate) => overlap(candidate, ask)) ?? ask;
  const metrics = subjects.flatMap((subject) => {
    const metric = benchmarkMetric(message, subject);
    return metric === null ? [] : [{ metric, start: subject.start, end: subject.end }];
  });
  const bound = values.flatMap((value) => levelOf(value) ?? []);
  const here = metrics.filter((metric) => overlap(metric, sentence));
  const measured = bound.filter((level) => overlap(level, sentence));
  const before = [...metrics, ...bound].filter(({ end }) => end <= sentence.start).sort((a, b) => a.end - b.end);
  const chosen =
    here.find(({ metric }) => hasBenchmarkOrValue(metric, bound)) ?? here[0] ?? measured[0] ?? before.at(-1);
  const metric = chosen?.metric ?? metrics[0]?.metric ?? bound[0]?.metric;
  if (metric === undefined) return null;
  const value = bound.find((level) => level.metric === metric)?.value ?? loneValue(message, metric, values);
  return { metric, value, sure: true };
}

/** "Is 3.4 a good LTV:CAC?": the only number of the message, tied to nothing else. */
function loneValue({ quantities }: Message, metric: string, values: readonly BoundValue[]): number | null {
  const [only, other] = quantities;
  const kind = subjectKinds[metric];
  if (only === undefined || other !== undefined || kind === undefined || values.length > 0) return null;
  return valueFor(kind, only, true);
}

function hasBenchmarkOrValue(metric: string, bound: readonly { metric: string }[]): boolean {
  return bound.length === 0 || bound.some((level) => level.metric === metric);
}

/** A value to judge: not an aim, not the past, not a change. A yearly churn is judged as the monthly one that gives it. */
function levelOf({ subject, value, per, standing, start, end }: BoundValue) {
  if (standing === 'target' || standing === 'past' || standing === 'change') return null;
  const yearly = subject === 'annualised_churn';
  const churn = yearly || subject === 'monthly_churn';
  if (!Object.hasOwn(metricDefinitions, subject)) return null;
  return {
    metric: yearly ? 'monthly_churn' : subject,
    value: churn ? monthlyRate(value, yearly ? 'year' : (per ?? 'month')) : value,
    start,
    end,
  };
}

/** « Et c'est normal ? » : the level of the turn before, or the one figure that is known. */
function recallLevel(message: Message, { last, facts }: ReadingContext): Level | null {
  const known = Object.entries(facts).flatMap(([name, fact]) => {
    const metric = isFactName(name) ? factDefinitions[name].metric : null;
    return metric === null || typeof fact?.value !== 'number' ? [] : [{ metric, value: fact.value }];
  });
  const request = last?.request ?? null;
  const asked =
    request?.kind === 'benchmark'
      ? request.metric
      : request?.kind === 'calculation'
        ? request.tool
        : request?.kind === 'definition' && request.terms.length === 1
          ? (request.terms[0] ?? null)
          : null;
  const metric = asked ?? last?.slots.metric ?? known.at(-1)?.metric;
  if (metric === undefined || !Object.hasOwn(metricDefinitions, metric)) return null;
  const kind = subjectKinds[metric];
  const quantity = message.quantities[0];
  const said = kind === undefined || quantity === undefined ? null : valueFor(kind, quantity, true);
  const value = said ?? known.find((fact) => fact.metric === metric)?.value ?? null;
  return { metric, value, sure: asked !== null || known.length === 1 };
}
