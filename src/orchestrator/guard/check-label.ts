import { isBesideAnotherPlay, speaksOfAnotherPlay, speaksOfNoPlay } from './check-play.ts';
import { expectedKinds } from './expected-kinds.ts';
import { figureMeasures } from './figure-measures.ts';
import type { Mention } from './find-mentions.ts';
import { isOfAnotherWhole, SOME_CUSTOMERS, weighWhole } from './part-of-whole.ts';
import type { ReferredFigure } from './referred-figure.ts';
import { sharesWords } from './shares-words.ts';
import type { Verdict } from './verdict.ts';
import { causeWords } from './words/cause-words.ts';
import { kindsOfMeasure, unitKinds } from './words/measure-units.ts';

/** People and things that a measure may be of: « le panier moyen des clients actifs » is about the basket. */
const POPULATION: ReadonlySet<string> = new Set([
  'active',
  'newcomers',
  'oneTime',
  'followed',
  'alive',
  'missing',
  'customers',
  'orders',
  'purchases',
]);
/** Words of many uses, which name a measure only for the figure that is one. */
const VAGUE: ReadonlySet<string> = new Set([
  'firstYear',
  'total',
  'each',
  'duration',
  'holdout',
  'worth',
  'assumption',
  'people',
  'effect',
  'aim',
  'plan',
  'often',
]);
/** Those of them that are a name all the same, where they are no hint. */
const FIRM: ReadonlySet<string> = new Set(['people', 'aim']);
const COMPLEMENT =
  /(?:\b[dl]'|\b(?:de|du|des|of|in|on|for|per|sur|par|pour|dans)(?: (?:the|your|la|le|les|votre|vos))? )$/;

/**
 * What the words around a reference say of what its figure measures: words beside it name it, words further off imply it,
 * or words of another measure nearer than its own, of another action, or of a number of another kind refute it.
 */
export function weighMeasure(referred: ReferredFigure): Verdict {
  const { figure, marked, at, left, right, context } = referred;
  const accepted = new Set(figureMeasures(figure, context.lang));
  const kind = unitKinds[figure.unit];
  const isStaff = kind === 'staff' && sharesWords(figure.label, marked.told);
  if (!isStaff && !(expectedKinds(referred)?.includes(kind) ?? true)) return 'refuted';
  const cause = /^likely_causes\.([\w-]+)\./.exec(figure.id)?.[1];
  if (cause !== undefined && Object.hasOwn(causeWords, cause)) return weighCause(cause, referred);
  if (isOfAnotherWhole(referred, accepted)) return 'refuted';
  const whole = weighWhole(referred);
  if (whole !== 'unknown') return whole;
  if (accepted.size === 0) return sharesWords(figure.label, marked.told) ? 'implied' : 'unknown';
  if (speaksOfAnotherPlay(referred) || isBesideAnotherPlay(referred) || saysAnotherPer(referred, accepted))
    return 'refuted';
  const fits = ({ measures }: Mention) => measures.some((measure) => accepted.has(measure));
  const mentions = marked.mentions.filter(
    (mention) =>
      !mention.hint ||
      fits(mention) ||
      (kind !== 'count' && mention.measures.some((one) => kindsOfMeasure(one).includes(kind))),
  );
  const isEarlier = (mention: Mention) =>
    mention.start < left ||
    isOfPrevious(mention, referred) ||
    (!fits(mention) && (mention.hint ? PARTED : CONTRASTED).test(marked.folded.slice(mention.end, at)));
  const earlier = mentions.filter((mention) => mention.start < at && isEarlier(mention));
  const onLeft = mentions.filter((mention) => mention.start < at && !isEarlier(mention));
  const onRight = mentions.filter(({ start }) => start >= at && start < right);
  if (PRONOUN.test(marked.folded.slice(left, at)) && earlier.some(({ weak, hint }) => !weak && !hint))
    return earlier.some(fits) ? 'supported' : 'refuted';
  const near =
    figure.unit === 'count'
      ? countedNear(onLeft, onRight, referred, fits)
      : measuredNear(onLeft, onRight, referred, fits);
  if (near === false) return 'refuted';
  if (near) {
    const isNamed = [...onLeft, ...onRight].some(
      (mention) => fits(mention) && !mention.weak && !(mention.hint && isVague(mention)),
    );
    return isNamed || BARE.test(marked.folded.slice(at + 1)) ? 'supported' : 'implied';
  }
  const later = mentions.filter(({ start }) => start >= right);
  if (earlier.some(fits)) return 'implied';
  const [first] = later.filter(({ weak }) => !weak);
  if (earlier.length === 0 && first !== undefined && fits(first)) return 'implied';
  if (earlier.length === 0 && /^ ?:/.test(marked.folded.slice(at + 1)) && later.some(fits)) return 'implied';
  if (marked.mentionsBefore.some(fits)) return 'implied';
  if (sharesWords(figure.label, marked.folded.slice(left, right))) return 'implied';
  return speaksOfNoPlay(referred) ? 'refuted' : 'unknown';
}

/** Another clause has begun, for a verb; and for a name, one that turns away from it. */
const CONTRASTED = /, (?:mais|but|car|because|tandis|while|whereas|alors|although) |; /;
const PARTED = /[,;:]| (?:et|and|mais|but) /;

/** All of them: nothing is said of which. */
const BARE = /^ (?:clients|customers|commandes|orders)(?:[,;:.)]| (?:et|and|pour|for|in|sur|dans)(?= )|$)/;

