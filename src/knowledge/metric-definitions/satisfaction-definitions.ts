import type { MetricDefinition } from '../metric-definition.ts';

/** What customers say, and how well they are doing. */
export const satisfactionDefinitions: readonly MetricDefinition[] = [
  {
    id: 'nps',
    name: { fr: 'NPS', en: 'NPS' },
    unit: 'points',
    better: 'up',
    definition: {
      fr: 'Écart entre la part de clients prêts à vous recommander et la part de mécontents, de −100 à 100.',
      en: 'Share of customers ready to recommend you minus the share of unhappy ones, from −100 to 100.',
    },
    formula: {
      fr: '% de notes 9 ou 10 − % de notes de 0 à 6, donné avec sa marge d’erreur à 95 %',
      en: '% of scores 9–10 − % of scores 0–6, given with its 95% margin of error',
    },
    confusedWith: {
      fr: 'Un pourcentage ou une note moyenne : un NPS de 30 ne veut pas dire 30 % de satisfaits.',
      en: 'A percentage or an average score: an NPS of 30 does not mean that 30% are satisfied.',
    },
    source: 'framework',
  },
  {
    id: 'csat',
    name: { fr: 'CSAT', en: 'CSAT' },
    unit: 'share',
    better: 'up',
    definition: {
      fr: 'Part des réponses satisfaites après une expérience précise.',
      en: 'Share of satisfied responses after one particular experience.',
    },
    formula: {
      fr: 'notes de 4 ou 5 / réponses, sur une échelle de 5 ; toute autre échelle est précisée',
      en: 'scores of 4 or 5 / responses, on a 5-point scale; any other scale is stated',
    },
    confusedWith: {
      fr: 'La note moyenne : 4,2 sur 5 n’est pas un CSAT de 84 %. Et le NPS, qui juge la relation entière.',
      en: 'The average score: 4.2 out of 5 is not a CSAT of 84%. And NPS, which judges the whole relationship.',
    },
    source: 'framework',
  },
  {
    id: 'health_score',
    name: { fr: 'Score de santé', en: 'Health score' },
    unit: 'points',
    better: 'up',
    definition: {
      fr: 'Synthèse de l’usage, de l’engagement et de la satisfaction d’un compte, de 0 à 100.',
      en: 'A summary of an account’s usage, engagement and satisfaction, from 0 to 100.',
    },
    formula: {
      fr: '40 % usage + 30 % engagement + 30 % satisfaction ; une partie manquante est écartée et les autres pèsent à proportion',
      en: '40% usage + 30% engagement + 30% satisfaction; a missing part is left out and the others weigh in proportion',
    },
    confusedWith: {
      fr: 'Une probabilité de départ : le score résume des signes, il ne prédit rien tant qu’il n’est pas vérifié sur des départs réels.',
      en: 'A churn probability: the score sums up signs and predicts nothing until checked against real departures.',
    },
    note: {
      fr: 'Objectif habituel : plus de 70. Les poids sont une convention de ce produit.',
      en: 'Usual target: above 70. The weights are a convention of this product.',
    },
    source: 'framework',
  },
];
