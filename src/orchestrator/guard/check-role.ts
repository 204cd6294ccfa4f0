import type { Figure } from '../../domain/figure.ts';
import { figureMeasures } from './figure-measures.ts';
import { rolePattern, rolesOf } from './figure-roles.ts';
import { findFigure } from './find-figure.ts';
import { findMentions } from './find-mentions.ts';
import { isContrasted } from './is-contrasted.ts';
import type { ReferredFigure } from './referred-figure.ts';
import { type RoleWord, roleWords } from './words/role-words.ts';

const LINKS =
  "(?: (?:du|de la|de l'|de|d'|des|of|for|in|the|a|an|at|is|est|etait|was|pour|votre|your|secteur|industry|sector|metier|marche|market|trade|fixee?|set|moyenne?|environ|about))";

/** Pairs that a sentence writes as two ends: from … to, between … and. */
const ENDS: readonly (readonly [first: string, second: string])[] = [
  ['low', 'high'],
  ['previous', 'recent'],
  ['before', 'after'],
];
const TO = /^ ?(?:a|to|et|and|-|ou|or|jusqu'a|puis|then|->|→)(?: (?:[a-z']+ ?){0,3})?$/;
const AGAINST =
  /^(?: [a-z']+){0,3},? ?(?:\(?(?:contre|against|versus|vs|au lieu de|instead of|down from|up from|from|compared (?:with|to)|apres|after))(?: (?:[a-z']+ ?){0,4})?$/;

/** Whether the words say the part a figure plays – a benchmark, a target, the low end – and no other part. */
export function saysItsRole(referred: ReferredFigure): boolean {
  const own = rolesOf(referred.figure);
  const end = endOf(referred);
  if (end === 'reversed') return false;
  for (const role of own) {
    if (role.role === 'median' && saysMean(referred)) return false;
    if (isLowOrHigh(role.role) && hasNoRange(referred)) continue;
    if (!role.must || (end === 'ordered' && isEnd(role.role))) continue;
    if ((role.role === 'change' || role.role === 'recent') && isAside(referred)) continue;
    if (!isSaid(role, referred)) return false;
  }
  if (
    AFTERWARDS[referred.context.lang].test(referred.marked.folded.slice(referred.at + 1)) &&
    !own.some(({ role }) => role === 'previous' || role === 'before')
  )
    return false;
  if (ENDWARDS.test(referred.marked.folded.slice(referred.at + 1)) && !own.some(({ role }) => isLowOrHigh(role)))
    return false;
  if (!matchesItsPair(referred) || isBarOfAnother(referred, own)) return false;
  return !roleWords.some((role) => !own.includes(role) && bindsOther(role, own, referred));
}

