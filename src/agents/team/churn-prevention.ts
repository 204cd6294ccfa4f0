import { defineAgent } from '../define-agent.ts';

/** Signals of departure, and winning customers back. */
export const churnPrevention = defineAgent({
  id: 'churn-prevention',
  tools: ['churn_by_tenure', 'rfm_segments', 'impact', 'action_impact', 'experiment_design'],
  playbook: [
    {
      id: 'win-back-at-risk',
      title: { fr: 'Reconquérir les bons clients devenus silencieux', en: 'Win back good customers gone quiet' },
      why: [
        {
          fr: '{{figure:rfm_segments.a-risque.customers}} bons clients n’achètent plus ; ils représentaient {{figure:rfm_segments.a-risque.revenueShare}} du chiffre d’affaires. Quatre contacts, les plus gros dépensiers d’abord.',
          en: '{{figure:rfm_segments.a-risque.customers}} good customers have stopped buying; they made {{figure:rfm_segments.a-risque.revenueShare}} of revenue. Four contacts, biggest spenders first.',
        },
        {
          fr: 'Un ancien bon client répond mieux qu’un inconnu : quatre contacts, par ordre de dépense passée.',
          en: 'A former good customer answers better than a stranger: four contacts, in order of past spend.',
        },
      ],
      answers: ['churn-late', 'ltv-lifetime', 'goal-retention'],
      segment: 'a-risque',
      audience: {
        fr: 'Anciens bons clients, silence de plus de quatre mois.',
        en: 'Former good customers, over four months silent.',
      },
      effort: 'low',
      owner: { fr: 'Responsable CRM', en: 'CRM manager' },
      deadlineDays: 21,
      gain: {
        basis: 'nextOrder',
        low: 0.05,
        high: 0.12,
        source: 'convention',
        assumption: {
          fr: '{low} à {high} des clients à risque recommandent',
          en: '{low} to {high} of at-risk customers order again',
        },
      },
      test: {
        hypothesis: {
          fr: 'La séquence de quatre contacts ramène plus de clients que le silence.',
          en: 'The four-contact sequence brings back more customers than silence.',
        },
        baseline: { figure: 'segment.baseline', otherwise: 0.04 },
        minimumEffect: 0.04,
        controlShare: 0.2,
        stopRule: { fr: 'Bilan à deux, quatre et six semaines', en: 'Review at two, four and six weeks' },
      },
    },
    {
      id: 'dormant-last-offer',
      title: { fr: 'Une seule relance aux dormants', en: 'One reactivation for dormant customers' },
      why: [
        {
          fr: '{{figure:rfm_segments.dormants.customers}} dormants : une offre limitée dans le temps, une fois, sans encombrer leur boîte.',
          en: '{{figure:rfm_segments.dormants.customers}} dormant customers: one offer, limited in time, without crowding their inbox.',
        },
        {
          fr: 'Après un long silence, une seule offre limitée suffit à savoir qui peut revenir.',
          en: 'After a long silence, a single limited offer is enough to know who may return.',
        },
      ],
      answers: ['churn-late', 'ltv-lifetime'],
      segment: 'dormants',
      audience: { fr: 'Long silence, dépense passée moyenne.', en: 'Long silence, average past spend.' },
      effort: 'low',
      owner: { fr: 'Responsable CRM', en: 'CRM manager' },
      deadlineDays: 30,
      gain: {
        basis: 'nextOrder',
        low: 0.01,
        high: 0.04,
        source: 'convention',
        assumption: {
          fr: '{low} à {high} des dormants reviennent une fois',
          en: '{low} to {high} of dormant customers return once',
        },
      },
      test: {
        hypothesis: {
          fr: 'L’offre unique ramène plus d’acheteurs qu’aucun envoi.',
          en: 'The single offer brings back more buyers than no message.',
        },
        baseline: { figure: 'segment.baseline', otherwise: 0.01 },
        minimumEffect: 0.02,
        controlShare: 0.3,
        stopRule: { fr: 'Un seul envoi, quel que soit le résultat', en: 'One message only, whatever the result' },
      },
    },
    {
      id: 'silence-alert',
      title: { fr: 'Alerte au premier silence inhabituel', en: 'Alert on the first unusual silence' },
      why: [
        {
          fr: 'Chaque mois, {{figure:churn_by_tenure.baseline}} des clients actifs se taisent pour de bon ; les {{figure:rfm_segments.loyaux.customers}} loyaux méritent un contact dès le premier écart.',
          en: 'Every month {{figure:churn_by_tenure.baseline}} of active customers go quiet for good; the {{figure:rfm_segments.loyaux.customers}} loyal ones deserve a contact at the first deviation.',
        },
        {
          fr: 'Le signal le plus sûr d’un départ est un client qui rompt son propre rythme.',
          en: 'The surest sign of a departure is a customer breaking their own rhythm.',
        },
      ],
      answers: ['churn-late', 'ltv-lifetime', 'goal-retention'],
      segment: 'loyaux',
      audience: {
        fr: 'Réguliers dont le silence dépasse leur rythme habituel.',
        en: 'Regulars silent for longer than their own rhythm.',
      },
      effort: 'medium',
      owner: { fr: 'Responsable CRM', en: 'CRM manager' },
      deadlineDays: 60,
      gain: {
        basis: 'yearlyRevenue',
        low: 0.02,
        high: 0.05,
        source: 'convention',
        assumption: {
          fr: '{low} à {high} de la dépense annuelle des loyaux sauvée',
          en: '{low} to {high} of loyal customers’ yearly spend saved',
        },
      },
      test: {
        hypothesis: {
          fr: 'Un contact dans la semaine de l’alerte évite une partie des départs.',
          en: 'A contact within a week of the alert prevents some departures.',
        },
        baseline: { figure: 'segment.baseline', otherwise: 0.5 },
        minimumEffect: 0.08,
        controlShare: 0.3,
        stopRule: { fr: 'Arrêt si les alertes sont fausses à moitié', en: 'Stop if half the alerts are false' },
      },
    },
    {
      id: 'departure-conversation',
      title: { fr: 'Une issue avant la résiliation', en: 'A way out before cancellation' },
      why: [
        {
          fr: 'Avec {{figure:fact.churnMonthly}} de départs par mois, chaque motif recueilli et chaque pause acceptée compte.',
          en: 'At {{figure:fact.churnMonthly}} of departures a month, every reason collected and every pause accepted counts.',
        },
        {
          fr: 'Une partie des départs tient à un besoin passager : pause, offre plus légère ou aide les évitent.',
          en: 'Some departures come from a passing need: a pause, a lighter plan or help avoids them.',
        },
      ],
      answers: ['churn-late'],
      rules: [{ figure: 'fact.churnMonthly', atLeast: 0 }],
      segment: { group: { fr: 'Clients qui annoncent leur départ', en: 'Customers announcing their departure' } },
      audience: { fr: 'Abonnés sur la page de résiliation.', en: 'Subscribers on the cancellation page.' },
      effort: 'medium',
      owner: { fr: 'Responsable succès client', en: 'Customer success manager' },
      deadlineDays: 45,
      gain: {
        basis: 'yearlyRevenue',
        low: 0.01,
        high: 0.03,
        source: 'convention',
        assumption: {
          fr: '{low} à {high} des clients retenus dans l’année',
          en: '{low} to {high} of customers kept over the year',
        },
      },
      test: {
        hypothesis: {
          fr: 'Une pause proposée avant de confirmer réduit les résiliations.',
          en: 'A pause offered before confirming reduces cancellations.',
        },
        baseline: { figure: 'fact.churnMonthly', otherwise: 0.05 },
        minimumEffect: 0.01,
        controlShare: 0.5,
        stopRule: { fr: 'Arrêt si les plaintes augmentent', en: 'Stop if complaints rise' },
      },
    },
  ],
});
