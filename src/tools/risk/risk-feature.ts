import type { AttributeColumn } from '../../domain/measures/attribute-column.ts';
import { takePlaces } from '../../maths/take-places.ts';

/** A column that a model may learn from: one number a customer, NaN where it is missing; of a text, the place in `levels`. */
export type RiskFeature = Pick<AttributeColumn, 'name' | 'type' | 'distinct' | 'levels'> & {
  readonly values: Float64Array;
};

/** Flags and texts: their values are kinds of customers, not quantities. */
export function hasLevels({ type }: Pick<RiskFeature, 'type'>): boolean {
  return type === 'flag' || type === 'text';
}

/** The same feature of other customers, or of the same in another order. */
export function takeRows(feature: RiskFeature, places: Uint32Array): RiskFeature {
  return { ...feature, values: takePlaces(feature.values, places) };
}

/** A column as it came over the wire or from data, as numbers. */
export function toNumbers(values: AttributeColumn['values']): Float64Array {
  return values instanceof Float64Array ? values : Float64Array.from(values, (value) => value ?? Number.NaN);
}
