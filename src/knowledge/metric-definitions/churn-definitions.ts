import type { MetricDefinition } from '../metric-definition.ts';

/** Who leaves. */
export const churnDefinitions: readonly MetricDefinition[] = [
  {
    id: 'churn_rate',
    name: { fr: 'Taux d’attrition', en: 'Churn rate' },
    unit: 'share',
    better: 'down',
    definition: {
      fr: 'Part des clients du début de la période qui sont partis avant la fin.',
      en: 'Share of the customers present at the start who left before the end.',
    },
    formula: {
      fr: 'clients perdus parmi ceux du début / clients au début',
      en: 'customers lost among those at the start / customers at the start',
    },
    confusedWith: {
      fr: 'Un calcul qui ajoute les nouveaux clients au dénominateur ou leurs départs au numérateur : le taux change sans que rien n’ait changé.',
      en: 'A calculation that adds newcomers to the base or their losses to the count: the rate moves while nothing has.',
    },
    source: 'framework',
  },
  {
    id: 'monthly_churn',
    name: { fr: 'Attrition mensuelle', en: 'Monthly churn' },
    unit: 'share',
    better: 'down',
    definition: {
      fr: 'Part des clients présents en début de mois et perdus dans le mois.',
      en: 'Share of the customers present at the start of a month and lost during it.',
    },
    formula: {
      fr: 'clients perdus dans le mois / clients actifs au début du mois',
      en: 'customers lost in the month / customers active at its start',
    },
    confusedWith: {
      fr: 'L’attrition annuelle, et l’attrition du revenu, qui pèse chaque départ selon sa taille.',
      en: 'Yearly churn, and revenue churn, which weighs each lost customer by size.',
    },
    source: 'framework',
  },
  {
    id: 'annualised_churn',
    name: { fr: 'Attrition annualisée', en: 'Annualised churn' },
    unit: 'share',
    better: 'down',
    definition: {
      fr: 'Part des clients perdus en un an si l’attrition mensuelle restait la même.',
      en: 'Share of customers lost in a year if monthly churn stayed the same.',
    },
    formula: {
      fr: '1 − (1 − attrition mensuelle)¹² ; et dans l’autre sens, 1 − (1 − attrition annuelle)^(1/12)',
      en: '1 − (1 − monthly churn)¹²; the other way round, 1 − (1 − yearly churn)^(1/12)',
    },
    confusedWith: {
      fr: 'Le taux mensuel multiplié par douze : 5 % par mois font 46 % par an, pas 60 %.',
      en: 'The monthly rate times twelve: 5% a month makes 46% a year, not 60%.',
    },
    source: 'framework',
  },
  {
    id: 'revenue_churn',
    name: { fr: 'Attrition du revenu', en: 'Revenue churn' },
    unit: 'share',
    better: 'down',
    definition: {
      fr: 'Part du revenu récurrent du début perdue par départ ou par réduction d’offre.',
      en: 'Share of the starting recurring revenue lost to cancellations or downgrades.',
    },
    formula: {
      fr: '(revenu récurrent parti + revenu récurrent réduit) / revenu récurrent au début',
      en: '(churned + contraction recurring revenue) / recurring revenue at the start',
    },
    confusedWith: {
      fr: 'L’attrition des clients : lues ensemble, elles disent si vous perdez quelques gros comptes ou beaucoup de petits.',
      en: 'Customer churn: read together, they tell whether you lose a few large accounts or many small ones.',
    },
    source: 'framework',
  },
];