/** « celui de {{…}} », "the recent one of {{…}}": of the measure named before. */
const PRONOUN = /(?<![a-z])(?:the (?:[a-z]+ )?one|celui|celle)(?: (?:of|at|de|a|d'aujourd'hui de))? \(?$/;

/** « {{…}} par commande et {{…}} par an », "{{…}} in revenue, from {{…}} of them": said of the number before, where its clause ends. */
function isOfPrevious({ start, end, hint }: Mention, { marked, index, at }: ReferredFigure): boolean {
  const previous = marked.references[index - 1]?.at;
  if (previous === undefined || start < previous || hint) return false;
  return OWN.test(marked.folded.slice(previous + 1, end)) && ENDED.test(marked.folded.slice(end, at));
}

const OWN = /^ [a-z]+$|^ (?:[a-z]+ )?(?:par|per|an?|each|every|in|from|to|de|du|des|d'|of|au|aux) ?(?:[a-z']+ ?){1,3}$/;
const ENDED = /^(?:[,;:)]| (?:et|and|mais|but|ou|or|puis|then|soit)(?= ))/;

/** Near the reference, else anywhere in the sentence or just before; another cause named nearer speaks of another figure. */
function weighCause(cause: string, { marked, left, right, context }: ReferredFigure): Verdict {
  const form = new RegExp(`(?<![a-z])(?:${causeWords[cause]?.[context.lang]})(?![a-z])`);
  if (form.test(marked.folded.slice(left, right))) return 'supported';
  return form.test(marked.told) ? 'implied' : 'unknown';
}

/** A count is named by what follows it, else by what stands before; null when neither names anything. */
function countedNear(
  onLeft: readonly Mention[],
  onRight: readonly Mention[],
  { figure }: ReferredFigure,
  fits: (mention: Mention) => boolean,
): boolean | null {
  const told = onLeft.filter((mention) => fits(mention) || mention.weak || !isVague(mention));
  const nearest = told.at(-1);
  const strongLeft = told.findLast(({ weak }) => !weak);
  if (figure.id === 'data_readiness.customers' || figure.id === 'data_readiness.orders') {
    const other = onRight.find(
      ({ weak, measures }) => !weak && measures.some((measure) => SOME_CUSTOMERS.has(measure)),
    );
    if (other !== undefined) return false;
  }
  if (onRight.some(fits)) return true;
  if (onRight.some((mention) => !mention.weak && !isVague(mention)))
    return strongLeft !== undefined && fits(strongLeft);
  if (onRight.length > 0) return strongLeft === undefined ? null : fits(strongLeft);
  if (nearest === undefined) return null;
  return fits(nearest) || (strongLeft !== undefined && fits(strongLeft));
}

