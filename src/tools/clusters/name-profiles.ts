import type { Bilingual } from '../../domain/bilingual.ts';
import type { ClusterProfile } from './cluster-profile.ts';

type Unnamed = Omit<ClusterProfile, 'name'>;
type TraitKey = 'response' | 'children' | 'income' | 'age' | 'digital' | 'recencyDays' | 'tenure';

/** A name starts with how much they spend against the base: the least ratio that earns each word. Source: convention. */
const LEVELS: readonly { from: number; name: Bilingual }[] = [
  { from: 1.75, name: { fr: 'Très gros acheteurs', en: 'Top spenders' } },
  { from: 1.2, name: { fr: 'Gros acheteurs', en: 'High spenders' } },
  { from: 0.7, name: { fr: 'Acheteurs moyens', en: 'Middle spenders' } },
  { from: 0.3, name: { fr: 'Petits acheteurs', en: 'Low spenders' } },
  { from: 0, name: { fr: 'Très petits acheteurs', en: 'Lowest spenders' } },
];

/** Then comes what sets them apart most, in the ratio to the base from which each is worth a word. */
const MARKS: readonly { key: TraitKey; high: Bilingual; low: Bilingual; from: number }[] = [
  {
    key: 'response',
    from: 1.5,
    high: { fr: 'très réactifs aux campagnes', en: 'quick to answer campaigns' },
    low: { fr: 'peu réactifs aux campagnes', en: 'slow to answer campaigns' },
  },
  {
    key: 'children',
    from: 1.3,
    high: { fr: 'en famille', en: 'with children' },
    low: { fr: 'sans enfant', en: 'without children' },
  },
  {
    key: 'digital',
    from: 1.2,
    high: { fr: 'surtout en ligne', en: 'mostly online' },
    low: { fr: 'surtout hors ligne', en: 'mostly offline' },
  },
  {
    key: 'income',
    from: 1.2,
    high: { fr: 'à revenu élevé', en: 'on a high income' },
    low: { fr: 'à revenu modeste', en: 'on a modest income' },
  },
  { key: 'age', from: 1.1, high: { fr: 'plus âgés', en: 'older' }, low: { fr: 'plus jeunes', en: 'younger' } },
  {
    key: 'tenure',
    from: 1.3,
    high: { fr: 'clients de longue date', en: 'long-standing' },
    low: { fr: 'clients récents', en: 'recent customers' },
  },
  {
    key: 'recencyDays',
    from: 1.3,
    high: { fr: 'venus il y a longtemps', en: 'last seen long ago' },
    low: { fr: 'venus récemment', en: 'seen recently' },
  },
];

/**
 * Names that say how much a segment spends and what sets it apart from the base: the level, then the strongest marks, as many
 * as it takes to tell segments apart. Two that no mark distinguishes get a number. Within one segment the level says nothing.
 */
export function nameProfiles(
  profiles: readonly Unnamed[],
  base: Unnamed,
  { withLevel }: { withLevel: boolean },
): ClusterProfile[] {
  const parts = profiles.map((profile) => wordsFor(profile, base, withLevel));
  const taken = new Set<string>();
  return profiles.map((profile, index) => {
    const words = parts[index] ?? [];
    const others = parts.filter((_, at) => at !== index);
    const needed = words.findIndex((_, length) => others.every((other) => !sameStart(words, other, length + 1)));
    const length = Math.max(Math.min(2, words.length), needed === -1 ? words.length : needed + 1);
    const name = join(words.slice(0, length), index);
    const unique = taken.has(name.fr) ? { fr: `${name.fr} (${index + 1})`, en: `${name.en} (${index + 1})` } : name;
    taken.add(unique.fr);
    const { id, ...rest } = profile;
    return { id, name: unique, ...rest };
  });
}

function wordsFor(profile: Unnamed, base: Unnamed, withLevel: boolean): Bilingual[] {
  const spent = withLevel ? ratio(profile.spend, base.spend) : null;
  const level = spent === null ? undefined : LEVELS.find(({ from }) => spent >= from);
  const marks = MARKS.flatMap(({ key, from, high, low }) => {
    const times = ratio(valueAt(profile, key), valueAt(base, key));
    if (times === null) return [];
    const strength = Math.abs(Math.log(Math.max(times, 0.01))) / Math.log(from);
    return strength < 1 ? [] : [{ strength, words: times > 1 ? high : low }];
  }).sort((a, b) => b.strength - a.strength);
  return [...(level === undefined ? [] : [level.name]), ...marks.map(({ words }) => words)];
}

function valueAt(profile: Unnamed, key: TraitKey): number | null {
  return key === 'tenure' ? (profile.features.tenure ?? null) : profile[key];
}

function ratio(value: number | null, base: number | null): number | null {
  return value === null || base === null || base <= 0 ? null : value / base;
}

function sameStart(words: readonly Bilingual[], others: readonly Bilingual[], length: number): boolean {
  return words.slice(0, length).every(({ fr }, index) => others[index]?.fr === fr) && others.length >= length;
}

function join(words: readonly Bilingual[], index: number): Bilingual {
  if (words.length === 0) return { fr: `Segment ${index + 1}`, en: `Segment ${index + 1}` };
  const text = (lang: 'fr' | 'en') => {
    const joined = words.map((word) => word[lang]).join(', ');
    return `${joined.charAt(0).toUpperCase()}${joined.slice(1)}`;
  };
  return { fr: text('fr'), en: text('en') };
}
