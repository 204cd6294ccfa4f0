import type { Unit } from '../../../domain/unit.ts';

/** What may stand right after a number as its unit, by family. */
export type UnitFamily = 'percent' | 'points' | 'money' | 'time' | 'times' | 'fte' | 'scale';

export const unitForms: readonly (readonly [UnitFamily, string])[] = [
  ['percent', '[%‰]|pour ?-?cents?|per ?-?cents?|pourcents?|percents?|pourcentages?|percentages?|pct'],
  ['points', 'points?(?! (?:forts?|faibles?))|pts?|pp|basis points'],
  [
    'money',
    '[€$£¥]|k ?[€$£]|m ?[€$£]|euros?|eur|dollars?|usd|pounds?|gbp|livres?|francs?|chf|cad|centimes?|cents?|pence|yens?',
  ],
  [
    'time',
    'jours?|journees?|semaines?|mois|trimestres?|ans|annees?|heures?|minutes?|days?|weeks?|months?|quarters?|years?|hours?',
  ],
  ['times', 'fois|times|x'],
  ['fte', 'etp|fte'],
  ['scale', 'k|m|md|mille|millions?|milliers?|milliards?|thousands?|billions?'],
];

/** The units that a figure of a kind leaves to the words: a score may be of points, a ratio of times. */
export const unitsLeftToWords: Readonly<Partial<Record<Unit, readonly UnitFamily[]>>> = {
  points: ['points'],
  ratio: ['times'],
};

/** What is counted, by kind. Purchases and orders are the same thing seen twice. */
export const countedForms: readonly (readonly [string, string])[] = [
  [
    'people',
    'clients?|clientes?|acheteurs?|acheteuses?|personnes|abonnes?|adherents?|membres?|inscrits|contacts|comptes|champions?|loyaux|dormants?|hibernants?|prometteurs|potentiels|nouveaux|perdus|customers?|buyers?|shoppers?|people|subscribers?|members?|accounts?|loyals?|newcomers?',
  ],
  ['purchases', 'commandes|achats|ventes|orders?|purchases|sales|transactions'],
  ['responses', 'reponses|repondants|responses|respondents|answers'],
];
