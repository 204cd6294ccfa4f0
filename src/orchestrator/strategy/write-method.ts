import type { Lang } from '../../domain/bilingual.ts';
import type { Ledger } from '../ledger.ts';

/** How the numbers were made: definitions, conventions, period, and the rows that were read. */
export function writeMethod(ledger: Ledger, lang: Lang): string[] {
  const result = ledger.result('data_readiness');
  const population = result?.ok ? result.population : undefined;
  const lines = DEFINITIONS[lang].slice();
  if (population === undefined) return lines;
  const { from, asOf, timeZone, currency } = population;
  lines.unshift(
    {
      fr: `Données du ${from ?? '–'} inclus au ${asOf ?? '–'} exclu ; fuseau : ${timeZone} ; devise : ${currency ?? 'non précisée'}.`,
      en: `Data from ${from ?? '–'} included to ${asOf ?? '–'} excluded; time zone: ${timeZone}; currency: ${currency ?? 'not stated'}.`,
    }[lang],
  );
  return lines;
}

const DEFINITIONS = {
  fr: [
    'Rétention à 90 jours : part des clients suivis au moins 90 jours qui ont racheté entre le 1er et le 90e jour après leur premier achat.',
    'Taux de réachat : part des clients ayant commandé au moins deux fois, sans limite de temps.',
    'Client perdu, d’après les commandes : silence de plus de 90 jours et de plus de trois fois son rythme (celui de la base s’il est inconnu).',
    'Valeur vie client (LTV) : ce qu’un client a rapporté sur les douze derniers mois, en marge si elle est connue, sinon en ventes.',
    'Les références du secteur viennent du cadre de référence, sans source primaire : ce sont des ordres de grandeur.',
    'Les gains des actions sont des ventes en plus (ou de la marge, quand vous la donnez), avant coûts ; leurs hypothèses sont celles de ce produit, à remplacer par le résultat de vos tests.',
  ],
  en: [
    '90-day retention: share of customers followed for at least 90 days who bought again within days 1 to 90 of their first purchase.',
    'Repeat purchase rate: share of customers with at least two orders, with no time limit.',
    'Lost customer, from orders: silent for more than 90 days and more than three times their own rhythm (the base’s when unknown).',
    'Customer lifetime value (LTV): what a customer brought in over the last twelve months, in margin when known, else in sales.',
    'Industry benchmarks come from the reference framework, with no primary source: they are rules of thumb.',
    'The actions’ gains are extra sales (or margin, when you give it), before costs; their assumptions are this product’s, to be replaced by the results of your tests.',
  ],
};
