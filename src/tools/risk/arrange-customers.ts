import { ascendingOrder } from '../../maths/ascending-order.ts';
import { rowHashes } from '../../maths/row-hashes.ts';
import { takePlaces } from '../../maths/take-places.ts';
import { type RiskFeature, takeRows } from './risk-feature.ts';

/** Customers in an order of their own: those with a known outcome first. `places` are where they stood. */
export type Arranged = {
  readonly places: Uint32Array;
  readonly known: number;
  /** The same for customers alike in everything, who stand together. */
  readonly hashes: Float64Array;
  readonly outcome: Float64Array;
  readonly features: readonly RiskFeature[];
};

/**
 * Orders customers by what they are, not by where they stand, so that the rows of a table may come in any order: by a number
 * drawn from their features and outcome. Customers alike in everything stand together.
 */
export function arrangeCustomers(features: readonly RiskFeature[], outcome: Float64Array): Arranged {
  const hashes = rowHashes([outcome, ...features.map(({ values }) => values)], outcome.length);
  const order = ascendingOrder(hashes);
  const known = order.filter((place) => !Number.isNaN(outcome[place]));
  const unknown = order.filter((place) => Number.isNaN(outcome[place]));
  const places = new Uint32Array(order.length);
  places.set(known);
  places.set(unknown, known.length);
  return {
    places,
    known: known.length,
    hashes: takePlaces(hashes, places),
    outcome: takePlaces(outcome, places),
    features: features.map((feature) => takeRows(feature, places)),
  };
}

/** Gives customers alike in everything one score, the mean of theirs: which of them was kept from which model is chance. */
export function shareScores(scores: Float64Array, { hashes }: Pick<Arranged, 'hashes'>): Float64Array {
  const shared = Float64Array.from(scores);
  for (let first = 0; first < shared.length; ) {
    let end = first + 1;
    while (end < shared.length && hashes[end] === hashes[first]) end++;
    const own = scores.subarray(first, end);
    if (own.length > 1) shared.fill(own.reduce((sum, score) => sum + score, 0) / own.length, first, end);
    first = end;
  }
  return shared;
}
