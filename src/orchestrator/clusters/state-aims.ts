import type { Bilingual } from '../../domain/bilingual.ts';
import { clusterAims } from '../../knowledge/cluster-aims.ts';
import type { ClusterWriting } from './cluster-writing.ts';

/** Under which id the goals of a year were computed. */
export const GOALS = 'segment_goals';

type Aim = { id: string; value: number; unit: 'share' | 'ratio'; label: Bilingual; source: 'framework' | 'convention' };

const AIMS: readonly Aim[] = [
  {
    id: 'responseGain',
    value: clusterAims.responseGain,
    unit: 'share',
    source: 'framework',
    label: { fr: 'Hausse visée de la réponse', en: 'Aimed rise in response' },
  },
  {
    id: 'basketGain',
    value: clusterAims.basketGain,
    unit: 'share',
    source: 'convention',
    label: { fr: 'Hausse visée du panier', en: 'Aimed rise in basket' },
  },
  {
    id: 'purchasesGain',
    value: clusterAims.purchasesGain,
    unit: 'share',
    source: 'convention',
    label: { fr: 'Hausse visée des achats', en: 'Aimed rise in purchases' },
  },
  {
    id: 'upgradeShare',
    value: clusterAims.upgradeShare,
    unit: 'share',
    source: 'framework',
    label: { fr: 'Part promue au segment supérieur', en: 'Share moved to the segment above' },
  },
  {
    id: 'grossMargin',
    value: clusterAims.assumedGrossMargin,
    unit: 'share',
    source: 'convention',
    label: { fr: 'Marge brute supposée', en: 'Assumed gross margin' },
  },
  {
    id: 'campaigns',
    value: clusterAims.campaignsPerYear,
    unit: 'ratio',
    source: 'convention',
    label: { fr: 'Campagnes par an supposées', en: 'Assumed campaigns a year' },
  },
];

/** Puts the assumptions of the document in its figures, and computes the goals that follow from them. */
export async function stateAims({ ledger, lang, kept }: ClusterWriting): Promise<void> {
  for (const { id, value, unit, label, source } of AIMS) {
    const why = {
      framework: { fr: 'ordre de grandeur du cadre de référence', en: 'rule of thumb of the reference framework' },
      convention: { fr: 'convention, à remplacer par la vôtre', en: 'convention, to be replaced with yours' },
    }[source][lang];
    ledger.state({ id: `aim.${id}`, label: label[lang], value, unit, origin: { kind: 'assumed', why } });
  }
  const { responseGain, basketGain, purchasesGain, upgradeShare } = clusterAims;
  await ledger.call(GOALS, GOALS, {
    segments: kept.profiles.map(({ id, customers, response, basket, purchases }) => ({
      id,
      customers,
      response,
      basket,
      purchases,
    })),
    ...{ responseGain, basketGain, purchasesGain, upgradeShare },
  });
}
