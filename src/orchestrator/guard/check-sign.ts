import type { Figure } from '../../domain/figure.ts';
import { figureMeasures } from './figure-measures.ts';
import { rolesOf } from './figure-roles.ts';
import { findFigure } from './find-figure.ts';
import type { ReferredFigure } from './referred-figure.ts';
import { movementWords, placeWords } from './words/direction-words.ts';

type Direction = 1 | -1;

const CONDITION =
  /(?<![a-z])(?:si|s'il|s'ils|if|when|whenever|lorsque|quand|des que|once|until|unless|tant que|sauf|ne|n'|not|never|no longer|n't|sans|without|jamais|avoid|eviter|evitez|pour que|so that|hypothese)(?![a-z])/;

/** The words of a direction, or of a place above or below, that contradict the figure; null when all is well. */
export function findSignClash(referred: ReferredFigure): string | null {
  const { marked, at } = referred;
  const sign = /(?<!\ue000 ?)[-−–+±]$/.exec(marked.text.slice(0, at));
  if (sign !== null && !/\s[-–]$/.test(marked.text.slice(0, at))) return sign[0];
  return amountClash(referred) ?? trendClash(referred) ?? gapClash(referred) ?? placeClash(referred);
}

/** « en hausse de REF », "down REF", « REF de moins »: an amount of change, which a level is not. */
function amountClash({ figure, marked, at, left, context }: ReferredFigure): string | null {
  const said =
    amountBefore(marked.folded.slice(left, at), context.lang) ??
    (figure.unit === 'count' ? null : amountAfter(marked.folded.slice(at + 1)));
  if (said === null || isRange(marked.folded, at)) return null;
  const own = directionOf(figure, context.lang);
  if (own === 'any') return null;
  return own === said.direction ? null : said.words;
}

