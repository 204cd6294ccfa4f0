import type { ReadingContext } from '../../../domain/model.ts';
import type { Request, Slots } from '../../../domain/reading.ts';
import { addDays } from '../../../language/add-days.ts';
import { describePeriod } from '../../../language/periods/describe-period.ts';
import { type FoundPeriod, findPeriods } from '../../../language/periods/find-periods.ts';
import { isInside, type Message, overlap, type Span } from '../message/message.ts';
import type { Mention } from '../message/phrase-set.ts';
import { type AnalysisCues, findAnalysisCues } from './analysis-cues.ts';
import { asksForPeople, findSegments } from './audience-cues.ts';
import { type ChosenMetric, chooseMetric } from './choose-metric.ts';
import { bothAre, type Compared, findCompared } from './read-comparison.ts';

export type ReadAnalysis = {
  readonly request: Extract<Request, { kind: 'analysis' }>;
  readonly slots: Slots;
  /** Plainly a question or an order about their own data: no classifier is needed. */
  readonly certain: boolean;
};

const TIMES = ['week', 'month', 'quarter', 'year'];
const FOLLOW_UP_WORDS = 9;

/**
 * A question about the user's own data: metric, period, segment, breakdown, picture, the things compared. Null when the message
 * names none of them. After an analysis, a short message changes only what it names.
 */
export function readAnalysis(
  message: Message,
  subjects: readonly Mention[],
  context: ReadingContext,
): ReadAnalysis | null {
  const cues = findAnalysisCues(message);
  const periods = findPeriods(message.text, message.lang, context.today, message.folded).filter(
    (period) => !isInside(message.pasted, period),
  );
  const own = subjects.filter((mention) => !isInside(message.pasted, mention));
  const metric = chooseMetric(own, cues.all('metric.'));
  const compared = findCompared(message, metric?.mentions ?? [], periods);
  const segments = findSegments(message);
  const by = chooseBreakdown(message, { cues, metric, compared, segments, periods });
  const found: Slots = {
    metric: metric?.id ?? null,
    period: joinPeriods(message, periods),
    segment: by === 'segment' ? null : (segments[0]?.concept ?? null),
    by,
    chart: chooseChart(cues, by, compared),
  };
  const compare = compared === null ? [] : nameCompared(message, compared, periods);
  const request = { kind: 'analysis', compare } as const;
  const following = followUp(message, cues, found, context);
  if (following !== null) return { request, slots: following, certain: isFollowUp(message, cues) };
  const asked = cues.has('act') || startsYesNo(message);
  if (Object.values(found).every((slot) => slot === null) && compare.length === 0 && !asked) return null;
  return { request, slots: found, certain: isCertain(message, { cues, metric, slots: found, compare, periods }) };
}

type Breakdown = {
  cues: AnalysisCues;
  metric: ChosenMetric | null;
  compared: Compared | null;
  segments: readonly Mention[];
  periods: readonly FoundPeriod[];
};

function chooseBreakdown(message: Message, { cues, metric, compared, segments, periods }: Breakdown): string | null {
  if (metric?.id === 'product_affinity' || metric?.id === 'top_products') return null;
  const named = cues.all('by.');
  const attribute = named.find(({ concept }) => !TIMES.includes(concept));
  if (attribute !== undefined) return attribute.concept;
  const places = cues.all('place');
  if (compared !== null) {
    const kinds = { segment: segments, place: places, channel: cues.all('channel'), plan: cues.all('plan') };
    const kind = Object.entries(kinds).find(([, mentions]) => bothAre(compared, mentions));
    if (kind !== undefined) return kind[0];
    if (!bothAre(compared, periods) && compared.every((span) => isName(message, span))) return 'place';
  }
  if (places.length > 0 && compared === null) return 'place';
  return named[0]?.concept ?? null;
}

/** Written with a capital where none is due. */
function isName({ text, sentences }: Message, { start }: Span): boolean {
  const first = text.charAt(start);
  return first !== first.toLowerCase() && !/\d/.test(first) && !sentences.some((sentence) => sentence.start === start);
}

function chooseChart(cues: AnalysisCues, by: string | null, compared: Compared | null): string | null {
  const [named] = cues.all('chart.').filter(({ concept }) => concept !== 'any');
  if (named !== undefined) return named.concept;
  if (!cues.has('chart.any')) return null;
  if (by === 'cohort') return 'heatmap';
  return compared !== null || (by !== null && !TIMES.includes(by)) ? 'bar' : 'line';
}

/** One stretch over all the periods named. */
function joinPeriods({ text }: Message, periods: readonly FoundPeriod[]): Slots['period'] {
  const [first] = periods;
  const last = periods.at(-1);
  if (first === undefined || last === undefined) return null;
  const near = last.start - first.end < 12 || periods.length === 1;
  return {
    from: periods.map(({ from }) => from).reduce((a, b) => (a < b ? a : b)),
    to: periods.map(({ to }) => to).reduce((a, b) => (a > b ? a : b)),
    words: near ? text.slice(first.start, last.end) : periods.map(({ words }) => words).join(', '),
  };
}

/** The user's words; a period without its year is written out, so that it can be read again on another day. */
function nameCompared({ text, lang }: Message, compared: Compared, periods: readonly FoundPeriod[]): string[] {
  return compared.map((span) => {
    const period = periods.find((each) => overlap(each, span));
    const words = text.slice(span.start, span.end);
    return period === undefined || /\d{4}/.test(words) ? words : describePeriod(period, lang);
  });
}

