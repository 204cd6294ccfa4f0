import { z } from 'zod';
import { Bilingual } from '../../domain/bilingual.ts';
import { count, share } from '../../domain/numbers.ts';
import { formatCount, formatDecimal, formatShare } from '../../language/format-number.ts';
import { areaUnderRoc } from '../../maths/area-under-roc.ts';
import { scoredGroups } from '../../maths/scored-groups.ts';
import { hasLevels, type RiskFeature } from './risk-feature.ts';

/** A single feature that tells the outcome this well is taken for the outcome itself. */
export const LEAKAGE_AREA = 0.95;
/** So is one of which a group this large nearly always has the outcome, where chance would not do it once in a billion. */
const LEAST_GROUP = 20;
const NEARLY_ALL = 0.98;
const CHANCE = 1e-9;

/** A feature that seems to be known only once the outcome is: on its own it tells it nearly perfectly. */
export const Leakage = z.object({
  feature: z.string(),
  /** Of the feature alone, in the direction that suits it. */
  auc: share,
  /** Of its group that gives the outcome away, where there is one: customers, and those with the outcome. */
  group: z.object({ customers: count, withOutcome: count }).nullable(),
  /** Left in the model all the same, because it was asked for by name. */
  kept: z.boolean(),
  words: Bilingual,
});
export type Leakage = z.infer<typeof Leakage>;

/** The leak of a feature of customers with a known outcome (0 or 1); null when it is none. */
export function findLeakage(feature: RiskFeature, outcome: Float64Array): Omit<Leakage, 'kept'> | null {
  const { values } = feature;
  const auc = Math.max(...readings(feature, values, outcome).map((reading) => areaOf(reading, outcome)));
  const group = auc >= LEAKAGE_AREA ? null : findGivingAway(feature, values, outcome);
  if (auc < LEAKAGE_AREA && group === null) return null;
  return { feature: feature.name, auc, group, words: describe(auc, group) };
}

/** Ways to read a feature as a score: the rate of each level; or the quantity, over those who have one, and having one. */
function readings(feature: RiskFeature, values: Float64Array, outcome: Float64Array): Float64Array[] {
  if (!hasLevels(feature)) {
    const missing = values.map((value) => (Number.isNaN(value) ? 1 : 0));
    return missing.includes(1) ? [values, missing] : [values];
  }
  const rates = new Map([...tally(values, outcome)].map(([value, { size, found }]) => [value, found / size]));
  return [values.map((value) => rates.get(value) ?? 0)];
}

/** The area under the curve of a score, missing ones aside, whichever way it points; one half when it cannot be told. */
function areaOf(scores: Float64Array, outcome: Float64Array): number {
  const yes = outcome.map((value, row) => (Number.isNaN(scores[row]) ? 0 : value));
  const no = outcome.map((value, row) => (Number.isNaN(scores[row]) ? 0 : 1 - value));
  const enough = [yes, no].every((side) => side.reduce((sum, value) => sum + value, 0) >= LEAST_GROUP / 2);
  if (!enough) return 0.5;
  const known = scores.map((score) => (Number.isNaN(score) ? 0 : score));
  const area = areaUnderRoc(scoredGroups(known, yes, no));
  return Math.max(area, 1 - area);
}

type Tally = { size: number; found: number };

function tally(values: Float64Array, outcome: Float64Array): Map<number, Tally> {
  const found = new Map<number, Tally>();
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? Number.NaN;
    const group = found.get(value) ?? { size: 0, found: 0 };
    group.size++;
    group.found += outcome[row] ?? 0;
    found.set(value, group);
  }
  return found;
}

/** A group that nearly always has the outcome: a level; or of a quantity, those with one, those without, zero being none. */
function findGivingAway(feature: RiskFeature, values: Float64Array, outcome: Float64Array): Leakage['group'] {
  const base = outcome.reduce((sum, value) => sum + value, 0) / outcome.length;
  const grouped = hasLevels(feature) ? values : values.map((value) => (Number.isNaN(value) || value === 0 ? 0 : 1));
  for (const { size, found } of tally(grouped, outcome).values()) {
    const isUnlikely = size * Math.log(base) < Math.log(CHANCE);
    if (size >= LEAST_GROUP && found >= size * NEARLY_ALL && isUnlikely) return { customers: size, withOutcome: found };
  }
  return null;
}

function describe(auc: number, group: Leakage['group']): Bilingual {
  if (group === null) {
    return {
      fr: `Cette colonne suffit à dire l’issue (AUC ${formatDecimal(auc, 'fr', 3)}) : elle n’est sans doute connue qu’après elle.`,
      en: `This column alone tells the outcome (AUC ${formatDecimal(auc, 'en', 3)}): it is probably known only afterwards.`,
    };
  }
  const { customers, withOutcome } = group;
  return {
    fr: `Une de ses valeurs n’existe guère que chez les clients qui ont l’issue (${formatCount(withOutcome, 'fr')} sur ${formatCount(customers, 'fr')}, soit ${formatShare(withOutcome / customers, 'fr')}) : elle n’est sans doute connue qu’après elle.`,
    en: `One of its values hardly exists but for customers with the outcome (${formatCount(withOutcome, 'en')} of ${formatCount(customers, 'en')}, or ${formatShare(withOutcome / customers, 'en')}): it is probably known only afterwards.`,
  };
}
