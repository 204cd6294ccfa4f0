import { refer } from '../figure-id.ts';
import { CLUSTERS, type ClusterWriting } from './cluster-writing.ts';

/** The 80/20 check, on the data; empty without spend. */
export function writePareto({ ledger, lang, found, kept, at }: ClusterWriting): string[] {
  const take = (name: string, path: string, label: string) =>
    ledger.take({ id: `pareto.${name}`, call: CLUSTERS, path, unit: 'share', label });
  const fifth = take(
    'topFifth',
    '/pareto/topFifthShare',
    { fr: 'Dépense du premier cinquième', en: 'Spend of the top fifth' }[lang],
  );
  const needed = take(
    'customersFor80',
    '/pareto/customersFor80',
    { fr: 'Clients qui font 80 % de la dépense', en: 'Customers who make 80% of spend' }[lang],
  );
  if (fifth === null || needed === null || found.pareto === null) return [];
  const verdict = found.pareto.holds
    ? { fr: 'La règle des 80/20 se vérifie ici.', en: 'The 80/20 rule holds here.' }
    : { fr: 'La règle des 80/20 ne se vérifie pas ici.', en: 'The 80/20 rule does not hold here.' };
  const lines = [
    {
      fr: `${verdict.fr} Le cinquième des clients qui dépensent le plus fait ${refer(fifth)} de la dépense, et il faut ${refer(needed)} des clients pour en faire 80 %.`,
      en: `${verdict.en} The fifth of the customers who spend most makes ${refer(fifth)} of spend, and it takes ${refer(needed)} of the customers to make 80% of it.`,
    }[lang],
  ];
  const share = take(
    'topTwoCustomers',
    `${at}/topTwo/customersShare`,
    { fr: 'Clients des deux premiers segments', en: 'Customers of the first two segments' }[lang],
  );
  const spend = take(
    'topTwoSpend',
    `${at}/topTwo/spendShare`,
    { fr: 'Dépense des deux premiers segments', en: 'Spend of the first two segments' }[lang],
  );
  if (share === null || spend === null || kept.profiles.length <= 2) return lines;
  return [
    ...lines,
    {
      fr: `Les deux premiers segments, ${refer(share)} des clients, font ${refer(spend)} de la dépense.`,
      en: `The first two segments, ${refer(share)} of the customers, make ${refer(spend)} of spend.`,
    }[lang],
  ];
}
