import type { Bilingual } from '../../domain/bilingual.ts';
import type { FigureCell } from '../../domain/clusters/figure-cell.ts';
import type { SegmentFacts, SegmentKpi, SegmentPlan } from '../../domain/clusters/segment-plan.ts';
import type { Unit } from '../../domain/unit.ts';
import type { ClusterPlay } from '../../knowledge/cluster-play.ts';
import { clusterPlayOf } from '../../knowledge/cluster-play-of.ts';
import { refer } from '../figure-id.ts';
import { CLUSTERS, type ClusterWriting } from './cluster-writing.ts';
import type { FoundProfile } from './found-clusters.ts';
import { GOALS } from './state-aims.ts';

const FACTS: Readonly<Record<keyof SegmentFacts, { unit: Unit; label: Bilingual }>> = {
  customers: { unit: 'count', label: { fr: 'Clients', en: 'Customers' } },
  share: { unit: 'share', label: { fr: 'Part de la base', en: 'Share of the base' } },
  spend: { unit: 'money', label: { fr: 'Dépense par client', en: 'Spend per customer' } },
  spendShare: { unit: 'share', label: { fr: 'Part de la dépense', en: 'Share of spend' } },
  income: { unit: 'moneyEstimate', label: { fr: 'Revenu moyen', en: 'Mean income' } },
  age: { unit: 'ratio', label: { fr: 'Âge moyen', en: 'Mean age' } },
  children: { unit: 'ratio', label: { fr: 'Enfants au foyer', en: 'Children at home' } },
  recencyDays: { unit: 'days', label: { fr: 'Dernier achat', en: 'Last purchase' } },
  response: { unit: 'share', label: { fr: 'Réponse à la dernière campagne', en: 'Response to the latest campaign' } },
  basket: { unit: 'money', label: { fr: 'Panier moyen', en: 'Average basket' } },
  purchases: { unit: 'ratio', label: { fr: 'Achats sur la période', en: 'Purchases over the period' } },
  purchasesPerYear: { unit: 'perYear', label: { fr: 'Achats par an', en: 'Purchases a year' } },
  digital: { unit: 'share', label: { fr: 'Achats faits en ligne', en: 'Purchases made online' } },
  outcome: { unit: 'share', label: { fr: 'Issue : oui', en: 'Outcome: yes' } },
};

/** Features that a column of facts already tells. */
const KNOWN_FEATURES: ReadonlySet<string> = new Set([
  'income',
  'spend',
  'age',
  'children',
  'recency',
  'purchases',
  'onlinePurchases',
]);
const MOST_OTHERS = 4;

const FACT_NAMES = [
  ...(['customers', 'share', 'spend', 'spendShare', 'income', 'age', 'children', 'recencyDays'] as const),
  ...(['response', 'basket', 'purchases', 'purchasesPerYear', 'digital', 'outcome'] as const),
];

/** The segments of the solution kept, each with its facts, its play and its aims. */
export function writeSegments(writing: ClusterWriting): SegmentPlan[] {
  const { kept, lang } = writing;
  return kept.profiles.map((profile, index) => {
    const play = clusterPlayOf(index, kept.profiles.length);
    const facts = takeFacts(writing, profile, index);
    return {
      id: profile.id,
      name: profile.name[lang],
      facts,
      others: takeOthers(writing, profile, index),
      productAndPrice: play.productAndPrice[lang],
      offers: play.offers[lang],
      frequency: play.frequency[lang],
      tone: play.tone[lang],
      channels: writeChannels(writing, profile),
      actions: play.actions.map((action) => action[lang]),
      kpis: [...writeMeasuredKpis(writing, profile, index), ...play.kpis.map((kpi) => stateKpi(writing, profile, kpi))],
      growth: writeGrowth(writing, play, index),
      warnings: kept.warnings.filter(({ segment }) => segment === profile.id).map(({ message }) => message[lang]),
    };
  });
}

function takeFacts({ ledger, lang, at }: ClusterWriting, profile: FoundProfile, index: number): SegmentFacts {
  const take = (name: keyof SegmentFacts): FigureCell =>
    ledger.take({
      id: `clusters.${profile.id}.${name}`,
      call: CLUSTERS,
      path: `${at}/profiles/${index}/${name}`,
      unit: FACTS[name].unit,
      label: `${FACTS[name].label[lang]}, ${profile.name[lang]}`,
    });
  const facts: SegmentFacts = {
    ...{ customers: null, share: null, spend: null, spendShare: null, income: null, age: null, children: null },
    ...{
      recencyDays: null,
      response: null,
      basket: null,
      purchases: null,
      purchasesPerYear: null,
      digital: null,
      outcome: null,
    },
  };
  for (const name of FACT_NAMES) facts[name] = take(name);
  return facts;
}

