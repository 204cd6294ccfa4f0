import type { AttributeColumn } from '../../domain/measures/attribute-column.ts';
import { takePlaces } from '../../maths/take-places.ts';
import { type LeftOut, type LeftOutReason, leaveOut } from './left-out.ts';
import { type RiskFeature, toNumbers } from './risk-feature.ts';

/** Fewer filled values than this teach nothing. */
const LEAST_FILLED = 10;
/** Customers a value of a text, on average, under which it has too many values. */
const LEAST_PER_LEVEL = 5;
/** A text with a value of its own for more than this share of the customers names them. */
const NAMES_ABOVE = 0.5;
/** Whole numbers that are all different and fill a range less than this many times as wide are a numbering. */
const NUMBERING_RANGE = 2;
/** Words in the name of a column that holds a number given to each customer. */
const IDENTIFIER =
  /(?:^|_)(?:id|uuid|guid|no|nr|num|number|numero|ref|reference|code|key|index|row|rownumber|siret|siren|iban|phone|telephone|tel)(?:_|$)/i;

export type ChosenFeatures = { readonly features: readonly RiskFeature[]; readonly leftOut: readonly LeftOut[] };

/** Tells the columns a model can learn from, by what they hold for the customers at `places`, from those it cannot. */
export function chooseFeatures(columns: readonly AttributeColumn[], places: Uint32Array): ChosenFeatures {
  const features: RiskFeature[] = [];
  const leftOut: LeftOut[] = [];
  for (const column of columns) {
    const feature = { ...column, values: toNumbers(column.values) };
    const reason = feature.values.length === 0 ? unlisted(column, places.length) : fault(feature, places);
    if (reason === null) features.push(feature);
    else leftOut.push(leaveOut(feature.name, reason));
  }
  return { features, leftOut };
}

/** A text of too many values to be listed. */
function unlisted({ distinct }: AttributeColumn, customers: number): LeftOutReason {
  return distinct > customers * NAMES_ABOVE ? 'identifier' : 'too_many_values';
}

function fault({ name, type, values }: RiskFeature, places: Uint32Array): LeftOutReason | null {
  const filled = takePlaces(values, places)
    .filter((value) => !Number.isNaN(value))
    .sort();
  if (filled.length < LEAST_FILLED) return 'nearly_empty';
  const distinct = countDistinct(filled);
  if (distinct === 1 && filled.length === places.length) return 'constant';
  if (type === 'text') {
    if (distinct > filled.length * NAMES_ABOVE) return 'identifier';
    return filled.length < distinct * LEAST_PER_LEVEL ? 'too_many_values' : null;
  }
  return type === 'number' && distinct === filled.length && isNumbering(name, filled) ? 'identifier' : null;
}

function isNumbering(name: string, sorted: Float64Array): boolean {
  if (!sorted.every(Number.isInteger)) return false;
  const range = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0) + 1;
  return range < sorted.length * NUMBERING_RANGE || IDENTIFIER.test(name);
}

function countDistinct(sorted: Float64Array): number {
  let found = 0;
  for (let at = 0; at < sorted.length; at++) if (at === 0 || sorted[at] !== sorted[at - 1]) found++;
  return found;
}
