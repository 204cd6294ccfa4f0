import { type FigurePeriod, periodOf, sameSpan } from './figure-period.ts';
import { findFigure } from './find-figure.ts';
import type { Span } from './read-spans.ts';
import type { ReferredFigure } from './referred-figure.ts';
import type { Verdict } from './verdict.ts';

/** Something to be done: how often it is said to be done is no figure’s period. */
const ACTION =
  /(?<![a-z])(?:(?<!vous )[a-z]+ez(?! [a-z]* ?(?:perdu|gagne))|il faut|pensez)(?![a-z])|(?:^|[,;:] )(?:then |and |each month |every month |every week |each week )*(?:check|track|follow|review|watch|send|call|contact|ask|test|start|keep|measure|remind|invite|write|offer|compare|look|run|plan|set|make|use|read|focus|report|repeat|revisit|share|tell|give|put|take)(?![a-z])/;
const NEAR = 60;
/** « d'ici un trimestre », "by the end of the quarter": when it is to be so. */
const DEADLINE = /(?<![a-z])(?:d'ici (?:un|une|la fin|le)|by the end of) /;

/** The words of time that contradict the figure they are said of, or that it needs and has not; null when all is well. */
export function findPeriodClash(referred: ReferredFigure): string | null {
  const { figure, marked, context, at } = referred;
  const period = periodOf(figure, context.calls);
  const isAction = ACTION.test(marked.folded);
  const fits = (span: Span) => fitsPeriod(span, period);
  for (const span of marked.spans) {
    if (period.open || !isSaidOf(span, referred, isAction) || fits(span)) continue;
    if ((span.start < at || span.start > at + 2) && isSharedWithNext(span, referred)) continue;
    return marked.text.slice(span.start, span.end);
  }
  return ordinalClash(referred);
}

/** Whether the words tell over which stretch a figure counts, where a sibling counts over another. */
export function weighPeriod({ figure, marked, context }: ReferredFigure): Verdict {
  if (!needsSpan(figure.id) || mentionsByName(figure.id, marked.folded)) return 'supported';
  const period = periodOf(figure, context.calls);
  return [...marked.spans, ...marked.spansBefore].some((span) => fitsPeriod(span, period)) ? 'supported' : 'unknown';
}

/** Whether a stretch of time is said of a figure: after it in its clause, or before it with nothing between that it may be of. */
function isSaidOf(
  { start, end, often }: Span,
  { at, left, right, marked }: ReferredFigure,
  isAction: boolean,
): boolean {
  if ((often && isAction) || DEADLINE.test(marked.folded.slice(Math.max(0, start - 14), end))) return false;
  if (start > at) return start < right || (start - at < NEAR && isOpen(marked.folded.slice(at + 1, start)));
  if (start < left) return false;
  return (
    !/[;:] .*[a-z]{4}.*[;:]/.test(marked.folded.slice(end, at)) &&
    !(isAction && /[,:.]/.test(marked.folded.slice(end, at)))
  );
}

/** « {{…}} des clients actifs, chaque mois »: a lone comma does not part them. */
function isOpen(between: string): boolean {
  return /^[^,;:.!?()\ue000]*,? ?$/.test(between) && !/ (?:et|and|mais|but|pour|contre|against) /.test(between);
}

/** Between two references, what fits the second is said of it. */
function isSharedWithNext(span: Span, { marked, index, context, at }: ReferredFigure): boolean {
  if (span.start < at) {
    const previous = findFigure(marked.references[index - 1], context);
    return previous !== undefined && fitsFigure(span, previous, context);
  }
  const next = marked.references[index + 1];
  const figure = findFigure(next, context);
  return next !== undefined && span.start < next.at && figure !== undefined && fitsFigure(span, figure, context);
}

function fitsFigure(span: Span, figure: ReferredFigure['figure'], { calls }: ReferredFigure['context']): boolean {
  const period = periodOf(figure, calls);
  return period.open || fitsPeriod(span, period);
}

/** A rate is counted over what the figure is a rate of, where it is one. */
function fitsPeriod({ days, rate }: Span, { days: own, per }: FigurePeriod): boolean {
  return (rate && per.length > 0 ? per : [...own, ...per]).some((one) => sameSpan(one, days));
}

/** Figures of which a sibling counts over another stretch: the words must say which. */
function needsSpan(id: string): boolean {
  return /^retention_at\.|^historic_value\.\w+\.revenue$|newcomers\.perWeek$|^historic_value\.\w+\.customers$|^sales_by_month\.newcomers\.customers$/.test(
    id,
  );
}

/** A name that goes with one stretch only. */
function mentionsByName(id: string, folded: string): boolean {
  return id.startsWith('retention_at.90d') && /retention/.test(folded);
}

const NEXT = /(?<![a-z])(?:next|following|suivante?|d'apres)(?![a-z])/;

function nthOf(id: string): number | null {
  const nth = /^retention_cohorts\.window\.mean\.(\d)$/.exec(id)?.[1];
  return nth === undefined ? null : Number(nth);
}

const NTH = [/premier|\bfirst/, /deuxieme|second/, /troisieme|\bthird/, /quatrieme|fourth/, /cinquieme|fifth/];

/** The month a cohort figure is of, where the words say another: after it in its clause, else before it. */
function ordinalClash({ figure, marked, at, left, right, index }: ReferredFigure): string | null {
  const nth = nthOf(figure.id);
  if (nth === null) return null;
  const before = marked.folded.slice(left, at);
  const after = marked.folded.slice(at, right);
  if (NEXT.test(before) && nthOf(marked.references[index - 1]?.id ?? '') === nth - 1) return null;
  const isSaid = (words: string) => NTH[nth - 1]?.test(words) ?? false;
  const saysAny = (words: string) => NTH.some((form) => form.test(words));
  if (saysAny(after) ? isSaid(after) : isSaid(before)) return null;
  return `${before}…${after.slice(1)}`.replaceAll('\ue000', '…').trim();
}