function isVague({ measures }: Mention): boolean {
  return measures.every((measure) => VAGUE.has(measure));
}

/** Any other figure is named by the nearest measure before it, or by one after it in its clause. */
function measuredNear(
  onLeft: readonly Mention[],
  onRight: readonly Mention[],
  { marked, figure, at, context }: ReferredFigure,
  fits: (mention: Mention) => boolean,
): boolean | null {
  const isMeasure = (mention: Mention) =>
    fits(mention) ||
    !(
      mention.weak ||
      mention.measures.every(
        (measure) => POPULATION.has(measure) || (VAGUE.has(measure) && (mention.hint || !FIRM.has(measure))),
      )
    );
  const right = onRight.filter(isMeasure);
  if (right.some((mention) => isOfAnother(mention, marked, at, figure) && !fits(mention))) return false;
  const measures = onLeft.filter(isMeasure);
  if (right.some((mention) => fits(mention) && (measures.length === 0 || !isPartOf(mention, figure)))) return true;
  for (let index = measures.length - 1; index >= 0; index -= 1) {
    const mention = measures[index];
    const owner = measures[index - 1];
    if (mention !== undefined && owner !== undefined && !fits(owner) && isSaidOf(mention, owner)) return false;
    if (mention === undefined || fits(mention)) return mention !== undefined;
    if (mention.hint && owner !== undefined) continue;
    const isOf = COMPLEMENT.test(marked.folded.slice(Math.max(0, mention.start - 8), mention.start));
    if (owner === undefined || !isOf || mention.start - owner.end > 40) return false;
  }
  return right.some((mention) => !mention.hint || isOpposite(mention, figureMeasures(figure, context.lang)))
    ? false
    : null;
}

/** Those who leave and those who come back: the words of one are never of the other. */
function isOpposite({ measures }: Mention, own: readonly string[]): boolean {
  const leaves = measures.includes('churn');
  return leaves
    ? BACK.some((one) => own.includes(one))
    : own[0] === 'churn' && BACK.some((one) => measures.includes(one));
}

const BACK = ['retention', 'returning', 'repeat', 'late', 'back'];

/** « chaque commande vaut »: a verb that fits many is said of the name right before it. */
function isSaidOf(verb: Mention, name: Mention): boolean {
  return verb.hint && !name.hint && verb.measures.includes('gain') && verb.start - name.end <= SHORT;
}

const SHORT = 2;

/** What nobody has a part of. */
const NEVER_SHARED: ReadonlySet<string> = new Set([
  'cac',
  'ltv',
  'ltvCac',
  'nps',
  'frequency',
  'interval',
  'churn',
  'other',
]);

/** « {{…}} de fréquence d'achat »: an amount of another thing. */
function isOfAnother(
  { start, hint, measures }: Mention,
  marked: ReferredFigure['marked'],
  at: number,
  { unit }: ReferredFigure['figure'],
): boolean {
  if (hint || measures.some((one) => (unit === 'share' ? !NEVER_SHARED.has(one) : one === 'revenue'))) return false;
  return /^ (?:du |des |de |d'|de la |of |of the )$/.test(marked.folded.slice(at + 1, start));
}

/** « du chiffre d'affaires » after an amount says of what it is a part, and not yet what it is. */
function isPartOf({ measures }: Mention, { unit }: ReferredFigure['figure']): boolean {
  return measures[0] === 'revenueShare' && unit !== 'share';
}

const PER_ORDER = /^ (?:par commande|a chaque commande|(?:an|per|each|every) order)(?![a-z])/;
const PER_CUSTOMER = /^ (?:par (?:client|acheteur)|per (?:customer|buyer)|chacun|each)(?![a-z])/;

/** « par commande » after what is no basket, « par client » after what is not counted by customer. */
function saysAnotherPer({ marked, at }: ReferredFigure, accepted: ReadonlySet<string>): boolean {
  const after = marked.folded.slice(at + 1);
  if (PER_ORDER.test(after)) return !accepted.has('basket');
  return (
    PER_CUSTOMER.test(after) && !['perCustomer', 'frequency', 'error', 'arpu', 'ltv'].some((one) => accepted.has(one))
  );
}