function amountBefore(words: string, lang: 'fr' | 'en'): { direction: Direction; words: string } | null {
  const link =
    lang === 'fr'
      ? "(?: [a-z']+){0,4}? (?:de|d')(?: (?:pres de|environ|presque|quelque|seulement))? ?\\(?$"
      : '(?: [a-z]+){0,2}?(?: (?:by|of))(?: (?:about|nearly|almost|roughly|only|some))? ?\\(?$';
  const bare = lang === 'fr' ? '(?:(?: :)? \\(?)$' : '(?:(?: about| nearly)? \\(?)$';
  const { up, down } = movementWords[lang];
  for (const [direction, form] of [
    [1, up],
    [-1, down],
  ] as const) {
    const found =
      new RegExp(`(?<![a-z])(?:${form})${link}`).exec(words) ??
      (lang === 'en' || /gagn|perd/.test(words.slice(-12))
        ? new RegExp(`(?<![a-z])(?:${form})${bare}`).exec(words)
        : null);
    if (found !== null && !/(?:^| )(?:a|to|vers|jusqu'a) /.test(found[0].slice(3)))
      return { direction, words: found[0].trim() };
  }
  return null;
}

function amountAfter(words: string): { direction: Direction; words: string } | null {
  const up =
    /^ (?:de plus(?! de)|de hausse|en plus|more(?! than)|higher|d'augmentation|de progression|of growth)(?![a-z])/.exec(
      words,
    );
  if (up !== null) return { direction: 1, words: up[0].trim() };
  const down = /^ (?:de moins(?! de)|de baisse|en moins|less(?! than)|fewer|lower|de recul|of decline)(?![a-z])/.exec(
    words,
  );
  return down === null ? null : { direction: -1, words: down[0].trim() };
}

/** « passe de REF à REF »: two levels. */
function isRange(folded: string, at: number): boolean {
  return (
    /^ ?(?:a|to|->|→|jusqu'a)(?: [a-z']+){0,3} ?\ue000/.test(folded.slice(at + 1)) ||
    (/\ue000[^\ue000]{0,24}$/.test(folded.slice(0, at)) === false &&
      /(?:passee?s?|passant|went|gone|moved|going) (?:de|from) $/.test(folded.slice(0, at)))
  );
}

/** Which way a figure goes: a level goes neither way, a figure whose sign nothing tells either way. */
function directionOf(figure: Figure, lang: 'fr' | 'en'): Direction | 'none' | 'any' {
  const roles = rolesOf(figure).map(({ role }) => role);
  const value = typeof figure.value === 'number' ? figure.value : 0;
  if (roles.includes('change') || roles.includes('gap')) return value === 0 ? 'any' : value > 0 ? 1 : -1;
  const measures = figureMeasures(figure, lang);
  if (measures.some((measure) => ['churn', 'newcomers', 'customers'].includes(measure))) return 'any';
  if (measures.includes('npsDrop')) return value > 0 ? -1 : 1;
  if (measures.includes('gain')) return 1;
  if (roles.includes('effect') || measures.some((measure) => ['aim', 'effect', 'assumption'].includes(measure)))
    return 'any';
  return figure.unit === 'pointsOfShare' ? 'any' : 'none';
}

/** A movement said of a figure that has a before and an after, or a change. */
function trendClash({ figure, marked, left, at, right, context }: ReferredFigure): string | null {
  const trend = trendOf(figure, context.figures);
  if (trend === null) return null;
  const told = marked.folded.charAt(right) === ':' ? Math.min(marked.folded.length, right + 36) : right;
  const words = marked.folded.slice(left, told).replace(/\ue000/g, '.');
  const { up, down } = movementWords[context.lang];
  const rising = findAll(up, words);
  const falling = findAll(down, words);
  if (rising.length > 0 === falling.length > 0) return null;
  if (CONDITION.test(words.slice(0, at - left))) return null;
  return trend > 0 ? (falling[0] ?? null) : (rising[0] ?? null);
}

/** Which way the figures of a family went: the change itself, or from the first to the last. */
function trendOf({ id }: Figure, figures: ReferredFigure['context']['figures']): Direction | null {
  const stem = id.slice(0, id.lastIndexOf('.'));
  const end = id.slice(id.lastIndexOf('.') + 1);
  if (!['previous', 'recent', 'change', 'before', 'after'].includes(end)) return null;
  const valueAt = (name: string) => {
    const value = figures[`${stem}.${name}`]?.value;
    return typeof value === 'number' ? value : null;
  };
  const change = valueAt('change');
  const [first, last] = [valueAt('previous') ?? valueAt('before'), valueAt('recent') ?? valueAt('after')];
  const moved = change ?? (first === null || last === null ? 0 : last - first);
  return moved === 0 ? null : moved > 0 ? 1 : -1;
}

/** Above or below, said of a gap. */
function gapClash({ figure, marked, left, right, context }: ReferredFigure): string | null {
  if (!rolesOf(figure).some(({ role }) => role === 'gap') || typeof figure.value !== 'number' || figure.value === 0)
    return null;
  const words = marked.folded.slice(left, Math.max(right, Math.min(marked.folded.length, right + 30)));
  const { above, below } = placeWords[context.lang];
  const over = findAll(above, words);
  const under = findAll(below, words);
  if (over.length > 0 === under.length > 0) return null;
  return figure.value > 0 ? (under[0] ?? null) : (over[0] ?? null);
}

/** Above or below, said between two figures of one unit, or of one beside a benchmark or threshold that is not written. */
function placeClash(referred: ReferredFigure): string | null {
  const { figure, marked, index, at, context } = referred;
  const { above, below } = placeWords[context.lang];
  const next = marked.references[index + 1];
  const other = findFigure(next, context);
  const pair =
    next !== undefined &&
    other !== undefined &&
    other.unit === figure.unit &&
    isBar(other) !== isBar(figure) &&
    ![figure, other].some((one) => rolesOf(one).some(({ role }) => role === 'gap' || role === 'change'));
  const words = pair ? marked.folded.slice(at + 1, next.at) : marked.references.length === 1 ? marked.folded : '';
  const over = findAll(above, words);
  const under = findAll(below, words);
  if (over.length > 0 === under.length > 0 || CONDITION.test(words)) return null;
  const bar = pair ? other : barOf(referred, words);
  if (bar === null || typeof bar.value !== 'number' || typeof figure.value !== 'number' || bar.value === figure.value)
    return null;
  if (!pair && isBar(figure)) return null;
  return figure.value > bar.value ? (under[0] ?? null) : (over[0] ?? null);
}

function isBar(figure: Figure): boolean {
  return rolesOf(figure).some(({ role }) => role === 'benchmark' || role === 'threshold' || role === 'target');
}

/** The benchmark or threshold of the same measure that the words speak of. */
function barOf({ figure, context }: ReferredFigure, words: string): Figure | null {
  const wanted = /reference|benchmark|secteur|industry|norme|norm\b/.test(words)
    ? 'benchmark'
    : /seuil|threshold/.test(words)
      ? 'threshold'
      : null;
  if (wanted === null || rolesOf(figure).length > 0) return null;
  const own = figureMeasures(figure, context.lang);
  const bars = Object.values(context.figures).filter(
    (other) =>
      other.unit === figure.unit &&
      rolesOf(other).some(({ role }) => role === wanted) &&
      figureMeasures(other, context.lang).some((measure) => own.includes(measure) && measure !== 'returning'),
  );
  return bars.length === 1 ? (bars[0] ?? null) : null;
}

function findAll(form: string, words: string): string[] {
  return [...words.matchAll(new RegExp(`(?<![a-z])(?:${form})(?![a-z])`, 'g'))].map(([found]) => found);
}
