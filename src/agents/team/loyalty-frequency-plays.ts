import type { Play } from '../define-agent.ts';

/** A reason to buy again, and the programme that carries it. */
export const frequencyPlays: readonly Play[] = [
  {
    id: 'rhythm-reminder',
    title: { fr: 'Rappeler le réassort au bon moment', en: 'Remind customers to reorder on time' },
    why: [
      {
        fr: 'Fréquence d’achat : {{figure:purchase_frequency.12m.perYear}} ; écart moyen entre deux achats : {{figure:time_between_purchases.meanDays}}. Calez le rappel sur cet écart.',
        en: 'Purchase frequency: {{figure:purchase_frequency.12m.perYear}}; average gap between purchases: {{figure:time_between_purchases.meanDays}}. Time the reminder on that gap.',
      },
      {
        fr: 'Un rappel au bon moment s’essaie avant toute remise.',
        en: 'Try a well-timed reminder before any discount.',
      },
    ],
    answers: ['frequency'],
    onlyIn: ['ecommerce', 'retail'],
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
        fr: '{low} à {high} du segment Potentiels ajoutent une commande dans l’année',
        en: '{low} to {high} of the Potential loyals segment add one order in the year',
      },
    },
    test: {
      hypothesis: {
        fr: 'Un rappel envoyé quelques jours avant le réassort habituel avance la commande suivante.',
        en: 'A reminder a few days before the usual reorder brings the next order forward.',
      },
      baseline: { figure: 'segment.baseline', otherwise: 0.5 },
      minimumEffect: 0.05,
      controlShare: 0.2,
      readAfterDays: 60,
      stopRule: {
        fr: 'Arrêt si les désabonnements augmentent',
        en: 'Stop if unsubscribes rise',
      },
    },
    handover: 'automation',
  },
  {
    id: 'second-order-benefit',
    title: { fr: 'Un avantage dès la deuxième commande', en: 'A benefit from the second order' },
    why: [
      {
        fr: '{{figure:repeat_purchase_rate.rate}} des clients ont commandé au moins deux fois : un avantage annoncé dans le premier colis donne aux autres une raison de revenir.',
        en: '{{figure:repeat_purchase_rate.rate}} of customers have ordered at least twice: a benefit announced in the first parcel gives the others a reason to return.',
      },
      {
        fr: 'Un service ouvert dès la deuxième commande récompense le retour sans toucher aux prix.',
        en: 'A service open from the second order rewards coming back without touching prices.',
      },
    ],
    answers: ['frequency'],
    onlyIn: ['ecommerce', 'retail'],
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
        fr: '{low} à {high} des nouveaux clients ajoutent une deuxième commande',
        en: '{low} to {high} of newcomers add a second order',
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
      readAfterDays: 90,
      stopRule: {
        fr: 'Arrêt si l’avantage coûte plus que la marge gagnée',
        en: 'Stop if the benefit costs more than the margin gained',
      },
    },
    handover: 'content',
  },
  {
    id: 'programme-design',
    title: { fr: 'Un programme de statut, sans remises', en: 'A status programme, not discounts' },
    why: [
      {
        fr: 'Les {{figure:rfm_segments.loyaux.customers}} clients loyaux font {{figure:rfm_segments.loyaux.revenueShare}} des ventes : concevez pour eux l’accès, le service et le statut, et chiffrez-les avant le lancement.',
        en: 'The {{figure:rfm_segments.loyaux.customers}} loyal customers make {{figure:rfm_segments.loyaux.revenueShare}} of sales: design access, service and status for them, and cost it all before launch.',
      },
      {
        fr: 'L’accès, le service et le statut fidélisent en général mieux que les remises seules ; chiffrez leur coût avant le lancement.',
        en: 'Access, service and status usually keep customers better than discounts alone; cost them before launch.',
      },
    ],
    answers: ['no-programme', 'goal-ltv'],
    notWhen: { kind: 'is', fact: 'loyaltyProgram', values: ['exists'] },
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
      readAfterDays: 60,
      stopRule: {
        fr: 'Arrêt si le programme coûte plus qu’il ne rapporte',
        en: 'Stop if the programme costs more than it earns',
      },
    },
    handover: 'strategie',
  },
  {
    id: 'programme-repair',
    title: { fr: 'Relancer l’usage du programme de fidélité', en: 'Get the loyalty programme used again' },
    why: [
      {
        fr: 'Un programme peu utilisé coûte sans fidéliser : simplifiez l’inscription, puis rapprochez la première récompense.',
        en: 'A programme few customers use costs money without keeping them: simplify sign-up, then bring the first reward closer.',
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
      assumption: {
        fr: 'dépense annuelle de ces clients en hausse de {low} à {high}',
        en: 'these customers’ yearly spend up {low} to {high}',
      },
    },
    test: {
      hypothesis: {
        fr: 'Une première récompense atteinte en deux achats augmente la part de membres actifs.',
        en: 'A first reward reached in two purchases raises the share of active members.',
      },
      baseline: { figure: 'fact.activeMembers', otherwise: 0.3 },
      minimumEffect: 0.05,
      controlShare: 0.2,
      readAfterDays: 60,
      stopRule: { fr: 'Arrêt si les points émis dépassent le budget', en: 'Stop if points issued exceed the budget' },
    },
    handover: 'performance',
  },
];