/** « {{…}} auparavant »: of what was, and no other. */
const AFTERWARDS = {
  fr: /^ (?:auparavant|avant(?! (?:de|que|d'|le|la|les|un|une|son|tout|toute|chaque|votre))|precedemment|un an plus tot|jadis)(?![a-z])/,
  en: /^ (?:before(?! (?:the|a|an|it|they|you|its|\w+ing))|previously|formerly|a year (?:earlier|ago))(?![a-z])/,
} as const;
/** « {{…}} au pire »: one end of a range. */
const ENDWARDS =
  /^ (?:at best|at worst|at the (?:low|high|very) \w+|au mieux|au pire|au bas mot|en (?:bas|haut) de (?:la )?fourchette)(?![a-z])/;
const RANGE = /(?<![a-z])(?:de|d'|entre|from|between) $/;

/** « Le délai moyen … est de {{…}} » is of no median, unless that is said too. */
function saysMean({ marked, left, at, context }: ReferredFigure): boolean {
  const words = marked.folded.slice(left, at);
  return !/median/.test(words) && new RegExp(MEAN[context.lang]).test(words);
}

const MEAN = {
  fr: '(?:delai|ecart|intervalle|temps) moyen',
  en: '(?:mean|average) (?:time|gap|interval|wait|delay)',
} as const;

/** Whether a reference is where a range from the one before it ends. */
function endsRange({ marked, index, at }: ReferredFigure): boolean {
  const previous = marked.references[index - 1]?.at;
  return (
    previous !== undefined &&
    TO.test(marked.folded.slice(previous + 1, at)) &&
    RANGE.test(marked.folded.slice(0, previous))
  );
}

/** The two ends of a range, or a number and what it is held against, are of one unit and one measure. */
function matchesItsPair({ marked, index, figure, context }: ReferredFigure): boolean {
  const previous = marked.references[index - 1];
  const at = marked.references[index]?.at ?? 0;
  const other = findFigure(previous, context);
  if (previous === undefined || other === undefined) return true;
  const between = marked.folded.slice(previous.at + 1, at);
  const isRange = TO.test(between) && RANGE.test(marked.folded.slice(0, previous.at));
  if (!isRange && !/^(?: [a-z']+){0,3},? ?\(?(?:contre|against|versus|vs|au lieu de|instead of) $/.test(between))
    return true;
  if (other.unit !== figure.unit) return false;
  if (stemOf(other) === stemOf(figure)) return true;
  if (isRange && isEnd(endName(other)) && isEnd(endName(figure))) return false;
  const own = figureMeasures(figure, context.lang);
  return figureMeasures(other, context.lang).some((measure) => own.includes(measure));
}

/** A benchmark, target or threshold right after a number of another measure, which its own words do not name. */
function isBarOfAnother(
  { marked, index, figure, left, right, context }: ReferredFigure,
  own: readonly RoleWord[],
): boolean {
  if (!own.some(({ role }) => BARS.has(role) || role === 'baseline')) return false;
  const other = findFigure(marked.references[index - 1], context);
  if (other === undefined || rolesOf(other).length > 0 || /[;.]/.test(marked.folded.slice(left - 1, left)))
    return false;
  const [mine] = figureMeasures(figure, context.lang);
  const theirs = figureMeasures(other, context.lang);
  if (mine === undefined || theirs[0] === undefined || theirs.includes(mine)) return false;
  return !findMentions(marked.folded.slice(left, right), context.lang).some(
    ({ measures, hint }) => !hint && measures.includes(mine),
  );
}

/** A range whose two ends are one. */
function hasNoRange({ figure, context }: ReferredFigure): boolean {
  const ends = ['low', 'high'].map((end) => context.figures[`${stemOf(figure)}.${end}`]?.value);
  return ends[0] !== undefined && ends[0] === ends[1];
}

function isLowOrHigh(role: string): boolean {
  return role === 'low' || role === 'high';
}

function isEnd(role: string): boolean {
  return ENDS.some((pair) => pair.includes(role));
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
    stemOf(before) === stemOf(figure) &&
    /(?:\(|, (?:soit |that is |or |a |to |now )?|- )$/.test(marked.folded.slice(Math.max(0, at - 10), at))
  );
}

/** Whether a figure stands as one of two ends, and in their order. */
function endOf(referred: ReferredFigure): 'ordered' | 'reversed' | null {
  const { marked, index, figure, context } = referred;
  const beside = (other: number) => {
    const reference = marked.references[other];
    const [first, second] =
      other < index ? [reference, marked.references[index]] : [marked.references[index], reference];
    const [one, two] = [findFigure(first, context), findFigure(second, context)];
    if (first === undefined || second === undefined || one === undefined || two === undefined) return null;
    if (stemOf(one) !== stemOf(two)) return null;
    return pairOf(endName(one), endName(two), marked.folded.slice(first.at + 1, second.at));
  };
  if (!isEnd(endName(figure))) return null;
  return beside(index - 1) ?? beside(index + 1);
}

function pairOf(one: string, two: string, between: string): 'ordered' | 'reversed' | null {
  for (const [first, second] of ENDS) {
    if (one === first && two === second && (TO.test(between) || (first === 'low' && !between.includes(';'))))
      return 'ordered';
    if (one === second && two === first && AGAINST.test(between) && first !== 'low') return 'ordered';
    if (one === second && two === first && TO.test(between)) return 'reversed';
  }
  return null;
}

function endName({ id }: Figure): string {
  return id.slice(id.lastIndexOf('.') + 1);
}

function stemOf({ id }: Figure): string {
  return id.slice(0, id.lastIndexOf('.'));
}

const bindings = new Map<string, RegExp>();

/** Whether the words right before a reference give it a role that its figure has not. */
function bindsOther(role: RoleWord, own: readonly RoleWord[], referred: ReferredFigure): boolean {
  const { marked, left, at, figure, context } = referred;
  if (role.binding === null || own.some((one) => SAME.has(`${one.role} ${role.role}`))) return false;
  if (isLowOrHigh(role.role) && figure.id.startsWith('experiment_design.')) return false;
  if ((role.role === 'median' || role.role === 'mean') && figure.unit !== 'days') return false;
  const key = `${context.lang} ${role.role}`;
  const pattern =
    bindings.get(key) ?? new RegExp(`(?<![a-z])(?:${role.binding[context.lang]})${LINKS}{0,4}(?: ?\\(| |: |d')?$`);
  bindings.set(key, pattern);
  const before = marked.folded.slice(left, at);
  if (isOfPreviousRole(role, own, referred)) return false;
  if (pattern.test(before)) return true;
  return BARS.has(role.role) && new RegExp(`${NOT_COMPARED}(?:${role.binding[context.lang]})${IS_AT}`).test(before);
}

/** « {{…}} achats constatés pour {{…}} prévus », "check the forecast: {{…}} observed": said of the one before, and its own after. */
function isOfPreviousRole(
  role: RoleWord,
  own: readonly RoleWord[],
  { marked, index, left, at, right, context }: ReferredFigure,
): boolean {
  const after = marked.folded.slice(at + 1, right);
  if (!own.some((one) => rolePattern(one, context.lang).test(after))) return false;
  const previous = findFigure(marked.references[index - 1], context);
  return (previous !== undefined && rolesOf(previous).includes(role)) || /: $/.test(marked.folded.slice(left, at));
}

/** « La référence de ceci est de {{…}} »: what it is said to be, unless something else is compared with it. */
const BARS: ReadonlySet<string> = new Set(['benchmark', 'target', 'threshold']);
const NOT_COMPARED =
  "(?<![a-z])(?<!(?<![a-z])(?:sous|de|a|avec|contre|que|below|above|than|to|with|against|under) (?:la |le |l'|sa |son |the |its |your )?)";
const IS_AT = "(?: [a-z0-9'-]+){1,6} (?:est|is|etait|was|reste|stands)(?: (?:de|a|at|d'))? ?$";

/** Words that fit more than one role: the usual rate is also a benchmark, a forecast has a low end. */
const SAME: ReadonlySet<string> = new Set([
  'baseline benchmark',
  'low benchmark',
  'threshold benchmark',
  'benchmark low',
  'target gap',
  'target high',
  'median baseline',
  'mean baseline',
  'threshold high',
  'high threshold',
  'effect gap',
  'gap benchmark',
  'gap target',
  'gap threshold',
]);
