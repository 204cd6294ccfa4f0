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
    'Rétention à 90 jours : part des clients suivis au moins 90 jours qui ont acheté un autre jour entre J1 et J90.',
    'Taux de réachat : part des acheteurs ayant commandé deux fois ou plus, sans limite de temps.',
    'Départ sur commandes : silence supérieur à 90 jours et à trois fois le rythme du client, ou celui de la base s’il est inconnu.',
    'Valeur d’un client (LTV) : ce qu’il a rapporté sur les douze derniers mois, en marge si elle est connue, sinon en ventes.',
    'Les références du secteur viennent du cadre de référence, sans source primaire : ce sont des règles d’usage.',
    'Les gains des actions reposent sur des hypothèses de ce produit, à remplacer par le résultat des tests.',
  ],
  en: [
    '90-day retention: share of customers followed for at least 90 days who bought on another day between D1 and D90.',
    'Repeat purchase rate: share of buyers with two orders or more, without time limit.',
    'Departure on orders: silence beyond 90 days and beyond three times the customer’s rhythm, or the base’s when unknown.',
    'Customer value (LTV): what a customer brought over the last twelve months, in margin when known, else in sales.',
    'Industry benchmarks come from the reference framework, without a primary source: rules of thumb.',
    'The actions’ gains rest on assumptions of this product, to be replaced by the results of the tests.',
  ],
};
