import type { Lang } from '../../domain/bilingual.ts';
import { defaults } from '../../knowledge/defaults.ts';
import { rfmDefaultThresholds } from '../../knowledge/rfm-default-thresholds.ts';
import { formatDay } from '../../language/format-day.ts';
import { formatCount, formatShare } from '../../language/format-number.ts';
import type { Ledger } from '../ledger.ts';

/** How the numbers were made: definitions, conventions, period, and the rows that were read. */
export function writeMethod(ledger: Ledger, lang: Lang): string[] {
  const result = ledger.result('data_readiness');
  const population = result?.ok ? result.population : undefined;
  const lines = DEFINITIONS[lang].slice();
  if (population === undefined) return lines;
  const { from, asOf, timeZone, currency, conventions } = population;
  const several = conventions.currencies;
  const money = {
    fr: currency ?? (several === undefined ? 'non précisée' : `plusieurs, jamais additionnées (${several})`),
    en: currency ?? (several === undefined ? 'not stated' : `several, never added (${several})`),
  };
  const day = (known: string | null) => (known === null ? '–' : formatDay(known, lang));
  lines.unshift(
    {
      fr: `Données du ${day(from)} inclus au ${day(asOf)} exclu ; fuseau : ${timeZone} ; devise : ${money.fr}.`,
      en: `Data from ${day(from)} included to ${day(asOf)} excluded; time zone: ${timeZone}; currency: ${money.en}.`,
    }[lang],
  );
  lines.push(rfmLine(lang), impactLine(lang));
  return lines;
}

/** The cuts of the RFM scores, in the order 2 to 5 for frequency and amount, 5 to 2 for recency. */
function rfmLine(lang: Lang): string {
  const { recencyDays, frequency, monetary } = rfmDefaultThresholds;
  const list = (edges: readonly number[]) => edges.map((edge) => formatCount(edge, lang)).join(' / ');
  return {
    fr: `Notes RFM de 1 à 5 : récence ${list(recencyDays)} jours, fréquence ${list(frequency)} commandes, montant ${list(monetary)}.`,
    en: `RFM scores from 1 to 5: recency ${list(recencyDays)} days, frequency ${list(frequency)} orders, amount ${list(monetary)}.`,
  }[lang];
}

function impactLine(lang: Lang): string {
  const { high, medium } = defaults.impactShares;
  const [strong, fair] = [formatShare(high, lang), formatShare(medium, lang)];
  return {
    fr: `Impact fort : au moins ${strong} des ventes annuelles à l’hypothèse basse ; moyen : au moins ${fair}.`,
    en: `High impact: at least ${strong} of yearly sales under the low assumption; medium: at least ${fair}.`,
  }[lang];
}

const DEFINITIONS = {
  fr: [
    'Rétention à 90 jours : part des clients suivis au moins 90 jours qui ont racheté entre le 1er et le 90e jour après leur premier achat.',
    'Taux de réachat : part des clients ayant commandé au moins deux fois, sans limite de temps.',
    'Client perdu, d’après les commandes : silence de plus de 90 jours et de plus de trois fois son rythme (celui de la base s’il est inconnu). Les premiers mois, où un tel silence n’a pas eu le temps de se voir, ne comptent pas dans le niveau habituel.',
    'Valeur vie client (LTV) : ce qu’un client a rapporté sur les douze derniers mois, en marge si elle est connue, sinon en ventes.',
    'Les références du secteur viennent du cadre de référence, sans source primaire : ce sont des ordres de grandeur.',
    'Les gains des actions sont des ventes en plus (ou de la marge, quand vous la donnez), avant coûts ; leurs hypothèses sont celles de ce produit, à remplacer par le résultat de vos tests.',
  ],
  en: [
    '90-day retention: share of customers followed for at least 90 days who bought again within days 1 to 90 of their first purchase.',
    'Repeat purchase rate: share of customers with at least two orders, with no time limit.',
    'Lost customer, from orders: silent for more than 90 days and more than three times their own rhythm (the base’s when unknown). The first months, too early for such a silence to show, are no part of the usual level.',
    'Customer lifetime value (LTV): what a customer brought in over the last twelve months, in margin when known, else in sales.',
    'Industry benchmarks come from the reference framework, with no primary source: they are rules of thumb.',
    'The actions’ gains are extra sales (or margin, when you give it), before costs; their assumptions are this product’s, to be replaced by the results of your tests.',
  ],
};
