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
          fr: 'Sur {{figure:retention_at.90d.eligible}} clients suivis trois mois après leur premier achat, {{figure:retention_at.90d.retained}} sont revenus. Trois messages la première semaine : bien utiliser le produit, où trouver de l’aide, quoi acheter ensuite.',
          en: 'Of {{figure:retention_at.90d.eligible}} customers followed for three months after their first purchase, {{figure:retention_at.90d.retained}} came back. Three messages in the first week: how to use the product, where to get help, what to buy next.',
        },
        {
          fr: 'Un nouveau client guidé dès les premiers jours voit plus vite ce que l’offre lui apporte.',
          en: 'A newcomer guided from the first days sees sooner what the offer does for them.',
        },
      ],
      answers: ['onboarding', 'churn-early'],
      segment: 'newcomers',
      audience: {
        fr: 'Après chaque premier achat, si le client accepte les e-mails.',
        en: 'After every first purchase, when the customer accepts email.',
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
        readAfterDays: 90,
        stopRule: { fr: 'Arrêt si les désabonnements doublent', en: 'Stop if unsubscribes double' },
      },
      handover: 'automation',
    },
    {
      id: 'second-order-reminder',
      title: { fr: 'Relancer les nouveaux avant l’oubli', en: 'Remind newcomers before they forget' },
      why: [
        {
          fr: 'La moitié des rachats ont lieu dans les {{figure:time_between_purchases.medianDays}} qui suivent l’achat précédent : la relance part avant.',
          en: 'Half of all repeat purchases come within {{figure:time_between_purchases.medianDays}} of the one before: send the reminder sooner than that.',
        },
        {
          fr: 'Sans relance après le premier achat, le deuxième est laissé au hasard.',
          en: 'With no reminder after the first purchase, the second one is left to chance.',
        },
      ],
      answers: ['churn-early', 'goal-cost'],
      onlyIn: ['ecommerce', 'retail'],
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
          fr: '{low} à {high} du segment Nouveaux commandent une fois de plus',
          en: '{low} to {high} of the New segment order once more',
        },
      },
      test: {
        hypothesis: {
          fr: 'Une relance calée sur le rythme d’achat ramène plus de clients qu’une date fixe.',
          en: 'A reminder timed on the buying rhythm brings back more customers than a fixed date.',
        },
        baseline: { figure: 'retention_at.90d.rate', otherwise: 0.2 },
        minimumEffect: 0.05,
        controlShare: 0.2,
        readAfterDays: 90,
        stopRule: { fr: 'Arrêt si la marge par commande baisse', en: 'Stop if margin per order falls' },
      },
      handover: 'acquisition/email-marketing',
    },
    {
      id: 'slipping-follow-up',
      title: { fr: 'Renouer avec les clients qui s’éloignent', en: 'Reconnect with customers slipping away' },
      why: [
        {
          fr: '{{figure:rfm_segments.a-cultiver.customers}} clients commencent à espacer leurs achats ; ils ont fait {{figure:rfm_segments.a-cultiver.revenueShare}} du chiffre d’affaires.',
          en: '{{figure:rfm_segments.a-cultiver.customers}} customers are starting to space out their purchases; they made {{figure:rfm_segments.a-cultiver.revenueShare}} of revenue.',
        },
        {
          fr: 'Un client qui espace ses achats est plus facile à retenir qu’à reconquérir.',
          en: 'A customer who is spacing out purchases is easier to keep than to win back.',
        },
      ],
      answers: ['churn-early', 'goal-cost', 'goal-retention'],
      segment: 'a-cultiver',
      audience: {
        fr: 'Dernier achat il y a un à quatre mois, aucune relance en cours.',
        en: 'Last purchase one to four months ago, no campaign running.',
      },
      effort: 'medium',
      owner: { fr: 'Responsable CRM', en: 'CRM manager' },
      deadlineDays: 60,
      gain: {
        basis: 'nextOrder',
        low: 0.02,
        high: 0.05,
        source: 'convention',
        assumption: {
          fr: '{low} à {high} de ces clients commandent une fois de plus',
          en: '{low} to {high} of these customers order once more',
        },
      },
      test: {
        hypothesis: {
          fr: 'Un conseil d’usage, sans remise, ramène plus de clients qu’aucun message.',
          en: 'Advice on using the product, with no discount, brings back more customers than no message.',
        },
        baseline: { figure: 'segment.baseline', otherwise: 0.05 },
        minimumEffect: 0.03,
        controlShare: 0.3,
        readAfterDays: 60,
        stopRule: { fr: 'Arrêt sous un pour cent de clics', en: 'Stop below one per cent of clicks' },
      },
      handover: 'acquisition/email-marketing',
    },
    {
      id: 'first-order-friction',
      title: { fr: 'Lever les freins au deuxième achat', en: 'Remove obstacles to the second purchase' },
      why: [
        {
          fr: '{{figure:rfm_segments.oneTimeBuyers}} clients n’ont commandé qu’une fois : demandez à vingt d’entre eux ce qui les a arrêtés.',
          en: '{{figure:rfm_segments.oneTimeBuyers}} customers ordered only once: ask twenty of them what held them back.',
        },
        {
          fr: 'Commencez par vingt entretiens avec des clients partis tôt : les obstacles qui reviennent sont à lever d’abord.',
          en: 'Start with twenty interviews of customers who left early: fix the obstacles that recur first.',
        },
      ],
      answers: ['onboarding', 'churn-early'],
      onlyIn: ['ecommerce', 'retail'],
      segment: 'newcomers',
      audience: {
        fr: 'Clients d’une seule commande, par téléphone ou par e-mail.',
        en: 'One-order customers, by phone or email.',
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
          fr: 'Le parcours corrigé, proposé à la moitié des nouveaux clients, donne plus de deuxièmes achats.',
          en: 'The corrected journey, offered to half of new customers, yields more second purchases.',
        },
        baseline: { figure: 'retention_at.90d.rate', otherwise: 0.2 },
        minimumEffect: 0.04,
        controlShare: 0.5,
        readAfterDays: 90,
        stopRule: { fr: 'Arrêt si le taux de conversion recule', en: 'Stop if the conversion rate falls' },
      },
      handover: 'performance',
    },
  ],
});
