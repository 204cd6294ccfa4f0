import { defineAgent } from '../define-agent.ts';

/** Onboarding, the second purchase, and the customers who begin to slip. */
export const lifecycleManagement = defineAgent({
  id: 'lifecycle-management',
  tools: [
    'retention_at',
    'retention_cohorts',
    'time_between_purchases',
    'rfm_segments',
    'action_impact',
    'experiment_design',
  ],
  playbook: [
    {
      id: 'welcome-week',
      title: { fr: 'Une semaine d’accueil pour chaque client', en: 'A welcome week for every customer' },
      why: [
        {
          fr: 'Parmi {{figure:retention_at.90d.eligible}} premiers acheteurs suivis trois mois, {{figure:retention_at.90d.retained}} seulement sont revenus.',
          en: 'Of {{figure:retention_at.90d.eligible}} first-time buyers followed for three months, only {{figure:retention_at.90d.retained}} came back.',
        },
        {
          fr: 'Le premier mois décide du reste : un nouveau client guidé voit vite ce que l’offre lui apporte.',
          en: 'The first month decides the rest: a guided newcomer soon sees what the offer does for them.',
        },
      ],
      answers: ['onboarding', 'churn-early'],
      segment: 'newcomers',
      audience: {
        fr: 'Chaque premier achat, consentement e-mail.',
        en: 'Every first purchase, e-mail consent.',
      },
      effort: 'low',
      owner: { fr: 'Responsable CRM', en: 'CRM manager' },
      deadlineDays: 14,
      gain: {
        basis: 'nextOrder',
        low: 0.03,
        high: 0.08,
        source: 'convention',
        assumption: {
          fr: '{low} à {high} des nouveaux clients passent une commande de plus',
          en: '{low} to {high} of newcomers place one more order',
        },
      },
      test: {
        hypothesis: {
          fr: 'Trois messages utiles en sept jours amènent davantage de deuxièmes commandes.',
          en: 'Three useful messages in seven days bring more second orders.',
        },
        baseline: { figure: 'retention_at.90d.rate', otherwise: 0.2 },
        minimumEffect: 0.05,
        controlShare: 0.2,
        stopRule: { fr: 'Arrêt si les désabonnements doublent', en: 'Stop if unsubscribes double' },
      },
    },
    {
      id: 'second-order-reminder',
      title: { fr: 'Relancer avant l’oubli', en: 'Prompt before the habit fades' },
      why: [
        {
          fr: 'Ceux qui rachètent le font, pour la moitié, en {{figure:time_between_purchases.medianDays}} : la relance doit partir avant ce délai.',
          en: 'Half of those who buy again do so within {{figure:time_between_purchases.medianDays}}: the prompt has to leave before that.',
        },
        {
          fr: 'Sans rendez-vous fixé après le premier achat, le deuxième dépend du hasard.',
          en: 'Without a date set after the first purchase, the second one is left to chance.',
        },
      ],
      answers: ['churn-early', 'goal-cost'],
      segment: 'nouveaux',
      audience: {
        fr: 'Une ou deux commandes, dernier achat de moins de 60 jours.',
        en: 'One or two orders, last purchase under 60 days ago.',
      },
      effort: 'low',
      owner: { fr: 'Responsable CRM', en: 'CRM manager' },
      deadlineDays: 28,
      gain: {
        basis: 'nextOrder',
        low: 0.02,
        high: 0.06,
        source: 'convention',
        assumption: {
          fr: '{low} à {high} du segment commandent une fois de plus',
          en: '{low} to {high} of the segment order once more',
        },
      },
      test: {
        hypothesis: {
          fr: 'Une relance calée sur le rythme réel fait mieux qu’une date fixe.',
          en: 'A prompt timed on the real rhythm beats a fixed date.',
        },
        baseline: { figure: 'retention_at.90d.rate', otherwise: 0.2 },
        minimumEffect: 0.05,
        controlShare: 0.2,
        stopRule: { fr: 'Arrêt si la marge par commande baisse', en: 'Stop if margin per order falls' },
      },
    },
    {
      id: 'slipping-follow-up',
      title: { fr: 'Reprendre contact avec les clients distants', en: 'Reconnect with customers slipping away' },
      why: [
        {
          fr: '{{figure:rfm_segments.a-cultiver.customers}} clients laissent passer plus de temps que d’ordinaire ; ils pèsent {{figure:rfm_segments.a-cultiver.revenueShare}} du chiffre d’affaires.',
          en: '{{figure:rfm_segments.a-cultiver.customers}} customers are letting more time go by than usual; they make up {{figure:rfm_segments.a-cultiver.revenueShare}} of revenue.',
        },
        {
          fr: 'Un client qui espace ses achats se rattrape à moindre coût tant qu’il n’est pas parti.',
          en: 'A customer who is spacing out purchases costs little to win back before they are gone.',
        },
      ],
      answers: ['churn-early', 'goal-cost', 'goal-retention'],
      segment: 'a-cultiver',
      audience: {
        fr: 'Silence de deux à quatre mois, aucune relance en cours.',
        en: 'Two to four months silent, no campaign running.',
      },
      effort: 'medium',
      owner: { fr: 'Responsable CRM', en: 'CRM manager' },
      deadlineDays: 60,
      gain: {
        basis: 'nextOrder',
        low: 0.02,
        high: 0.05,
        source: 'convention',
        assumption: { fr: '{low} à {high} reviennent acheter une fois', en: '{low} to {high} come back for one order' },
      },
      test: {
        hypothesis: {
          fr: 'Un conseil d’usage ramène autant de clients qu’une remise, sans la coûter.',
          en: 'Advice on using the product brings back as many customers as a discount, without paying for one.',
        },
        baseline: { figure: 'segment.baseline', otherwise: 0.05 },
        minimumEffect: 0.03,
        controlShare: 0.3,
        stopRule: { fr: 'Arrêt sous un pour cent de clics', en: 'Stop below one per cent of clicks' },
      },
    },
    {
      id: 'first-order-friction',
      title: { fr: 'Lever les freins du premier achat', en: 'Remove the first order’s obstacles' },
      why: [
        {
          fr: '{{figure:rfm_segments.oneTimeBuyers}} clients n’ont commandé qu’une fois : vingt entretiens diront ce qui les a arrêtés.',
          en: '{{figure:rfm_segments.oneTimeBuyers}} customers ordered only once: twenty interviews will say what held them back.',
        },
        {
          fr: 'Vingt entretiens avec des clients partis tôt suffisent à nommer les obstacles qui reviennent.',
          en: 'Twenty interviews with customers who left early are enough to name the obstacles that recur.',
        },
      ],
      answers: ['onboarding', 'churn-early'],
      segment: 'newcomers',
      audience: {
        fr: 'Clients d’une seule commande, un appel ou un e-mail.',
        en: 'One-order customers, one call or e-mail.',
      },
      effort: 'high',
      owner: { fr: 'Chef de produit', en: 'Product manager' },
      deadlineDays: 120,
      gain: {
        basis: 'nextOrder',
        low: 0.02,
        high: 0.05,
        source: 'convention',
        assumption: {
          fr: '{low} à {high} des nouveaux clients rachètent une fois l’obstacle levé',
          en: '{low} to {high} of newcomers buy again once the obstacle is gone',
        },
      },
      test: {
        hypothesis: {
          fr: 'Le parcours corrigé, montré à la moitié des visiteurs, donne plus de clients fidèles.',
          en: 'The corrected journey, shown to half of visitors, yields more repeat customers.',
        },
        baseline: { figure: 'retention_at.90d.rate', otherwise: 0.2 },
        minimumEffect: 0.04,
        controlShare: 0.5,
        stopRule: { fr: 'Arrêt si la conversion recule', en: 'Stop if conversion falls' },
      },
    },
  ],
});
