import type { Play } from '../define-agent.ts';

/** A reason to buy again, and the programme that carries it. */
export const frequencyPlays: readonly Play[] = [
  {
    id: 'rhythm-reminder',
    title: { fr: 'Rappeler le réassort au bon moment', en: 'Remind customers to re-order on time' },
    why: [
      {
        fr: 'Rythme actuel : {{figure:purchase_frequency.12m.perYear}} en commandes par client, avec {{figure:time_between_purchases.meanDays}} d’écart moyen entre deux achats.',
        en: 'Current rhythm: {{figure:purchase_frequency.12m.perYear}} in orders per customer, {{figure:time_between_purchases.meanDays}} apart on average.',
      },
      {
        fr: 'La fréquence monte d’abord par le bon moment, ensuite seulement par la remise.',
        en: 'Frequency rises first with better timing, and only then with discounts.',
      },
    ],
    answers: ['frequency'],
    segment: 'potentiels',
    audience: { fr: 'Acheteurs réguliers de petits montants.', en: 'Regular buyers of small amounts.' },
    effort: 'low',
    owner: { fr: 'Responsable CRM', en: 'CRM manager' },
    deadlineDays: 30,
    gain: {
      basis: 'nextOrder',
      low: 0.03,
      high: 0.08,
      source: 'convention',
      assumption: {
        fr: '{low} à {high} ajoutent une commande dans l’année',
        en: '{low} to {high} add one order in the year',
      },
    },
    test: {
      hypothesis: {
        fr: 'Un rappel envoyé quelques jours avant le réassort habituel avance la commande suivante.',
        en: 'A reminder a few days before the usual re-order brings the next order forward.',
      },
      baseline: { figure: 'repeat_purchase_rate.rate', otherwise: 0.25 },
      minimumEffect: 0.05,
      controlShare: 0.2,
      stopRule: {
        fr: 'Arrêt si la fréquence ne bouge pas en huit semaines',
        en: 'Stop if frequency is flat after eight weeks',
      },
    },
  },
  {
    id: 'second-order-benefit',
    title: { fr: 'Un avantage dès la deuxième commande', en: 'A benefit from the second order' },
    why: [
      {
        fr: 'Seuls {{figure:repeat_purchase_rate.rate}} des acheteurs ont commandé deux fois ; un service réservé leur donne une raison de franchir le pas.',
        en: 'Only {{figure:repeat_purchase_rate.rate}} of buyers have ordered twice; a service kept for repeat customers gives them a reason to.',
      },
      {
        fr: 'Un statut ou un service accessible dès le deuxième achat coûte moins qu’une remise permanente.',
        en: 'A status or service open from the second purchase costs less than a standing discount.',
      },
    ],
    answers: ['frequency'],
    segment: 'newcomers',
    audience: {
      fr: 'Clients d’une seule commande, annonce dans le premier colis.',
      en: 'One-order customers, told in the first parcel.',
    },
    effort: 'medium',
    owner: { fr: 'Responsable fidélité', en: 'Loyalty manager' },
    deadlineDays: 75,
    gain: {
      basis: 'nextOrder',
      low: 0.02,
      high: 0.06,
      source: 'convention',
      assumption: {
        fr: '{low} à {high} des nouveaux franchissent la deuxième commande',
        en: '{low} to {high} of newcomers reach a second order',
      },
    },
    test: {
      hypothesis: {
        fr: 'L’annonce de l’avantage dans le colis augmente les deuxièmes commandes.',
        en: 'Announcing the benefit in the parcel raises second orders.',
      },
      baseline: { figure: 'retention_at.90d.rate', otherwise: 0.2 },
      minimumEffect: 0.05,
      controlShare: 0.2,
      stopRule: {
        fr: 'Arrêt si l’avantage coûte plus que la marge gagnée',
        en: 'Stop if the benefit costs more than the margin gained',
      },
    },
  },
  {
    id: 'programme-design',
    title: { fr: 'Un programme de statut, sans remises', en: 'A status programme, not discounts' },
    why: [
      {
        fr: 'Les {{figure:rfm_segments.loyaux.customers}} clients loyaux apportent {{figure:rfm_segments.loyaux.revenueShare}} des ventes sans rien recevoir de particulier : accès, service et statut se chiffrent avant lancement.',
        en: 'The {{figure:rfm_segments.loyaux.customers}} loyal customers bring {{figure:rfm_segments.loyaux.revenueShare}} of sales and get nothing special: cost access, service and status before launch.',
      },
      {
        fr: 'Accès, service et statut retiennent mieux qu’une remise ; le coût se chiffre avant le lancement.',
        en: 'Access, service and status keep customers better than a discount; cost it before launch.',
      },
    ],
    answers: ['no-programme', 'goal-ltv'],
    segment: 'loyaux',
    audience: { fr: 'Clients réguliers, inscription volontaire.', en: 'Regular customers, opt-in.' },
    effort: 'high',
    owner: { fr: 'Responsable fidélité', en: 'Loyalty manager' },
    deadlineDays: 150,
    gain: {
      basis: 'yearlyRevenue',
      low: 0.02,
      high: 0.06,
      source: 'convention',
      assumption: {
        fr: 'dépense annuelle des loyaux en hausse de {low} à {high}',
        en: 'loyal customers’ yearly spend up {low} to {high}',
      },
    },
    test: {
      hypothesis: {
        fr: 'Les membres pilotes commandent plus souvent que des clients loyaux comparables non invités.',
        en: 'Pilot members order more often than comparable loyal customers who were not invited.',
      },
      baseline: { figure: 'segment.baseline', otherwise: 0.5 },
      minimumEffect: 0.08,
      controlShare: 0.3,
      stopRule: { fr: 'Arrêt si le coût dépasse le seuil de rentabilité', en: 'Stop if cost passes break-even' },
    },
  },
  {
    id: 'programme-repair',
    title: { fr: 'Remettre le programme en service', en: 'Get the programme used again' },
    why: [
      {
        fr: 'Un programme que peu de clients utilisent coûte sans fidéliser : simplifier l’inscription, puis rendre la première récompense accessible vite.',
        en: 'A programme few customers use costs money without keeping anyone: simplify sign-up, then bring the first reward within reach.',
      },
    ],
    answers: ['programme-weak'],
    segment: {
      group: { fr: 'Membres inactifs et clients non inscrits', en: 'Inactive members and customers not signed up' },
    },
    audience: { fr: 'Acheteurs des douze derniers mois.', en: 'Buyers of the last twelve months.' },
    effort: 'medium',
    owner: { fr: 'Responsable fidélité', en: 'Loyalty manager' },
    deadlineDays: 60,
    gain: {
      basis: 'yearlyRevenue',
      low: 0.01,
      high: 0.03,
      source: 'convention',
      assumption: { fr: 'dépense annuelle en hausse de {low} à {high}', en: 'yearly spend up {low} to {high}' },
    },
    test: {
      hypothesis: {
        fr: 'Une première récompense atteinte en deux achats double la part de membres actifs.',
        en: 'A first reward reached in two purchases doubles the share of active members.',
      },
      baseline: { figure: 'fact.activeMembers', otherwise: 0.3 },
      minimumEffect: 0.05,
      controlShare: 0.2,
      stopRule: { fr: 'Arrêt si les points émis explosent', en: 'Stop if points issued run away' },
    },
  },
];
