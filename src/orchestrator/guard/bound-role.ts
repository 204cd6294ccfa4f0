import { fold } from '../../language/fold.ts';
import { rolePattern, rolesOf } from './figure-roles.ts';
import { findFigure } from './find-figure.ts';
import { HELD, isLowOrHigh } from './paired-figures.ts';
import { playOfFigure } from './play-of-figure.ts';
import type { ReferredFigure } from './referred-figure.ts';
import { type UnitKind, unitKinds } from './words/measure-units.ts';
import { BARS, type RoleWord } from './words/role-words.ts';

const LINKS =
  "(?: (?:du|de la|de l'|de|d'|des|of|for|in|the|a|an|at|is|est|etait|was|pour|votre|your|secteur|industry|sector|metier|marche|market|trade|fixee?|set|moyenne?|environ|about))";

const bindings = new Map<string, RegExp>();

/** Whether the words right before a reference give it a role that its figure has not. */
export function bindsOther(role: RoleWord, own: readonly RoleWord[], referred: ReferredFigure): boolean {
  const { figure } = referred;
  if (own.some((one) => SAME.has(`${one.role} ${role.role}`))) return false;
  if (isLowOrHigh(role.role) && figure.id.startsWith('experiment_design.')) return false;
  if (!(KINDS[role.role]?.includes(unitKinds[figure.unit]) ?? true)) return false;
  return isBound(role, referred) && !isOfPreviousRole(role, own, referred) && !isOfNext(role, referred);
}

/** Roles that only some kinds of number play. */
const KINDS: Readonly<Record<string, readonly UnitKind[]>> = {
  median: ['time'],
  mean: ['time'],
  forecast: ['count', 'money'],
  observed: ['count', 'money'],
};

/** Whether the words right before a reference bind it to a role; the title of its own action binds nothing. */
export function isBound({ role, binding }: RoleWord, { marked, left, at, figure, context }: ReferredFigure): boolean {
  if (binding === null) return false;
  const words = binding[context.lang];
  const key = `${context.lang} ${role}`;
  const pattern = bindings.get(key) ?? new RegExp(`(?<![a-z])(?:${words})${LINKS}{0,4}(?: ?\\(| |: |d')?$`);
  bindings.set(key, pattern);
  const before = marked.folded.slice(left, at);
  const bound = pattern.exec(before)?.[0].split(' ')[0];
  if (bound !== undefined) return playOfFigure(figure.id) === undefined || !fold(figure.label).includes(bound);
  return BARS.has(role) && new RegExp(`${NOT_COMPARED}(?:${words})${IS_AT}`).test(before);
}

/** « le seuil ({{…}} contre {{…}}) »: said of the second. */
function isOfNext(role: RoleWord, { marked, index, at, context }: ReferredFigure): boolean {
  const next = marked.references[index + 1];
  const other = findFigure(next, context);
  if (next === undefined || other === undefined || !rolesOf(other).includes(role)) return false;
  return HELD.test(marked.folded.slice(at + 1, next.at));
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
const NOT_COMPARED =
  "(?<![a-z])(?<!(?<![a-z])(?:sous|de|a|avec|contre|que|below|above|than|to|with|against|under) (?:la |le |l'|sa |son |the |its |your )?)";
const IS_AT = "(?: [a-z0-9'-]+){1,6} (?:est|is|etait|was|reste|stands)(?: (?:de|a|at|d'))? ?$";

/** Words that fit more than one role: the usual rate is also a benchmark, a forecast has a low end. */
const SAME: ReadonlySet<string> = new Set([
  'baseline benchmark',
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
