import { clusterRules } from '../../knowledge/cluster-rules.ts';
import { formatCount, formatShare } from '../../language/format-number.ts';
import type { ClusterSolution, SubSegments } from './cluster-solution.ts';
import type { ClusterWarning } from './cluster-warning.ts';
import type { Described } from './describe-profile.ts';
import { findNugget } from './find-nugget.ts';
import { type Grouping, groupRows } from './group-rows.ts';
import { type ProfiledGroup, profileGroups } from './profile-groups.ts';
import { scaleFeatures } from './scale-features.ts';

/** A solution before it is weighed against the others, with the rows of its segments. */
export type Solved = Omit<ClusterSolution, 'reasonsFor' | 'reasonsAgainst'> & {
  readonly groups: readonly ProfiledGroup[];
};

/** Profiles, warnings and the split of the largest segment of one grouping. */
export function solveClusters(described: Described, { groups, inertia, silhouette }: Grouping): Solved {
  const k = groups.length;
  const profiled = profileGroups(described, groups, { prefix: `k${k}-`, base: described.rows });
  const profiles = profiled.map(({ profile }) => profile);
  const largest = profiled.reduce((most, group) => (group.rows.length > most.rows.length ? group : most));
  const isTooLarge = largest.profile.share > clusterRules.largestShare;
  const [first, second] = profiles;
  return {
    k,
    silhouette: silhouette?.value ?? null,
    silhouetteInterval: silhouette?.interval ?? null,
    inertia,
    sizes: profiles.map(({ customers }) => customers),
    largestShare: largest.profile.share,
    profiles,
    topTwo:
      first === undefined || second === undefined || first.spendShare === null || second.spendShare === null
        ? null
        : { customersShare: first.share + second.share, spendShare: first.spendShare + second.spendShare },
    warnings: warn(profiled, silhouette?.value ?? null, described),
    subSegments: isTooLarge && k > 2 ? split(described, largest) : null,
    groups: profiled,
  };
}

/** The segment in three, on the scale of the whole base so that the groups compare; null when it is too small to split. */
function split(described: Described, { rows, profile }: ProfiledGroup): SubSegments | null {
  if (rows.length < clusterRules.leastCustomers) return null;
  const all = scaleFeatures(described.features, described.rows);
  const place = new Map(described.rows.map((row, index) => [row, index]));
  const values = new Float64Array(rows.length * all.dimensions);
  for (const [index, row] of rows.entries()) {
    const from = (place.get(row) ?? 0) * all.dimensions;
    values.set(all.values.subarray(from, from + all.dimensions), index * all.dimensions);
  }
  const { groups } = groupRows({ values, dimensions: all.dimensions }, rows, clusterRules.splitInto);
  const filled = groups.filter((group) => group.length > 0);
  const profiles = profileGroups(described, filled, { prefix: `${profile.id}-`, base: rows }).map(
    (group) => group.profile,
  );
  return { of: profile.id, profiles, nugget: findNugget(profiles, profile)?.id ?? null };
}

function warn(groups: readonly ProfiledGroup[], separation: number | null, { rows }: Described): ClusterWarning[] {
  const profiles = groups.map(({ profile }) => profile);
  const known = profiles.filter(({ response }) => response !== null);
  const answered = known.reduce((sum, { response, customers }) => sum + (response ?? 0) * customers, 0);
  const base = { customers: rows.length, response: known.length === 0 ? null : answered / rows.length };
  const nugget = findNugget(profiles, base);
  const tooLarge = profiles.filter(({ share }) => share > clusterRules.largestShare);
  return [
    ...tooLarge.map(({ id, name, customers, share }) => ({
      kind: 'too_large' as const,
      segment: id,
      message: {
        fr: `« ${name.fr} » rassemble ${formatCount(customers, 'fr')} clients, soit ${formatShare(share, 'fr')} de la base : à découper en ${clusterRules.splitInto}.`,
        en: `“${name.en}” holds ${formatCount(customers, 'en')} customers, or ${formatShare(share, 'en')} of the base: split it in ${clusterRules.splitInto}.`,
      },
    })),
    ...(nugget === null || nugget.response === null || base.response === null
      ? []
      : [
          {
            kind: 'nugget' as const,
            segment: nugget.id,
            message: {
              fr: `« ${nugget.name.fr} » : ${formatCount(nugget.customers, 'fr')} clients seulement, mais ${formatShare(nugget.response, 'fr')} de réponse contre ${formatShare(base.response, 'fr')} pour la base.`,
              en: `“${nugget.name.en}”: only ${formatCount(nugget.customers, 'en')} customers, but a ${formatShare(nugget.response, 'en')} response against ${formatShare(base.response, 'en')} for the base.`,
            },
          },
        ]),
    ...(separation === null || separation < clusterRules.weakSilhouette
      ? [
          {
            kind: 'weak_separation' as const,
            segment: null,
            message: {
              fr: 'Les segments se recouvrent : leurs frontières sont des repères, pas des types de clients bien séparés.',
              en: 'The segments overlap: their edges are guides, not well-separated types of customers.',
            },
          },
        ]
      : []),
  ];
}