type Signs = {
  cues: AnalysisCues;
  metric: ChosenMetric | null;
  slots: Slots;
  compare: readonly string[];
  periods: readonly FoundPeriod[];
};

function isCertain(message: Message, { cues, metric, slots, compare, periods }: Signs): boolean {
  if (cues.has('stop') || asksForPeople(message) || givesNumbers(message, metric, periods)) return false;
  if (countWords(message) > LONG && !asksFirst(message, cues)) return false;
  const { period, by, chart, segment } = slots;
  const named = by !== null && cues.has(`by.${by}`) && !(metric?.id === 'retention_cohorts' && by === 'cohort');
  const verb = cues.all('verb').some((mention) => !(metric?.mentions ?? []).some((name) => overlap(name, mention)));
  const asks = cues.has('act.ask') || startsWithQuestion(message);
  if (metric === null) {
    if (cues.has('act.show')) return named || (compare.length > 0 && (by !== null || period !== null));
    return compare.length > 0 && (by !== null || period !== null) && !verb;
  }
  const ours = isOurs(cues, metric);
  const cut = period !== null || named || segment !== null || (by !== null && (ours || compare.length > 0));
  if (metric.id === 'rfm_segments' && !cues.has('act.noun') && !cues.has('act.show')) return false;
  if (cues.has('act.show')) return cut || by !== null || ours || compare.length > 0 || !metric.general;
  if (asks || cues.has('act.get')) return cut || metric.particular || (ours && (!metric.general || asks));
  const words = countWords(message);
  if (verb || cues.has('report') || words > MOST_TERSE) return false;
  if (metric.general && !named && chart === null && !/\?\s*$/.test(message.folded)) return cues.has('act.noun') && cut;
  if (cut || chart !== null || metric.particular) return true;
  if (cues.has('act.noun') && metric.alone && words <= FEW) return true;
  return ours && words <= FEW && /\?\s*$/.test(message.folded);
}

/** A word for us right beside the metric. */
function isOurs(cues: AnalysisCues, { mentions }: ChosenMetric): boolean {
  return cues
    .all('ours')
    .some((own) => mentions.some(({ start, end }) => own.end > start - BESIDE && own.start < end + BESIDE));
}

const BESIDE = 20;
const LONG = 25;
const MOST_TERSE = 14;
const FEW = 6;

/** A sentence that starts by asking. */
function asksFirst(message: Message, cues: AnalysisCues): boolean {
  const acts = cues.all('act.');
  return message.sentences.some(({ start, end }) =>
    acts.some((act) => act.start >= start && act.start < Math.min(end, start + 24)),
  );
}

/** « Quel… », "which…", "has our…?" first in a sentence. */
function startsWithQuestion(message: Message): boolean {
  const { folded, lang, sentences } = message;
  if (startsYesNo(message)) return true;
  const first =
    lang === 'en'
      ? /^\s*(?:w(?:h)?ich|what|how|when|where)(?![a-z])/
      : /^\s*(?:(?:a|de|dans|pour|depuis|en) )?(?:quel|combien|quand|ou (?:en|sont))/;
  return sentences.some(({ start, end }) => first.test(folded.slice(start, end)));
}

function startsYesNo({ folded, lang }: Message): boolean {
  return lang === 'en' && /^\s*(?:is|are|was|were|has|have|did|do|does) [^?]*\?/.test(folded);
}

/** Numbers to calculate with, or levels reported: not those of a period, of a metric's name, of a top ten or of a count of places. */
function givesNumbers(message: Message, metric: ChosenMetric | null, periods: readonly FoundPeriod[]): boolean {
  if (periods.filter(({ from, to }) => addDays(from, 1) === to).length > 1) return true;
  const named = (metric?.mentions ?? []).filter(({ concept }) => concept !== 'lost');
  return message.quantities.some((quantity) => {
    if (periods.some((span) => overlap(span, quantity)) || isInside(named, quantity)) return false;
    if (quantity.kind === 'duration' || quantity.kind === 'times') return false;
    const around = message.folded.slice(Math.max(0, quantity.start - 16), quantity.start);
    const rest = message.folded.slice(quantity.end, quantity.end + 24);
    if (
      quantity.kind === 'number' &&
      /(?:top|first|last|premiers?|premieres?|meilleure?s?|derniere?s?|our|nos|les|the|best|bottom) $/.test(around)
    )
      return false;
    return !/^ ?(?:%)? ?(?:premiers?|meilleure?s?|plus|best|top|biggest|largest|shops?|stores?|boutiques?|magasins?|villes?|cities|jours|days)/.test(
      rest,
    );
  });
}

function countWords({ folded }: Message): number {
  return folded.split(/[ \n]+/).filter((word) => /[a-z0-9]/.test(word)).length;
}

/** What the last analysis was about, changed by what a short message names; null when it is no continuation. */
function followUp(message: Message, cues: AnalysisCues, found: Slots, { last }: ReadingContext): Slots | null {
  if (last?.intent !== 'analyse' || countWords(message) > FOLLOW_UP_WORDS) return null;
  if (cues.has('stop') || asksForPeople(message)) return null;
  const names = Object.values(found).some((slot) => slot !== null);
  if (!names) return null;
  const { metric, period, segment, by, chart } = last.slots;
  return {
    metric: found.metric ?? metric,
    period: found.period ?? period,
    segment: found.segment ?? segment,
    by: found.by ?? by,
    chart: found.chart ?? chart,
  };
}

function isFollowUp(message: Message, cues: AnalysisCues): boolean {
  return cues.has('act') || cues.has('follow') || !cues.has('verb') || message.folded.trim().endsWith('?');
}
