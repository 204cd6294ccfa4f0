import { bindsOther, isBound } from './bound-role.ts';
import { figureMeasures } from './figure-measures.ts';
import { rolePattern, rolesOf } from './figure-roles.ts';
import { findFigure } from './find-figure.ts';
import { isContrasted } from './is-contrasted.ts';
import { endOf, endsRange, isEnd, isLowOrHigh, matchesItsPair } from './paired-figures.ts';
import { type ReferredFigure, stemOf } from './referred-figure.ts';
import type { Verdict } from './verdict.ts';
import { BARS, type RoleWord, roleWords } from './words/role-words.ts';

/** Whether the words say the part a figure plays – a benchmark, a target, the low end – and no other part. */
export function weighRole(referred: ReferredFigure): Verdict {
  let verdict: Verdict = 'supported';
  const own = rolesOf(referred.figure);
  const end = endOf(referred);
  if (end === 'reversed') return 'refuted';
  for (const role of own) {
    if (role.role === 'median' && saysMean(referred)) return 'refuted';
    if (isLowOrHigh(role.role) && hasNoRange(referred)) continue;
    if (!role.must || (end === 'ordered' && isEnd(role.role))) continue;
    if ((role.role === 'change' || role.role === 'recent') && isAside(referred)) continue;
    if (!isSaid(role, referred)) verdict = 'unknown';
  }
  if (
    AFTERWARDS[referred.context.lang].test(referred.marked.folded.slice(referred.at + 1)) &&
    !own.some(({ role }) => role === 'previous' || role === 'before' || role === 'baseline')
  )
    return 'refuted';
  if (ENDWARDS.test(referred.marked.folded.slice(referred.at + 1)) && !own.some(({ role }) => isLowOrHigh(role)))
    return 'refuted';
  if (!matchesItsPair(referred) || isBarOfAnother(referred, own)) return 'refuted';
  return roleWords.some((role) => !own.includes(role) && bindsOther(role, own, referred)) ? 'refuted' : verdict;
}

/** « {{…}} auparavant »: of what was, and no other. */
const AFTERWARDS = {
  fr: /^ (?:auparavant|avant(?! (?:de|que|d'|le|la|les|un|une|son|tout|toute|chaque|votre))|precedemment|un an plus tot|jadis)(?![a-z])/,
  en: /^ (?:before(?! (?:the|a|an|it|they|you|its|\w+ing))|previously|formerly|a year (?:earlier|ago))(?![a-z])/,
} as const;
/** « {{…}} au pire »: one end of a range. */
const ENDWARDS =
  /^ (?:at best|at worst|at the (?:low|high|very) \w+|au mieux|au pire|au bas mot|en (?:bas|haut) de (?:la )?fourchette)(?![a-z])/;
/** « Le délai moyen … est de {{…}} » is of no median, unless that is said too. */
function saysMean({ marked, left, at, context }: ReferredFigure): boolean {
  const words = marked.folded.slice(left, at);
  return !/median/.test(words) && new RegExp(MEAN[context.lang]).test(words);
}

const MEAN = {
  fr: '(?:delai|ecart|intervalle|temps) moyen',
  en: '(?:mean|average) (?:time|gap|interval|wait|delay)',
} as const;

/** A benchmark, target or threshold right after a number of another measure, which its own words do not name. */
function isBarOfAnother(
  { marked, index, figure, left, right, context }: ReferredFigure,
  own: readonly RoleWord[],
): boolean {
  if (!own.some(({ role }) => BARS.has(role) || role === 'baseline' || role === 'gap')) return false;
  const other = findFigure(marked.references[index - 1], context);
  if (other === undefined || rolesOf(other).length > 0 || /[;.]/.test(marked.folded.slice(left - 1, left)))
    return false;
  const [mine] = figureMeasures(figure, context.lang);
  const theirs = figureMeasures(other, context.lang);
  if (mine === undefined || theirs[0] === undefined || theirs.includes(mine)) return false;
  return !marked.mentions.some(
    ({ measures, hint, start, end }) => !hint && measures.includes(mine) && start >= left && end <= right,
  );
}

/** A range whose two ends are one. */
function hasNoRange({ figure, context }: ReferredFigure): boolean {
  const ends = ['low', 'high'].map((end) => context.figures[`${stemOf(figure.id)}.${end}`]?.value);
  return ends[0] !== undefined && ends[0] === ends[1];
}

/** Whether a role of the figure is said beside it, in any of its words or in those that bind it. */
export function saysOwnRole(referred: ReferredFigure, by: 'said' | 'binding'): boolean {
  const { figure, marked, left, right, context } = referred;
  return rolesOf(figure).some((role) => {
    if (!role.must || isLowOrHigh(role.role)) return false;
    if (by === 'binding') return isBound(role, referred);
    return rolePattern(role, context.lang).test(marked.folded.slice(left, right));
  });
}

function isSaid(role: RoleWord, referred: ReferredFigure): boolean {
  const { marked, index, left, at, context } = referred;
  const pattern = rolePattern(role, context.lang);
  const next = marked.references[index + 1]?.at ?? marked.folded.length;
  const alone = marked.references.length === 1;
  if (pattern.test(alone ? marked.folded : marked.folded.slice(left, at + 1))) return true;
  const held = /(?:contre|against|versus|vs) $/.test(marked.folded.slice(left, at));
  if (held && role.role === 'benchmark' && pattern.test(marked.folded.slice(0, at))) return true;
  const reach = marked.references[index + 1] === undefined ? next : Math.max(referred.right, at + 1);
  if (pattern.test(marked.folded.slice(at, reach))) return true;
  if (endsRange(referred) && pattern.test(marked.folded.slice(0, at))) return true;
  return (index > 0 && sharesRoleWithPrevious(role, referred)) || isContrasted(role, referred);
}

/** « Références : A pour ceci, B pour cela »: what was said for one holds for the next of the same role. */
function sharesRoleWithPrevious(role: RoleWord, { marked, index, left, context }: ReferredFigure): boolean {
  const previous = findFigure(marked.references[index - 1], context);
  if (previous === undefined || !rolesOf(previous).includes(role)) return false;
  return rolePattern(role, context.lang).test(marked.folded.slice(0, left));
}

/** « de 50 à 45 (−10 %) »: the change in brackets after its two ends. */
function isAside({ marked, at, index, figure, context }: ReferredFigure): boolean {
  const before = findFigure(marked.references[index - 1], context);
  return (
    before !== undefined &&
    stemOf(before.id) === stemOf(figure.id) &&
    /(?:\(|, (?:soit |that is |or |a |to |now )?|- )$/.test(marked.folded.slice(Math.max(0, at - 10), at))
  );
}
