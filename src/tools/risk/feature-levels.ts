import { safeText } from '../../language/safe-text.ts';
import { shorten } from '../../language/shorten.ts';
import type { LevelColumn } from '../../maths/design-matrix.ts';
import { hasLevels, type RiskFeature } from './risk-feature.ts';

/** Values of fewer customers are taken together: too few to learn from, and to be recognised by. */
const LEAST_CUSTOMERS = 10;

/** What a level stands for: a value of the data, a flag's answer, the missing ones, or all rare values together. */
export type LevelName =
  | { readonly kind: 'value'; readonly text: string }
  | { readonly kind: 'yes' | 'no' | 'missing' | 'others' };

/** The kinds of customers that a feature tells apart, and who is of which: −1 where it says nothing. `rare` values are together. */
export type FeatureLevels = {
  readonly column: LevelColumn;
  readonly names: readonly LevelName[];
  readonly rare: number;
};

/**
 * Of a flag or a text, a level for each value, one for the rare values and one for the missing; of a number or a day, the
 * missing alone. The first `known` rows decide which there are; a value they do not have says nothing.
 */
export function levelsOf(feature: RiskFeature, known: number): FeatureLevels {
  const values = countValues(feature);
  const isByValue = hasLevels(feature);
  const placeOf = (value: number): number => (Number.isNaN(value) ? values : isByValue ? value : -1);
  const customers = new Int32Array(values + 1);
  for (const value of feature.values.subarray(0, known)) {
    const place = placeOf(value);
    if (place >= 0) customers[place] = (customers[place] ?? 0) + 1;
  }
  const names: LevelName[] = [];
  const codeOf = new Int32Array(values + 1).fill(-1);
  const isRare = (place: number): boolean => (customers[place] ?? 0) < LEAST_CUSTOMERS;
  const present = [...customers.keys()].filter((place) => place < values && (customers[place] ?? 0) > 0);
  for (const place of present) if (!isRare(place)) codeOf[place] = names.push(nameOf(feature, place)) - 1;
  const rare = present.filter(isRare);
  if (rare.length > 0) {
    const others = names.push({ kind: 'others' }) - 1;
    for (const place of rare) codeOf[place] = others;
  }
  if ((customers[values] ?? 0) > 0) codeOf[values] = names.push({ kind: 'missing' }) - 1;
  const codes = new Int32Array(feature.values.length);
  for (let row = 0; row < codes.length; row++) codes[row] = codeOf[placeOf(feature.values[row] ?? Number.NaN)] ?? -1;
  return { column: { codes, count: names.length }, names, rare: rare.length };
}

function countValues(feature: RiskFeature): number {
  if (feature.type === 'flag') return 2;
  return feature.type === 'text' ? feature.levels.length : 0;
}

function nameOf(feature: RiskFeature, place: number): LevelName {
  if (feature.type === 'flag') return { kind: place === 1 ? 'yes' : 'no' };
  return { kind: 'value', text: shorten(safeText(feature.levels[place] ?? '')) };
}
