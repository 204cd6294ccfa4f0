import type { ClusterProfile } from './cluster-profile.ts';
import { type Described, describeProfile } from './describe-profile.ts';
import { nameProfiles } from './name-profiles.ts';

/** A named profile and the rows behind it. */
export type ProfiledGroup = { readonly profile: ClusterProfile; readonly rows: readonly number[] };

/** The profiles of groups, those who spend most first (without spend: by income, else by the first feature), named against `base`. */
export function profileGroups(
  described: Described,
  groups: readonly (readonly number[])[],
  { prefix, base }: { prefix: string; base: readonly number[] },
): ProfiledGroup[] {
  const [first] = described.features;
  const unordered = groups.map((rows) => ({ rows, profile: describeProfile(described, '', rows) }));
  const rank = ({ profile }: (typeof unordered)[number]) =>
    profile.spend ?? profile.income ?? (first === undefined ? 0 : (profile.features[first.id] ?? 0));
  const ordered = unordered.sort((a, b) => rank(b) - rank(a));
  const names = nameProfiles(
    ordered.map(({ profile }, index) => ({ ...profile, id: `${prefix}${index + 1}` })),
    describeProfile(described, '', base),
    { withLevel: base === described.rows },
  );
  return names.map((profile, index) => ({ profile, rows: ordered[index]?.rows ?? [] }));
}
