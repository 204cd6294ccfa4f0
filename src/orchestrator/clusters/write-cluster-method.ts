import { refer } from '../figure-id.ts';
import type { ClusterWriting } from './cluster-writing.ts';

/** How figures were obtained, what is assumed, and what the table cannot say. */
export function writeClusterMethod({ lang, kept }: ClusterWriting, currency: string | null): string[] {
  const hasResponse = kept.profiles.some(({ response }) => response !== null);
  const lines = [
    {
      fr: 'Segments : k-moyennes sur des caractéristiques mises à l’échelle, cinquante départs, la meilleure inertie gardée. Silhouette : de −1 à 1, plus elle est haute, mieux les segments se séparent.',
      en: 'Segments: k-means on scaled features, fifty starts, the best inertia kept. Silhouette: from −1 to 1, the higher, the better the segments separate.',
    },
    {
      fr: `Objectifs : panier ${refer('aim.basketGain')} et achats ${refer('aim.purchasesGain')} de plus, ce qui fait un cinquième de dépense en plus à segments égaux, puis les clients promus. Réponse : ${refer('aim.responseGain')} de plus. Ordres de grandeur à remplacer par vos tests.`,
      en: `Goals: baskets up ${refer('aim.basketGain')} and purchases up ${refer('aim.purchasesGain')}, which makes a fifth more spend at equal segments, then the customers moved up. Response: up ${refer('aim.responseGain')}. Rules of thumb to be replaced by your tests.`,
    },
    {
      fr: 'Un tableau de clients ne dit ni la rétention ni la marge : les objectifs sans valeur actuelle disent ce qui les mesurerait.',
      en: 'A table of customers says neither retention nor margin: aims without a current value say what would measure them.',
    },
    ...(currency === null
      ? [
          {
            fr: 'La monnaie du tableau n’est pas indiquée : les montants sont dans la sienne, le budget aussi.',
            en: 'The currency of the table is not stated: amounts are in its own, the budget too.',
          },
        ]
      : []),
    ...(hasResponse
      ? []
      : [
          {
            fr: 'Le tableau ne dit pas qui répond aux campagnes : la réponse est supposée.',
            en: 'The table does not say who answers campaigns: the response is assumed.',
          },
        ]),
  ];
  return lines.map((line) => line[lang]);
}