/** Features that are no fact of their own, such as a tenure: the first few. */
function takeOthers(
  { ledger, lang, at, found }: ClusterWriting,
  profile: FoundProfile,
  index: number,
): SegmentPlan['others'] {
  const others = found.features.filter(({ id }) => !KNOWN_FEATURES.has(id)).slice(0, MOST_OTHERS);
  return others.map(({ id, name }) => ({
    label: name[lang],
    value: ledger.take({
      id: `clusters.${profile.id}.feature.${id}`,
      call: CLUSTERS,
      path: `${at}/profiles/${index}/features/${id}`,
      unit: 'ratio',
      label: `${name[lang]}, ${profile.name[lang]}`,
    }),
  }));
}

/** Online first when they buy online more than the base does. */
function writeChannels({ kept, lang }: ClusterWriting, { digital }: FoundProfile): string {
  const known = kept.profiles.filter((profile) => profile.digital !== null);
  const customers = known.reduce((sum, profile) => sum + profile.customers, 0);
  const base =
    known.reduce((sum, profile) => sum + (profile.digital ?? 0) * profile.customers, 0) / Math.max(1, customers);
  if (digital === null) {
    return {
      fr: 'E-mail, puis le canal d’achat habituel de chacun.',
      en: 'E-mail, then each customer’s usual channel.',
    }[lang];
  }
  return digital > base
    ? {
        fr: 'E-mail, site et application : ils achètent en ligne plus que la moyenne.',
        en: 'E-mail, site and app: they buy online more than average.',
      }[lang]
    : {
        fr: 'Magasin, courrier et e-mail : ils achètent en ligne moins que la moyenne.',
        en: 'Store, post and e-mail: they buy online less than average.',
      }[lang];
}

function writeMeasuredKpis({ ledger, lang }: ClusterWriting, profile: FoundProfile, index: number): SegmentKpi[] {
  return (['response', 'basket', 'purchases'] as const).flatMap((name) => {
    const now = ledger.has(`clusters.${profile.id}.${name}`) ? `clusters.${profile.id}.${name}` : null;
    const target = ledger.take({
      id: `goals.${profile.id}.${name}`,
      call: GOALS,
      path: `/segments/${index}/${name}/target`,
      unit: FACTS[name].unit,
      label: `${FACTS[name].label[lang]}, ${{ fr: 'objectif', en: 'target' }[lang]}, ${profile.name[lang]}`,
    });
    return target === null ? [] : [{ label: FACTS[name].label[lang], now, target, measuredBy: null }];
  });
}

function stateKpi(
  { ledger, lang }: ClusterWriting,
  { id: segment }: FoundProfile,
  kpi: ClusterPlay['kpis'][number],
): SegmentKpi {
  const { id, name, target, unit, sense, measuredBy } = kpi;
  const bound = { atLeast: { fr: 'au moins', en: 'at least' }, atMost: { fr: 'au plus', en: 'at most' } }[sense][lang];
  const figure = ledger.state({
    id: `kpi.${segment}.${id}`,
    label: name[lang],
    value: target,
    unit,
    origin: { kind: 'benchmark', source: 'framework' },
  });
  return { label: `${name[lang]} (${bound})`, now: null, target: figure, measuredBy: measuredBy[lang] };
}

function writeGrowth({ ledger, lang, kept }: ClusterWriting, { growth }: ClusterPlay, index: number): string {
  const profile = kept.profiles[index];
  const above = kept.profiles[index - 1];
  const moved =
    profile === undefined || above === undefined
      ? null
      : ledger.take({
          id: `goals.${profile.id}.upgraded`,
          call: GOALS,
          path: `/segments/${index}/upgraded`,
          unit: 'count',
          label: { fr: 'Clients à faire passer au segment supérieur', en: 'Customers to move to the segment above' }[
            lang
          ],
        });
  if (moved === null || above === undefined) return growth[lang];
  return {
    fr: `${growth.fr} Objectif : ${refer('aim.upgradeShare')} d’entre eux, soit ${refer(moved)} clients, vers « ${above.name.fr} ».`,
    en: `${growth.en} Aim: ${refer('aim.upgradeShare')} of them, or ${refer(moved)} customers, to “${above.name.en}”.`,
  }[lang];
}
