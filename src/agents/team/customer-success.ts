import { defineAgent } from '../define-agent.ts';

/** The closed loop on satisfaction, the health score and advocacy. */
export const customerSuccess = defineAgent({
  id: 'customer-success',
  tools: ['nps', 'csat', 'health_score', 'rfm_segments', 'action_impact', 'experiment_design'],
  playbook: [
    {
      id: 'detractor-loop',
      title: {
        fr: 'Rappeler chaque client mécontent en deux jours',
        en: 'Call every unhappy customer within two days',
      },
      why: [
        {
          fr: 'Le NPS est de {{figure:fact.nps}} : chaque détracteur rappelé donne une cause à corriger, et souvent un client gardé.',
          en: 'NPS stands at {{figure:fact.nps}}: each detractor called back gives a cause to fix, and often a customer kept.',
        },
        {
          fr: 'Un client mécontent rappelé vite donne la cause de son humeur et reste plus souvent.',
          en: 'An unhappy customer called back quickly gives the cause and stays more often.',
        },
      ],
      answers: ['satisfaction'],
      segment: { group: { fr: 'Détracteurs (notes de 0 à 6)', en: 'Detractors (marks of 0 to 6)' } },
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
          fr: '{low} à {high} de la base conservée grâce au rappel',
          en: '{low} to {high} of the base kept thanks to the call',
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
        stopRule: { fr: 'Arrêt si le délai de rappel dérive', en: 'Stop if call-back time drifts' },
      },
    },
    {
      id: 'health-score-watch',
      title: { fr: 'Un score de santé pour agir', en: 'Act on a health score' },
      why: [
        {
          fr: 'Usage, engagement et satisfaction réunis signalent un compte fragile avant qu’il ne parte.',
          en: 'Usage, engagement and satisfaction together point to a fragile account before it leaves.',
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
        stopRule: { fr: 'Arrêt si le score ne prédit rien', en: 'Stop if the score predicts nothing' },
      },
    },
    {
      id: 'expansion-review',
      title: { fr: 'Une revue d’usage chaque trimestre', en: 'A quarterly usage review' },
      why: [
        {
          fr: 'Le revenu net conservé est de {{figure:fact.nrr}} alors que les départs sont tenus : l’écart est dans l’expansion.',
          en: 'Net revenue retention is {{figure:fact.nrr}} while departures are under control: the gap is expansion.',
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
          fr: 'Les comptes revus élargissent leur contrat plus souvent que les comptes en attente.',
          en: 'Reviewed accounts widen their contract more often than accounts still waiting.',
        },
        baseline: { figure: 'segment.baseline', otherwise: 0.1 },
        minimumEffect: 0.08,
        controlShare: 0.5,
        stopRule: { fr: 'Arrêt si les revues sont annulées', en: 'Stop if reviews get cancelled' },
      },
    },
    {
      id: 'advocacy-invite',
      title: { fr: 'Inviter les clients convaincus à recommander', en: 'Invite convinced customers to recommend' },
      why: [
        {
          fr: 'Les {{figure:rfm_segments.champions.customers}} champions connaissent la maison mieux que personne ; la recommandation commence par eux.',
          en: 'The {{figure:rfm_segments.champions.customers}} champions know the house better than anyone; referral starts with them.',
        },
        {
          fr: 'La recommandation se demande à ceux qui sont déjà contents, au bon moment.',
          en: 'Referral is asked of those who are already happy, at the right moment.',
        },
      ],
      answers: ['goal-ambassadors'],
      segment: 'champions',
      audience: { fr: 'Champions et promoteurs (9 ou 10).', en: 'Champions and promoters (9 or 10).' },
      effort: 'medium',
      owner: { fr: 'Responsable succès client', en: 'Customer success manager' },
      deadlineDays: 75,
      gain: {
        basis: 'nextOrder',
        low: 0.03,
        high: 0.1,
        source: 'convention',
        assumption: { fr: '{low} à {high} amènent un nouvel acheteur', en: '{low} to {high} bring a new buyer' },
      },
      test: {
        hypothesis: {
          fr: 'Une invitation après une bonne note amène plus de filleuls qu’un bandeau permanent.',
          en: 'An invitation after a good mark brings more referrals than a standing banner.',
        },
        baseline: { figure: 'segment.baseline', otherwise: 0.02 },
        minimumEffect: 0.03,
        controlShare: 0.3,
        stopRule: { fr: 'Arrêt si les filleuls ne rachètent pas', en: 'Stop if referred customers do not return' },
      },
    },
    {
      id: 'satisfaction-survey',
      title: { fr: 'Mesurer la satisfaction dès maintenant', en: 'Measure satisfaction from now on' },
      why: [
        {
          fr: 'Les ventes ne disent pas encore si les clients sont contents ; une question après livraison le dira avant elles.',
          en: 'Sales do not yet say whether customers are happy; one question after delivery will say so first.',
        },
      ],
      answers: ['healthy'],
      segment: 'loyaux',
      audience: {
        fr: 'Clients réguliers, une semaine après livraison.',
        en: 'Regular customers, one week after delivery.',
      },
      effort: 'low',
      owner: { fr: 'Responsable succès client', en: 'Customer success manager' },
      deadlineDays: 30,
      gain: null,
      test: {
        hypothesis: {
          fr: 'Une question courte obtient assez de réponses pour suivre le NPS chaque mois.',
          en: 'One short question gets enough answers to follow NPS every month.',
        },
        baseline: { figure: 'segment.baseline', otherwise: 0.15 },
        minimumEffect: 0.05,
        controlShare: 0.5,
        stopRule: { fr: 'Arrêt sous cinq pour cent de réponses', en: 'Stop below five per cent of answers' },
      },
    },
  ],
});
