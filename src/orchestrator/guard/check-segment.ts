import type { Lang } from '../../domain/bilingual.ts';
import { SegmentId } from '../../domain/segment.ts';
import { industries } from '../../knowledge/industries.ts';
import { fold } from '../../language/fold.ts';
import { type NamedSegment, segmentsNamedIn, tellsSegment } from './find-segments.ts';
import type { ReferredFigure } from './referred-figure.ts';
import type { Verdict } from './verdict.ts';

/** Where a comparison begins: what follows is not what the figure is of. */
const APART =
  /[,;:().!?]|(?<![a-z])(?:que|qu'|than|contre|against|versus|vs|mais|but|tandis|while|alors|et|and|comme|like|whereas|moyenne|average|as (?:much|many|often|little|few|high|low) as)(?![a-z])/;

/** The segment or industry that a sentence gives to a figure of another, or leaves out; null when all is well. */
export function findSegmentClash(referred: ReferredFigure): string | null {
  const { figure, marked, context } = referred;
  const own = segmentsOf(figure.id, figure.label, context.lang);
  const named = marked.segments;
  const industry = industryClash(referred);
  if (industry !== null) return industry;
  if (own.length === 0) {
    const other = saidOf(named, referred);
    return other === null || /^(?:assumed|action_impact|experiment_design|plan_impact)\./.test(figure.id)
      ? null
      : wordsOf(other, marked.text);
  }
  const stray = named.find(
    ({ segment, start }) => start >= referred.left && start < referred.right && !own.includes(segment),
  );
  if (own.length > 1 && stray !== undefined) return wordsOf(stray, marked.text);
  const governing = governingOf(named, referred);
  if (governing !== null && !own.includes(governing.segment) && !isToldBefore(own, governing, referred))
    return wordsOf(governing, marked.text);
  return null;
}

/** Whether the words tell whose figure it is: segments have names, so a figure of one that none names is out of place. */
export function weighSegment({ figure, marked: { told }, context }: ReferredFigure): Verdict {
  const own = segmentsOf(figure.id, figure.label, context.lang);
  if (own.every((segment) => tellsSegment(segment, told, context.lang))) return 'supported';
  return own.length > 1 ? 'unknown' : 'refuted';
}

function tellsAny(segments: readonly SegmentId[], told: string, lang: Lang): boolean {
  return segments.some((segment) => tellsSegment(segment, told, lang));
}

/** Whether its segment is named right beside a reference. */
export function isOfSegmentBeside({ figure, marked, left, right, context }: ReferredFigure): boolean {
  const own = segmentsOf(figure.id, figure.label, context.lang);
  return tellsAny(own, marked.folded.slice(left, right), context.lang);
}

/** The segments a figure is of, from its id or label. */
export function segmentsOf(id: string, label: string, lang: Lang): SegmentId[] {
  const direct = SegmentId.options.filter((segment) => new RegExp(`(?:^|\\.)${segment}(?:\\.|$)`).test(id));
  if (direct.length > 0) return direct;
  if (!/atRisk|audience/.test(id)) return [];
  return segmentsNamedIn(fold(label), lang);
}

/** The segment that the words around a reference are about: the first after it in its clause, else the last before it, else the
 * next; as many named ahead of as many references go with them in order. */
function governingOf(named: readonly NamedSegment[], { marked, at, index }: ReferredFigure): NamedSegment | null {
  const first = marked.references[0]?.at ?? 0;
  const next = marked.references[index + 1]?.at ?? marked.folded.length;
  const ahead = named.filter(({ start }) => start < first);
  if (ahead.length > 1 && ahead.length === marked.references.length) return ahead[index] ?? null;
  const after = named.find(({ start }) => start > at && start < next);
  if (after !== undefined) {
    const between = marked.folded.slice(at + 1, after.start);
    if (!APART.test(between) && !between.includes('\ue000')) return after;
  }
  return named.findLast(({ start }) => start < at) ?? after ?? null;
}

/** « Un nouveau client dépense {{…}}, contre {{…}} pour un champion »: told by its traits before, and another named apart after. */
function isToldBefore(
  own: readonly SegmentId[],
  { start, end }: NamedSegment,
  { marked, at, left, right, context }: ReferredFigure,
): boolean {
  const isApart = start < left || (start > at && APART.test(marked.folded.slice(at + 1, start)));
  const isTurned = start < at && APART.test(marked.folded.slice(end, at));
  if (isTurned && tellsAny(own, marked.folded.slice(at, right), context.lang)) return true;
  if (!isApart && !(start < at && tellsAny(own, marked.folded.slice(end, at), context.lang))) return false;
  return tellsAny(own, marked.folded.slice(left, right), context.lang);
}

/** The segment that a figure of everybody is said to be of: one named in its clause and not merely compared with. */
function saidOf(named: readonly NamedSegment[], referred: ReferredFigure): NamedSegment | null {
  const { marked, at, left, right } = referred;
  for (const one of named) {
    const between = one.start > at ? marked.folded.slice(at + 1, one.start) : marked.folded.slice(one.end, at);
    if (one.start < left || one.start > right) continue;
    if (!APART.test(between.replace(/(?:est|sont|is|are)? ?[:(]/, ''))) return one;
  }
  return null;
}

function wordsOf({ start, end }: NamedSegment, text: string): string {
  return text.slice(start, end);
}

const INDUSTRY_WORDS: Readonly<Record<string, RegExp>> = {
  saas: /\bsaas\b|logiciel b2b|b2b software/,
  ecommerce: /e-?commerce|boutiques? en ligne|online (?:shops?|stores?|retail)/,
  subscription:
    /(?:secteur|industrie|metier) de l'abonnement|box par abonnement|subscription (?:industry|business\w*|boxes|sector)/,
  retail: /restauration|hotellerie|commerce de detail|hospitality|retail (?:industry|sector|benchmark|stores?)/,
};

/** An industry named beside a benchmark that is another’s. */
function industryClash({ figure, marked, context }: ReferredFigure): string | null {
  const call = figure.origin.kind === 'computed' ? context.calls?.[figure.origin.call] : undefined;
  const own = call?.arguments.industry;
  if (typeof own !== 'string' || !industries.some(({ id }) => id === own)) return null;
  const said = Object.entries(INDUSTRY_WORDS).filter(([, form]) => form.test(marked.folded));
  if (said.length === 0 || said.some(([id]) => id === own)) return null;
  return said.map(([, form]) => form.exec(marked.folded)?.[0] ?? '')[0] ?? null;
}
