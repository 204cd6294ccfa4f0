import type { Figure } from '../../domain/figure.ts';
import { weighMeasure } from './check-label.ts';
import { findPeriodClash, weighPeriod } from './check-period.ts';
import { isGainOfNoPlay, MOST } from './check-play.ts';
import { saysOwnRole, weighRole } from './check-role.ts';
import { findSegmentClash, isOfSegmentBeside, weighSegment } from './check-segment.ts';
import { findSignClash } from './check-sign.ts';
import { findUnitClash } from './check-unit.ts';
import { expectedKinds } from './expected-kinds.ts';
import { figureMeasures } from './figure-measures.ts';
import { rolePattern, rolesOf } from './figure-roles.ts';
import { findFigure } from './find-figure.ts';
import { playOfFigure } from './play-of-figure.ts';
import { type ReferredFigure, referTo, stemOf } from './referred-figure.ts';
import { type Verdict, worstOf } from './verdict.ts';
import { unitKinds } from './words/measure-units.ts';

/** What the words say of a figure: its measure, its role, its segment, its period. */
export function weigh(referred: ReferredFigure): Verdict {
  const play = isGainOfNoPlay(referred) ? 'unknown' : 'supported';
  return worstOf([play, weighMeasure(referred), weighRole(referred), weighSegment(referred), weighPeriod(referred)]);
}

/** Whether a reference whose figure no words name speaks of something else: of another figure, or of a number of another kind. */
export function speaksOfAnother(referred: ReferredFigure): boolean {
  const mates = matesBeside(referred);
  const isCause = referred.figure.id.startsWith('likely_causes.') && mates.length > 0;
  const isMeasured =
    !isGainOfNoPlay(referred) && (isCause || [referred, ...mates].some((one) => weighMeasure(one) !== 'unknown'));
  return (!isMeasured && isOfNoKindBeside(referred)) || findRival(referred, isMeasured) !== undefined;
}

/** No other number of the sentence is of its kind, and no word beside it tells what it is. */
function isOfNoKindBeside(referred: ReferredFigure): boolean {
  const { figure, marked, index, at, context } = referred;
  const others = marked.references.flatMap((one, place) => (place === index ? [] : (findFigure(one, context) ?? [])));
  const kind = unitKinds[figure.unit];
  if (kind === 'count' && THINGS.test(marked.folded.slice(at + 1))) return false;
  return others.length > 0 && expectedKinds(referred) === null && others.every(({ unit }) => unitKinds[unit] !== kind);
}

/** Some name right after a number: it counts them, whatever they are. */
const THINGS =
  /^ (?!(?:de|des|du|par|per|of|an|on|in|en|is|est|are|sont|and|et|for|pour|contre|against|to|at|than|que|qui|who|more|less|plus|moins|over|sur|dans|with|avec|from|la|le|les|the|a|each|every|chaque|or|ou|but|mais|before|avant|after|apres|now|today|when|quand|if|si|as|be|would|usually|seen|seulement|only|even|voire)(?![a-z]))[a-z]{3,}/;

/** Another figure that the words name, in the very place of one that they do not: what the sentence is about instead. */
function findRival(referred: ReferredFigure, isMeasured: boolean): Figure | undefined {
  const { figure, marked, index, at, left, context } = referred;
  if (isMeasured && HYPOTHETICAL.test(marked.folded)) return undefined;
  const hasMate = isMeasured && matesBeside(referred).length > 0;
  const isSaidToBe = IS.test(marked.folded.slice(left, at));
  return Object.values(context.figures).find((other) => {
    if (Array.isArray(other.value) || other.id === figure.id) return false;
    if (isMeasured && !isSaidToBe && unitKinds[other.unit] !== unitKinds[figure.unit]) return false;
    const isExchanged = marked.references.some(({ id }) => id === other.id);
    const references = marked.references.map((one, place) => {
      if (place === index) return { ...one, id: other.id };
      return one.id === other.id ? { ...one, id: figure.id } : one;
    });
    const placed = referTo({ ...marked, references }, index, other, context);
    if ((isExchanged || hasMate) && !(isExchanged && saysOwnRole(placed, 'said'))) return false;
    return isNamed(placed) && !(isMeasured && isSaidTwice(placed));
  });
}

/** « est de {{…}} »: whatever is said to be so much is no change of it. */
const IS = /(?:(?<![a-z])(?:est|sont|etait|is|are|was|were|at|of|a)(?: (?:de|d'|a|at))? ?|[:(] ?)$/;
/** What would be, had things gone otherwise: the part a figure plays is told by the mood. */
const HYPOTHETICAL = /(?<![a-z])(?:had|if|would|si|s'ils?|[a-z]{3,}r(?:ait|aient))(?![a-z])/;

/** A measure that is only implied is named by what goes with it: the role it plays, the other end of its range, its segment. */
function isNamed(placed: ReferredFigure): boolean {
  const verdict = weigh(placed);
  if (verdict === 'unknown' || verdict === 'refuted') return false;
  if (verdict === 'implied' && !isToldBeside(placed)) return false;
  return [findUnitClash, findPeriodClash, findSegmentClash, findSignClash].every((find) => find(placed) === null);
}

function isToldBeside(placed: ReferredFigure): boolean {
  return (
    matesBeside(placed).length > 0 ||
    isOfSegmentBeside(placed) ||
    saysOwnRole(placed, 'binding') ||
    (isAhead(placed) && saysOwnRole(placed, 'said')) ||
    isOfPlayTold(placed)
  );
}

/** Whether the measure was named before the reference. */
function isAhead({ marked, at, figure, context }: ReferredFigure): boolean {
  const own = figureMeasures(figure, context.lang);
  return [...marked.mentions.filter(({ start }) => start < at), ...marked.mentionsBefore].some(({ measures }) =>
    measures.some((measure) => own.includes(measure)),
  );
}

/** A plain number of a measure beside another of the same: the second is of another role. */
function isSaidTwice({ marked, index, figure, context }: ReferredFigure): boolean {
  const [own] = figureMeasures(figure, context.lang);
  if (own === undefined || rolesOf(figure).some(({ must }) => must)) return false;
  return marked.references.some((reference, place) => {
    const other = place === index ? undefined : findFigure(reference, context);
    return (
      other !== undefined &&
      other.unit === figure.unit &&
      figureMeasures(other, context.lang)[0] === own &&
      rolesOf(other).every(({ must }) => !must)
    );
  });
}

/** « … reste l'option la plus solide, avec {{…}} ou davantage »: what an action brings, asks or lasts. */
function isOfPlayTold({ figure, marked, left, right, context }: ReferredFigure): boolean {
  const play = playOfFigure(figure.id);
  if (play === undefined || (marked.plays.get(play) ?? 0) < MOST) return false;
  const near = marked.folded.slice(left, right);
  return rolesOf(figure).every((role) => !role.must || rolePattern(role, context.lang).test(near));
}

const ENDS = /\.(?:low|high|before|after|previous|recent|change|effect|predicted|actual)$/;

/** The references beside one that are of its family: the other end of its range, what it was before. */
function matesBeside({ marked, index, figure, context }: ReferredFigure): ReferredFigure[] {
  return [index - 1, index + 1].flatMap((place) => {
    const reference = marked.references[place];
    const mate = findFigure(reference, context);
    const isMate =
      mate !== undefined && stemOf(mate.id) === stemOf(figure.id) && ENDS.test(mate.id) && ENDS.test(figure.id);
    return isMate ? [referTo(marked, place, mate, context)] : [];
  });
}
