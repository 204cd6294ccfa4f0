import { drawSample } from './draw-sample.ts';
import { gatherPoints } from './gather-points.ts';
import { countPoints, type PointTable } from './point-table.ts';
import type { Random } from './seeded-random.ts';
import { squaredDistance } from './squared-distance.ts';

const SEEN = 20_000;

/**
 * First centres for k-means: each is a point drawn in proportion to its squared distance from the centres before it; of a few
 * candidates, the one that leaves the least squared distance. Of many points a sample is looked at: where to start from needs
 * no more. Domain: at least one point, 1 ≤ clusters ≤ points.
 * Source: k-means++, Arthur & Vassilvitskii 2007, in its greedy form with 2 + ⌊ln k⌋ candidates.
 */
export function seedCentres(points: PointTable, clusters: number, random: Random): Float64Array {
  const seen =
    countPoints(points) > SEEN ? gatherPoints(points, drawSample(countPoints(points), SEEN, random)) : points;
  const { values, dimensions } = seen;
  const count = countPoints(seen);
  const centres = new Float64Array(clusters * dimensions);
  const candidates = 2 + Math.floor(Math.log(clusters));
  /** Of each point, the squared distance from the nearest centre so far; with the best candidate; with the one on trial. */
  let nearest: Float64Array = new Float64Array(count).fill(Number.MAX_VALUE);
  let best: Float64Array = new Float64Array(count);
  let trial: Float64Array = new Float64Array(count);
  let total = 0;

  for (let cluster = 0; cluster < clusters; cluster++) {
    let least = Number.POSITIVE_INFINITY;
    for (let candidate = 0; candidate < (cluster === 0 ? 1 : candidates); candidate++) {
      const point = cluster === 0 ? Math.floor(random() * count) : draw(nearest, random() * total);
      const centre = values.subarray(point * dimensions, (point + 1) * dimensions);
      const left = approach(values, centre, nearest, trial);
      if (left >= least) continue;
      least = left;
      [best, trial] = [trial, best];
      centres.set(centre, cluster * dimensions);
    }
    total = least;
    [nearest, best] = [best, nearest];
  }
  return centres;
}

/** Writes each squared distance, lowered to that from one more centre; gives their sum. */
function approach(values: Float64Array, centre: Float64Array, nearest: Float64Array, into: Float64Array): number {
  const dimensions = centre.length;
  let sum = 0;
  for (let index = 0, at = 0; index < nearest.length; index++, at += dimensions) {
    const least = Math.min(nearest[index] ?? 0, squaredDistance(values, at, centre, 0, dimensions));
    into[index] = least;
    sum += least;
  }
  return sum;
}

/** The point at which the running total of the weights passes a target. */
function draw(weights: Float64Array, target: number): number {
  let passed = 0;
  for (let index = 0; index < weights.length; index++) {
    passed += weights[index] ?? 0;
    if (passed > target) return index;
  }
  return weights.length - 1;
}
