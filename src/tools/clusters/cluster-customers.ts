import type { Bilingual } from '../../domain/bilingual.ts';
import { type Outcome, refuse } from '../../domain/outcome.ts';
import { clusterRules } from '../../knowledge/cluster-rules.ts';
import { formatCount } from '../../language/format-number.ts';
import type { Described } from './describe-profile.ts';
import { type Grouping, groupRows } from './group-rows.ts';
import { scaleFeatures } from './scale-features.ts';
import { type SetAside, setAside } from './set-aside.ts';
import { type Solved, solveClusters } from './solve-clusters.ts';
import type { Trait } from './trait.ts';

/** Groups for each k on the same customers, and who was left out. */
export type Clustered = {
  readonly solutions: readonly Solved[];
  readonly kept: readonly number[];
  readonly missing: number;
  readonly extreme: readonly SetAside[];
  /** Customers whom some grouping left in a handful of their own. */
  readonly handfuls: number;
};

/** Groupings are made again without the handfuls they find; what is still there after so many turns stays. */
const MOST_TURNS = 4;

/** Groups customers by their scaled features; handfuls are outliers, set aside so that every k groups the same customers. */
export function clusterCustomers(
  traits: readonly Trait[],
  features: readonly Trait[],
  { ks, years }: { ks: readonly number[]; years: number | null },
): Outcome<Clustered> {
  const { kept: complete, missing, extreme } = setAside(features);
  let kept = complete;
  let groupings: Grouping[] = [];
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const most = Math.max(...ks);
    if (kept.length < clusterRules.leastCustomers) return refuseFew(kept.length);
    const points = scaleFeatures(features, kept);
    const different = countDifferent(points.values, points.dimensions, most);
    if (different < most) return refuseAlike(different, most);
    groupings = ks.map((k) => groupRows(points, kept, k));
    const outside = turn === MOST_TURNS - 1 ? new Set<number>() : findHandfuls(groupings, kept.length);
    if (outside.size === 0) break;
    kept = kept.filter((row) => !outside.has(row));
  }
  const described: Described = {
    traits: new Map(traits.map((trait) => [trait.id, trait])),
    features,
    rows: kept,
    years,
  };
  const solutions = groupings.map((grouping) => solveClusters(described, grouping));
  return { ok: true, value: { solutions, kept, missing, extreme, handfuls: complete.length - kept.length } };
}

function findHandfuls(groupings: readonly Grouping[], customers: number): Set<number> {
  const { handful } = clusterRules;
  const most = Math.max(handful.customers, handful.share * customers);
  return new Set(groupings.flatMap(({ groups }) => groups.filter(({ length }) => length <= most).flat()));
}

/** How many points differ, up to a number that is enough. */
function countDifferent(values: Float64Array, dimensions: number, enough: number): number {
  const seen = new Set<string>();
  for (let at = 0; at < values.length && seen.size < enough; at += dimensions) {
    seen.add(values.subarray(at, at + dimensions).join());
  }
  return seen.size;
}

function refuseFew(customers: number) {
  const least = clusterRules.leastCustomers;
  const message: Bilingual = {
    fr: `Clients qui peuvent être regroupés : ${formatCount(customers, 'fr')} ; il en faut ${formatCount(least, 'fr')}. Ajoutez des clients, ou nommez des caractéristiques (\`features\`) moins souvent vides.`,
    en: `Customers that can be grouped: ${formatCount(customers, 'en')}; ${formatCount(least, 'en')} are needed. Add customers, or name features (\`features\`) that are less often empty.`,
  };
  return refuse('base_too_small', message, ['customerFeatures']);
}

function refuseAlike(different: number, k: number) {
  return refuse(
    'base_too_small',
    {
      fr: `Profils différents dans ces caractéristiques : ${formatCount(different, 'fr')} ; c’est trop peu pour ${formatCount(k, 'fr')} segments. Demandez un \`k\` plus petit ou d’autres caractéristiques.`,
      en: `Different profiles in these features: ${formatCount(different, 'en')}; too few for ${formatCount(k, 'en')} segments. Ask for a smaller \`k\` or other features.`,
    },
    ['k', 'features'],
  );
}
