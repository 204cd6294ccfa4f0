import type { ClusterChoice } from '../../domain/clusters/cluster-choice.ts';
import type { FigureCell } from '../../domain/clusters/figure-cell.ts';
import { refer } from '../figure-id.ts';
import { CLUSTERS, type ClusterWriting } from './cluster-writing.ts';

/** Every number of segments that was compared. */
export function writeChoices({ ledger, lang, found, kept }: ClusterWriting): ClusterChoice[] {
  return found.solutions.map((solution, index) => {
    const { k, sizes } = solution;
    const at = `/solutions/${index}`;
    const take = (name: string, path: string, unit: 'count' | 'ratio' | 'share', label: string): FigureCell =>
      ledger.take({
        id: `clusters.k${k}.${name}`,
        call: CLUSTERS,
        path: `${at}${path}`,
        unit,
        label: `${label}, k = ${k}`,
      });
    const smallest = sizes.indexOf(Math.min(...sizes));
    return {
      k: take('k', '/k', 'count', { fr: 'Segments', en: 'Segments' }[lang]),
      silhouette: take('silhouette', '/silhouette', 'ratio', 'Silhouette'),
      largestShare: take(
        'largestShare',
        '/largestShare',
        'share',
        { fr: 'Plus grand segment', en: 'Largest segment' }[lang],
      ),
      smallest: take(
        'smallest',
        `/sizes/${smallest}`,
        'count',
        { fr: 'Plus petit segment', en: 'Smallest segment' }[lang],
      ),
      recommended: k === kept.k,
      reasonsFor: solution.reasonsFor.map((reason) => reason[lang]),
      reasonsAgainst: solution.reasonsAgainst.map((reason) => reason[lang]),
    };
  });
}

/** Why this number of segments: the team when it is known, else the data. */
export function writeChoice({ lang, request, kept }: ClusterWriting): string {
  const { teamSize, employees } = request;
  const k = refer(`clusters.k${kept.k}.k`);
  if (teamSize === null && employees === null) {
    return {
      fr: `${k} segments, d’après les données seules : dites la taille de l’équipe (\`--team\`) ou de l’entreprise (\`--employees\`) pour un nombre que vous pourrez tenir.`,
      en: `${k} segments, from the data alone: say the size of the team (\`--team\`) or of the company (\`--employees\`) for a number you can keep up.`,
    }[lang];
  }
  return {
    fr: `${k} segments : c’est ce que votre équipe peut animer.`,
    en: `${k} segments: that is what your team can work with.`,
  }[lang];
}
