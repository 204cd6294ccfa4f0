import type { Lang } from '../../domain/bilingual.ts';

/** What tools say of where their definitions come from, phrase by phrase; names of authors and years are the same in French. */
const FRENCH: Readonly<Record<string, string>> = {
  'reference framework': 'cadre de référence',
  'reference framework and convention': 'cadre de référence et convention',
  'reference framework, in movements': 'cadre de référence, en mouvements',
  'reference framework (six reasons)': 'cadre de référence (six motifs)',
  'reference framework (formula of ltv_margin)': 'cadre de référence (formule de ltv_margin)',
  'reference framework (Reichheld 2003)': 'cadre de référence (Reichheld 2003)',
  'reference framework (NPS': 'cadre de référence (NPS',
  'reference framework, vendor names undated': 'cadre de référence, noms de fournisseurs non datés',
  'reference framework (silence, touches, 2–4 × generic response)':
    'cadre de référence (silence, contacts, 2 à 4 fois la réponse générique)',
  ...{ interval: 'intervalle', intervals: 'intervalles', effect: 'effet', forecast: 'prévision', tests: 'tests' },
  ...{ limits: 'limites', 'other limits': 'autres limites', thresholds: 'seuils', themes: 'thèmes', ours: 'la nôtre' },
  ...{
    weights: 'pondérations',
    usability: 'seuils d’emploi',
    usable: 'seuils d’emploi',
    margin: 'marge',
    quartiles: 'quartiles',
  },
  ...{ 'yearly scale': 'passage à l’année', 'other scales': 'autres échelles', 'margin of error': 'marge d’erreur' },
  ...{ 'percentile edges': 'bornes des centiles', 'verdict rule': 'règle du verdict', 'two means': 'deux moyennes' },
  ...{ liability: 'dette', 'Little 1961 (stock = flow × stay)': 'Little 1961 (stock = flux × durée)' },
  ...{ 'see experiment_lift': 'voir experiment_lift', 'see value_forecast': 'voir value_forecast' },
  ...{ 'closed starting cohort': 'cohorte de départ fermée' },
  'closed starting cohort, windows': 'cohorte de départ fermée, fenêtres',
  'thresholds and delays': 'seuils et délais',
  'states, tiers and costs': 'états, paliers et coûts',
  'two proportions, see experiment_lift': 'deux proportions, voir experiment_lift',
  'the limit 4 of ltv_cac and the floors of nps and csat': 'la limite 4 de ltv_cac et les planchers de nps et csat',
  'words that name them': 'mots qui les désignent',
  '"several" bug reports = 3 or more': 'plusieurs signalements = 3 ou plus',
  'even split of the range': 'partage égal de la fourchette',
  'formula of the metric': 'formule de l’indicateur',
  'bisection to a relative precision of 1e-9': 'dichotomie, précision relative de 1e-9',
  'two proportions, significant at 95%': 'deux proportions, seuil de 95 %',
  'difference within months': 'écart au sein des mois',
  'direct standardisation, 95 %': 'standardisation directe, 95 %',
  'return compared within months of arrival': 'retour comparé au sein des mois d’arrivée',
  'variance of a difference of two shares of one sample': 'variance d’un écart entre deux parts d’un même échantillon',
  'public definitions of each product': 'définitions publiques de chaque produit',
  'SaaS Metrics Standards Board for the closed cohort': 'SaaS Metrics Standards Board pour la cohorte fermée',
  'Wilson 1927, Mantel–Haenszel with the variance of Sato 1989':
    'Wilson 1927, Mantel–Haenszel avec la variance de Sato 1989',
  'Wilson 1927, Welch 1947 (Student for pairs), 95 %': 'Wilson 1927, Welch 1947 (Student pour les paires), 95 %',
  'Mantel–Haenszel, variance of Sato 1989': 'Mantel–Haenszel, variance de Sato 1989',
  'Mantel and Haenszel 1959, Sato 1989, Holm 1979': 'Mantel et Haenszel 1959, Sato 1989, Holm 1979',
  'Gupta & Lehmann 2003 without the first margin': 'Gupta & Lehmann 2003 sans la première marge',
  'Fisher 1935 with Bonferroni': 'Fisher 1935 avec Bonferroni',
  'Fader & Hardie 2007 and 2010': 'Fader & Hardie 2007 et 2010',
  'Fader, Hardie and Lee 2005': 'Fader, Hardie et Lee 2005',
  'Batislam, Denizel and Filiztekin 2007': 'Batislam, Denizel et Filiztekin 2007',
  'Schmittlein, Morrison and Colombo 1987': 'Schmittlein, Morrison et Colombo 1987',
  'Fader and Hardie 2013': 'Fader et Hardie 2013',
  'logistic regression': 'régression logistique',
  'Hastie, Tibshirani & Friedman 2009, scikit-learn’s objective with C = 1':
    'Hastie, Tibshirani & Friedman 2009, critère de scikit-learn avec C = 1',
  'AUC interval': 'intervalle de l’AUC',
  'limit of 70': 'limite de 70',
  'k-means++ (Arthur & Vassilvitskii 2007), Lloyd 1982, bounds of Hamerly 2010, single moves of Hartigan 1975':
    'k-means++ (Arthur & Vassilvitskii 2007), Lloyd 1982, bornes de Hamerly 2010, déplacements un à un de Hartigan 1975',
  'number of segments for a team': 'nombre de segments pour une équipe',
  'two-sided test of two proportions, pooled variance under no difference':
    'test bilatéral de deux proportions, variance commune sous l’absence d’écart',
  'Fleiss, Levin & Paik 2003, without continuity correction (R power.prop.test)':
    'Fleiss, Levin & Paik 2003, sans correction de continuité (power.prop.test de R)',
  'control share 0.2 and six weeks': 'part témoin de 0,2 et six semaines',
  'interval of the lift': 'intervalle du gain',
  'p-value': 'valeur p',
  'pooled two-proportion test (Fleiss, Levin & Paik 2003), Fisher exact under 5 expected':
    'test de deux proportions à variance commune (Fleiss, Levin & Paik 2003), test exact de Fisher sous 5 attendus',
  'orders and margin': 'commandes et marge',
  'missing customers': 'clients manquants',
  'at 80 % power': 'pour une puissance de 80 %',
  'exponential response curve (Koopman 1953), first euro on an average customer bringing 5, dearer treatment for more valuable customers':
    'réponse exponentielle (Koopman 1953), premier euro sur un client moyen rapportant 5, soins plus chers pour les clients de plus de valeur',
};

/** The source of a tool’s definition in the reader’s language; a phrase that is a name, or that nobody has translated, stays. */
export function sourceWords(source: string, lang: Lang): string {
  if (lang === 'en') return source;
  return source
    .replace(/[\u00a0\u202f]/gu, ' ')
    .split('; ')
    .map((clause) =>
      clause
        .split(': ')
        .map((phrase) => FRENCH[phrase] ?? phrase)
        .join('\u00a0: '),
    )
    .join('\u202f; ')
    .replace(/ ?%/gu, '\u202f%');
}
