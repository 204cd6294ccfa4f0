import type { Bilingual } from '../../domain/bilingual.ts';
import type { ClusterReport } from '../../domain/clusters/cluster-report.ts';
import type { Unit } from '../../domain/unit.ts';
import type { ClusterWriting } from './cluster-writing.ts';
import { GOALS } from './state-aims.ts';

const GOAL_LINES: readonly { path: string; unit: Unit; label: Bilingual }[] = [
  { path: '/base/revenuePerCustomer', unit: 'money', label: { fr: 'Dépense par client', en: 'Spend per customer' } },
  { path: '/base/response', unit: 'share', label: { fr: 'Réponse aux campagnes', en: 'Response to campaigns' } },
  { path: '/base/basket', unit: 'money', label: { fr: 'Panier moyen', en: 'Average basket' } },
  {
    path: '/base/purchases',
    unit: 'ratio',
    label: { fr: 'Achats par client sur la période', en: 'Purchases per customer over the period' },
  },
];

/** The goals of the year for the whole base: each follows from those of the segments. Lines the table cannot give are left out. */
export function writeGoals({ ledger, lang, kept }: ClusterWriting): ClusterReport['goals'] {
  const top = kept.profiles[0]?.name;
  const lines = [
    ...GOAL_LINES,
    ...(top === undefined
      ? []
      : [
          {
            path: '/segments/0/customers',
            unit: 'count' as const,
            label: { fr: `Clients « ${top.fr} »`, en: `Customers “${top.en}”` },
          },
        ]),
  ];
  return lines.flatMap(({ path, unit, label }) => {
    const take = (when: 'now' | 'target') =>
      ledger.take({
        id: `goals${path.replaceAll('/', '.')}.${when}`,
        call: GOALS,
        path: `${path}/${when}`,
        unit,
        label: label[lang],
      });
    const [now, target] = [take('now'), take('target')];
    return now === null || target === null ? [] : [{ label: label[lang], now, target }];
  });
}
