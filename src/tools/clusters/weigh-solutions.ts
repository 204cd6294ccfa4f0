import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import { clusterCounts } from '../../knowledge/cluster-counts.ts';
import { clusterRules } from '../../knowledge/cluster-rules.ts';
import { formatCount, formatDecimal, formatShare } from '../../language/format-number.ts';
import type { Solved } from './solve-clusters.ts';

export type Company = { readonly teamSize: number | null; readonly employees: number | null };
export type Reasons = { readonly reasonsFor: Bilingual[]; readonly reasonsAgainst: Bilingual[] };

/** How many segments the team can carry: the smaller of what its people and its company allow; null when neither is known. */
export function carriedBy({ teamSize, employees }: Company): number | null {
  const allowed = [
    teamSize === null ? undefined : clusterCounts.find(({ mostTeam }) => mostTeam === null || teamSize <= mostTeam)?.k,
    employees === null
      ? undefined
      : clusterCounts.find(({ mostEmployees }) => mostEmployees === null || employees <= mostEmployees)?.k,
  ].filter((k) => k !== undefined);
  return allowed.length === 0 ? null : Math.min(...allowed);
}

/** The number of segments to work with: what the team can carry when it was computed, else the best separated, the fewest among ties. */
export function chooseK(solutions: readonly Solved[], company: Company): { k: number; byTeam: boolean } {
  const carried = carriedBy(company);
  if (carried !== null && solutions.some(({ k }) => k === carried)) return { k: carried, byTeam: true };
  const best = bestSilhouette(solutions);
  const tied = solutions.filter((solution) => (solution.silhouette ?? -1) >= best - clusterRules.silhouetteTie);
  const balanced = tied.filter(({ largestShare }) => largestShare <= clusterRules.largestShare);
  return { k: Math.min(...(balanced.length > 0 ? balanced : tied).map(({ k }) => k)), byTeam: false };
}

/** What speaks for and against each solution beside the others; texts carry their numbers. */
export function weigh(solution: Solved, solutions: readonly Solved[], company: Company): Reasons {
  const { k, silhouette, largestShare, sizes, profiles } = solution;
  const best = bestSilhouette(solutions);
  const count = clusterCounts.find((candidate) => candidate.k === k);
  const carried = carriedBy(company);
  const smallest = Math.min(...sizes);
  const say = (text: (lang: Lang) => string): Bilingual => ({ fr: text('fr'), en: text('en') });
  const [reasonsFor, reasonsAgainst]: [Bilingual[], Bilingual[]] = [[], []];

  if (silhouette !== null && solutions.length > 1) {
    const value = (lang: Lang) => formatDecimal(silhouette, lang);
    if (silhouette >= best - clusterRules.silhouetteTie) {
      reasonsFor.push({
        fr: `Silhouette ${value('fr')}, parmi les meilleures.`,
        en: `Silhouette ${value('en')}, among the best.`,
      });
    } else {
      reasonsAgainst.push({
        fr: `Silhouette ${value('fr')}, sous la meilleure (${formatDecimal(best, 'fr')}).`,
        en: `Silhouette ${value('en')}, below the best (${formatDecimal(best, 'en')}).`,
      });
    }
  }
  const largest = say((lang) => formatShare(largestShare, lang));
  if (largestShare > clusterRules.largestShare) {
    reasonsAgainst.push({
      fr: `Le plus grand segment prend ${largest.fr} de la base : il faut le découper.`,
      en: `The largest segment takes ${largest.en} of the base: it must be split.`,
    });
  } else {
    reasonsFor.push({
      fr: `Aucun segment trop grand : ${largest.fr} de la base au plus.`,
      en: `No segment is too large: ${largest.en} of the base at most.`,
    });
  }
  if (count !== undefined) {
    if (carried === null || k === carried) {
      reasonsFor.push({ fr: `Convient à ${count.suits.fr}.`, en: `Suits ${count.suits.en}.` });
    } else if (k > carried) {
      reasonsAgainst.push({ fr: `Demande ${count.suits.fr}.`, en: `Asks for ${count.suits.en}.` });
    } else {
      reasonsAgainst.push({
        fr: 'Votre équipe peut en animer davantage.',
        en: 'Your team could work with more.',
      });
    }
    reasonsAgainst.push({ fr: `À prévoir : ${count.asks.fr}.`, en: `To plan for: ${count.asks.en}.` });
  }
  if (smallest < clusterRules.leastCustomers) {
    reasonsAgainst.push({
      fr: `Le plus petit segment n’a que ${formatCount(smallest, 'fr')} clients : ses moyennes bougent beaucoup.`,
      en: `The smallest segment has only ${formatCount(smallest, 'en')} customers: its means move a lot.`,
    });
  }
  const nugget = solution.warnings.find(({ kind }) => kind === 'nugget');
  const name = profiles.find(({ id }) => id === nugget?.segment)?.name;
  if (name !== undefined) {
    reasonsFor.push({
      fr: `Isole un petit segment très réactif, « ${name.fr} ».`,
      en: `Sets apart a small segment that answers well, “${name.en}”.`,
    });
  }
  return { reasonsFor, reasonsAgainst };
}

function bestSilhouette(solutions: readonly Solved[]): number {
  return Math.max(...solutions.map(({ silhouette }) => silhouette ?? -1));
}
