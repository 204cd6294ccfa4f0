import { defineAgent } from '../define-agent.ts';

/** The closed loop on satisfaction, the health score and advocacy. */
export const customerSuccess = defineAgent({
  id: 'customer-success',
  tools: ['nps', 'csat', 'health_score', 'rfm_segments', 'action_impact', 'experiment_design'],
  playbook: [
    {
      id: 'detractor-loop',
      title: {
        fr: 'Rappeler chaque client mécontent sous deux jours',
        en: 'Call every unhappy customer within two days',
      },
      why: [
        {
          fr: 'Le NPS est de {{figure:fact.nps}} : appelez chaque détracteur, notez la cause et corrigez celle qui revient le plus.',
          en: 'NPS stands at {{figure:fact.nps}}: call each detractor, note the cause and fix the one that recurs most.',
        },
        {
          fr: 'Un client mécontent rappelé vite dit ce qui ne va pas et laisse une chance de le garder.',
          en: 'An unhappy customer called back quickly says what is wrong and leaves a chance to keep them.',
        },
      ],
      answers: ['satisfaction'],
      segment: { group: { fr: 'Détracteurs (notes de 0 à 6)', en: 'Detractors (scores of 0 to 6)' } },
      audience: { fr: 'Répondants mécontents de la dernière enquête.', en: 'Unhappy respondents of the last survey.' },
      effort: 'low',
      owner: { fr: 'Responsable succès client', en: 'Customer success manager' },
      deadlineDays: 14,
      gain: {
        basis: 'yearlyRevenue',
        low: 0.01,
        high: 0.03,
        source: 'convention',
        assumption: {
          fr: '{low} à {high} des clients restent grâce à ces appels',
          en: '{low} to {high} of customers stay thanks to these calls',
        },
      },
      test: {
        hypothesis: {
          fr: 'Les détracteurs rappelés sous deux jours restent plus souvent que les autres.',
          en: 'Detractors called within two days stay more often than the others.',
        },
        baseline: { figure: 'segment.baseline', otherwise: 0.6 },
        minimumEffect: 0.1,
        controlShare: 0.5,
        readAfterDays: 60,
        stopRule: {
          fr: 'Arrêt si les rappels prennent plus de deux jours',
          en: 'Stop if call-backs take over two days',
        },
      },
      handover: null,
    },
    {
      id: 'health-score-watch',
      title: { fr: 'Suivre le score de santé des comptes', en: 'Track each account’s health score' },
      why: [
        {
          fr: 'L’usage, l’engagement et la satisfaction réunis peuvent signaler un compte fragile avant qu’il ne parte.',
          en: 'Usage, engagement and satisfaction together can point to a fragile account before it leaves.',
        },
      ],
      answers: ['satisfaction', 'expansion-weak'],
      segment: { group: { fr: 'Comptes au score de santé sous 70', en: 'Accounts with a health score under 70' } },
      audience: { fr: 'Comptes actifs, revue hebdomadaire.', en: 'Active accounts, weekly review.' },
      effort: 'medium',
      owner: { fr: 'Responsable succès client', en: 'Customer success manager' },
      deadlineDays: 60,
      gain: {
        basis: 'yearlyRevenue',
        low: 0.01,
        high: 0.04,
        source: 'convention',
        assumption: {
          fr: '{low} à {high} du revenu annuel préservé',
          en: '{low} to {high} of yearly revenue preserved',
        },
      },
      test: {
        hypothesis: {
          fr: 'Les comptes suivis au score se renouvellent mieux que les comptes suivis au hasard.',
          en: 'Accounts followed by score renew better than accounts followed at random.',
        },
        baseline: { figure: 'segment.baseline', otherwise: 0.8 },
        minimumEffect: 0.06,
        controlShare: 0.5,
        readAfterDays: 60,
        stopRule: { fr: 'Arrêt si le score ne prédit rien', en: 'Stop if the score predicts nothing' },
      },
      handover: 'analytics',
    },
    {
      id: 'expansion-review',
      title: { fr: 'Une revue d’usage chaque trimestre', en: 'A quarterly usage review' },
      why: [
        {
          fr: 'Le NRR est de {{figure:fact.nrr}} : la revue montre ce que chaque compte n’utilise pas encore.',
          en: 'NRR is {{figure:fact.nrr}}: the review shows what each account does not use yet.',
        },
        {
          fr: 'Une revue par trimestre montre ce qui n’est pas encore utilisé et ouvre la discussion sur la suite.',
          en: 'A quarterly review shows what is not used yet and opens the conversation about what comes next.',
        },
      ],
      answers: ['expansion-weak', 'goal-ltv'],
      segment: {
        group: {
          fr: 'Comptes établis sans expansion depuis un an',
          en: 'Established accounts without expansion for a year',
        },
      },
      audience: {
        fr: 'Comptes de plus de 90 jours, décideur identifié.',
        en: 'Accounts over 90 days old, known decision-maker.',
      },
      effort: 'high',
      owner: { fr: 'Responsable succès client', en: 'Customer success manager' },
      deadlineDays: 120,
      gain: {
        basis: 'yearlyRevenue',
        low: 0.02,
        high: 0.06,
        source: 'convention',
        assumption: { fr: 'revenu annuel en hausse de {low} à {high}', en: 'yearly revenue up {low} to {high}' },
      },
      test: {
        hypothesis: {
          fr: 'Les comptes passés en revue élargissent leur contrat plus souvent que les autres.',
          en: 'Reviewed accounts extend their contract more often than the others.',
        },
        baseline: { figure: 'segment.baseline', otherwise: 0.1 },
        minimumEffect: 0.08,
        controlShare: 0.5,
        readAfterDays: 60,
        stopRule: { fr: 'Arrêt si la moitié des revues sont annulées', en: 'Stop if half the reviews get cancelled' },
      },
      handover: null,
    },
    {
      id: 'advocacy-invite',
      title: { fr: 'Inviter les clients satisfaits à recommander', en: 'Invite satisfied customers to recommend you' },
      why: [
        {
          fr: 'Les {{figure:rfm_segments.champions.customers}} champions achètent souvent et sont venus récemment : demandez-leur d’abord.',
          en: 'The {{figure:rfm_segments.champions.customers}} champions buy often and came recently: ask them first.',
        },
        {
          fr: 'La recommandation se demande à ceux qui sont déjà contents, juste après une bonne note.',
          en: 'Ask for referrals from those already happy, right after a good score.',
        },
      ],
      answers: ['goal-ambassadors'],
      segment: 'champions',
      audience: {
        fr: 'Ceux qui ont donné une note de 9 ou 10, d’abord.',
        en: 'Those who gave a score of 9 or 10, first.',
      },
      effort: 'medium',
      owner: { fr: 'Responsable succès client', en: 'Customer success manager' },
      deadlineDays: 75,
      gain: {
        basis: 'nextOrder',
        low: 0.03,
        high: 0.1,
        source: 'convention',
        assumption: {
          fr: '{low} à {high} des champions amènent un nouvel acheteur',
          en: '{low} to {high} of champions bring a new buyer',
        },
      },
      test: {
        hypothesis: {
          fr: 'Une invitation après une bonne note amène plus de filleuls qu’un bandeau permanent.',
          en: 'An invitation after a good score brings more referrals than a standing banner.',
        },
        baseline: { figure: 'segment.baseline', otherwise: 0.02 },
        minimumEffect: 0.03,
        controlShare: 0.3,
        readAfterDays: 60,
        stopRule: { fr: 'Arrêt si les filleuls ne rachètent pas', en: 'Stop if referred customers do not return' },
      },
      handover: 'social-strategy',
    },
    {
      id: 'satisfaction-survey',
      title: { fr: 'Mesurer la satisfaction après la livraison', en: 'Measure satisfaction after delivery' },
      why: [
        {
          fr: 'Les ventes ne montrent l’insatisfaction qu’après coup ; une question après la livraison la révèle plus tôt.',
          en: 'Sales show dissatisfaction only after the fact; one question after delivery reveals it sooner.',
        },
      ],
      answers: ['healthy'],
      notWhen: { kind: 'over', fact: 'nps', limit: -101 },
      segment: 'loyaux',
      audience: {
        fr: 'Une semaine après la livraison.',
        en: 'One week after delivery.',
      },
      effort: 'low',
      owner: { fr: 'Responsable succès client', en: 'Customer success manager' },
      deadlineDays: 30,
      gain: null,
      test: {
        hypothesis: {
          fr: 'Par SMS, la même question obtient plus de réponses que par e-mail.',
          en: 'By text message, the same question gets more responses than by email.',
        },
        baseline: { figure: 'segment.baseline', otherwise: 0.15 },
        minimumEffect: 0.05,
        controlShare: 0.5,
        readAfterDays: 60,
        stopRule: { fr: 'Arrêt sous cinq pour cent de réponses', en: 'Stop below five per cent of responses' },
      },
      handover: 'analytics',
    },
  ],
});
