import type { DesignMatrix } from '../../maths/design-matrix.ts';
import { weightedMoments } from '../../maths/weighted-moments.ts';
import { type FeatureLevels, levelsOf } from './feature-levels.ts';
import { hasLevels, type RiskFeature } from './risk-feature.ts';

/** What the columns of a design stand for: quantities in order, then the levels of each feature that has some. */
export type Encoding = {
  readonly quantities: readonly RiskFeature[];
  readonly leveled: readonly { readonly feature: RiskFeature; readonly levels: FeatureLevels }[];
};

/** How features become columns: the same for every part of the customers, settled by the first `known` of them. */
export function planEncoding(features: readonly RiskFeature[], known: number): Encoding {
  return {
    quantities: features.filter((feature) => !hasLevels(feature)),
    leveled: features.flatMap((feature) => {
      const levels = levelsOf(feature, known);
      return levels.names.length === 0 ? [] : [{ feature, levels }];
    }),
  };
}

/**
 * The columns of a model that learns from the rows that count in `weights`: quantities less their mean, over their population
 * standard deviation, a missing one at the mean; levels as they are.
 */
export function encodeFeatures({ quantities, leveled }: Encoding, weights: Float64Array): DesignMatrix {
  return {
    numbers: quantities.map(({ values }) => standardise(values, weights)),
    levels: leveled.map(({ levels }) => levels.column),
  };
}

function standardise(values: Float64Array, weights: Float64Array): Float64Array {
  const { mean, deviation } = weightedMoments(values, weights);
  return values.map((value) => (Number.isNaN(value) || deviation === 0 ? 0 : (value - mean) / deviation));
}
