import type { ClusterReport } from '../../domain/clusters/cluster-report.ts';
import { refer } from '../figure-id.ts';
import { CLUSTERS, type ClusterWriting } from './cluster-writing.ts';

/** The segment that is too large, in three, with the small responsive group that was looked for in it. */
export function writeSplit({ ledger, lang, kept, at }: ClusterWriting): ClusterReport['split'] {
  const split = kept.subSegments;
  const parent = kept.profiles.find(({ id }) => id === split?.of);
  if (split === null || parent === undefined) return null;
  const rows = split.profiles.map(({ id, name }, index) => {
    const take = (key: 'customers' | 'spend' | 'response', unit: 'count' | 'money' | 'share', label: string) =>
      ledger.take({
        id: `clusters.${id}.${key}`,
        call: CLUSTERS,
        path: `${at}/subSegments/profiles/${index}/${key}`,
        unit,
        label: `${label}, ${name[lang]}`,
      });
    return {
      name: name[lang],
      customers: take('customers', 'count', { fr: 'Clients', en: 'Customers' }[lang]),
      spend: take('spend', 'money', { fr: 'Dépense par client', en: 'Spend per customer' }[lang]),
      response: take('response', 'share', { fr: 'Réponse', en: 'Response' }[lang]),
    };
  });
  const share = refer(`clusters.${parent.id}.share`);
  const nugget = split.profiles.find(({ id }) => id === split.nugget);
  const search =
    parent.response === null
      ? {
          fr: 'Sans réponse aux campagnes dans le tableau, aucun petit groupe réactif ne peut y être cherché.',
          en: 'Without a response to campaigns in the table, no small responsive group can be looked for.',
        }
      : nugget === undefined
        ? {
            fr: 'Aucun petit groupe nettement plus réactif que les autres n’y a été trouvé.',
            en: 'No small group that answers clearly more than the others was found in it.',
          }
        : {
            fr: `Une pépite y a été trouvée : « ${nugget.name.fr} », ${refer(`clusters.${nugget.id}.customers`)} clients, ${refer(`clusters.${nugget.id}.response`)} de réponse.`,
            en: `A nugget was found in it: “${nugget.name.en}”, ${refer(`clusters.${nugget.id}.customers`)} customers, a ${refer(`clusters.${nugget.id}.response`)} response.`,
          };
  return {
    text: {
      fr: `« ${parent.name.fr} » prend ${share} de la base : trop pour un seul message. Le voici en trois. ${search.fr}`,
      en: `“${parent.name.en}” takes ${share} of the base: too much for one message. Here it is in three. ${search.en}`,
    }[lang],
    rows,
  };
}
