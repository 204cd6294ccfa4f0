import { speaksOfNoPlay } from './check-play.ts';
import { expectedKinds } from './expected-kinds.ts';
import { figureMeasures } from './figure-measures.ts';
import { findFigure } from './find-figure.ts';
import type { Mention } from './find-mentions.ts';
import type { ReferredFigure } from './referred-figure.ts';
import { countSaid, stemsOf } from './shares-words.ts';
import { kindsOfMeasure, unitKinds } from './words/measure-units.ts';

/** Some of the customers, costs of a plan, sizes of a test: the words must say which. */
const PARTICULAR: ReadonlySet<string> = new Set([
  'fteCost',
  'tools',
  'people',
  'rewards',
  'memberPurchases',
  'duration',
  'holdout',
  'error',
  'npsMargin',
  'npsDrop',
  'newcomers',
  'oneTime',
  'followed',
  'back',
  'alive',
  'missing',
  'active',
  'group',
  'responses',
]);

/** « {{…}} clients dont … », "customers who …": not all of them. */
const SOME =
  /^ (?:customers|clients|buyers|acheteurs|people|personnes)(?: [a-z]+)? (?:who|whose|that|from|with|dont|qui|que|from|venus|afin|so)(?![a-z])/;

/**
 * Whether a figure whose measure no word names may stand where it does: nothing in the sentence speaks of another. `told` is
 * what the rest of the sentence names.
 */
export function fitsUnnamed(referred: ReferredFigure, told: readonly Mention[]): boolean {
  const { figure, marked, index, context } = referred;
  const kind = unitKinds[figure.unit];
  if (speaksOfNoPlay(referred)) return false;
  const isParticular = figureMeasures(figure, context.lang).some((measure) => PARTICULAR.has(measure));
  if (isParticular && !(kind === 'count' && SOME.test(marked.folded.slice(referred.at + 1)))) return false;
  if (isNamedLike(referred)) return false;
  const beside = [index - 1, index + 1].flatMap((place) => findFigure(marked.references[place], context) ?? []);
  const isOpen = expectedKinds(referred) === null;
  if (isOpen && beside.length > 0 && beside.every(({ unit }) => unitKinds[unit] !== kind)) return false;
  const names = told.filter(({ weak, hint }) => !weak && !hint);
  const ofKind = ({ measures }: Mention) => measures.some((measure) => kindsOfMeasure(measure).includes(kind));
  return names.length === 0 || (beside.length > 0 && names.some(ofKind));
}

/** Whether the label of another figure of its kind is said right there, and nothing of its own. */
function isNamedLike({ figure, marked, left, right, context }: ReferredFigure): boolean {
  const words = marked.folded.slice(left, right);
  if (countSaid(stemsOf(figure.label), words) > 0) return false;
  return Object.values(context.figures).some((other) => {
    if (other.unit !== figure.unit) return false;
    const stems = stemsOf(other.label);
    return stems.length > 0 && countSaid(stems, words) === stems.length;
  });
}
