import type { QuickWinPlan } from '../../domain/clusters/quick-win-plan.ts';
import { refer } from '../figure-id.ts';
import type { ClusterWriting } from './cluster-writing.ts';

/** The document in a few lines: how many segments, who leads, who weighs most, what the first week may bring. */
export function writeClusterSummary({ lang, kept }: ClusterWriting, { total }: QuickWinPlan): string[] {
  const [top] = kept.profiles;
  const largest = kept.profiles.reduce((most, profile) => (profile.customers > most.customers ? profile : most));
  if (top === undefined) return [];
  const figure = (id: string, name: string) => refer(`clusters.${id}.${name}`);
  const spends =
    top.spendShare === null
      ? { fr: '', en: '' }
      : {
          fr: `, qui font ${figure(top.id, 'spendShare')} de la dépense avec ${figure(top.id, 'share')} des clients`,
          en: `, who make ${figure(top.id, 'spendShare')} of spend with ${figure(top.id, 'share')} of the customers`,
        };
  return [
    {
      fr: `${refer('base.clustered')} clients forment ${refer(`clusters.k${kept.k}.k`)} segments. En tête, « ${top.name.fr} » : ${figure(top.id, 'customers')} clients${spends.fr}.`,
      en: `${refer('base.clustered')} customers form ${refer(`clusters.k${kept.k}.k`)} segments. At the top, “${top.name.en}”: ${figure(top.id, 'customers')} customers${spends.en}.`,
    }[lang],
    {
      fr: `Le plus nombreux, « ${largest.name.fr} », rassemble ${figure(largest.id, 'share')} des clients.`,
      en: `The most numerous, “${largest.name.en}”, holds ${figure(largest.id, 'share')} of the customers.`,
    }[lang],
    ...(total === null || total.cost === null || total.revenue === null
      ? []
      : [
          {
            fr: `Gains rapides de la première semaine : ${refer(total.cost)} de coût supposé pour ${refer(total.revenue)} de ventes attendues, à vérifier avec un groupe témoin.`,
            en: `Quick wins of the first week: an assumed cost of ${refer(total.cost)} for ${refer(total.revenue)} of expected sales, to be checked with a control group.`,
          }[lang],
        ]),
  ];
}
