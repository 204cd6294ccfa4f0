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
          fr: '{{figure:rfm_segments.a-risque.customers}} bons clients n’achètent plus ; ils ont fait {{figure:rfm_segments.a-risque.revenueShare}} du chiffre d’affaires. Quatre contacts, en commençant par les plus dépensiers.',
          en: '{{figure:rfm_segments.a-risque.customers}} good customers have stopped buying; they made {{figure:rfm_segments.a-risque.revenueShare}} of revenue. Four contacts, starting with the biggest spenders.',
        },
        {
          fr: 'Un ancien bon client répond en général mieux qu’un inconnu : quatre contacts, par ordre de dépense passée.',
          en: 'A former good customer usually responds better than a stranger: four contacts, in order of past spend.',
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
          fr: '{low} à {high} des clients à risque commandent à nouveau',
          en: '{low} to {high} of at-risk customers order again',
        },
      },
      test: {
        hypothesis: {
          fr: 'Quatre contacts ramènent plus de clients que l’absence de contact.',
          en: 'Four contacts bring back more customers than no contact.',
        },
        baseline: { figure: 'segment.baseline', otherwise: 0.04 },
        minimumEffect: 0.04,
        controlShare: 0.2,
        readAfterDays: 60,
        stopRule: { fr: 'Arrêt si les désabonnements augmentent', en: 'Stop if unsubscribes rise' },
      },
      handover: 'acquisition/email-marketing',
    },
    {
      id: 'dormant-last-offer',
      title: { fr: 'Une seule relance aux dormants', en: 'One reactivation for dormant customers' },
      why: [
        {
          fr: '{{figure:rfm_segments.dormants.customers}} clients dormants : une seule offre, limitée dans le temps, puis plus rien.',
          en: '{{figure:rfm_segments.dormants.customers}} dormant customers: one offer with an end date, then nothing more.',
        },
        {
          fr: 'Après un long silence, une seule offre limitée dans le temps montre qui peut revenir.',
          en: 'After a long silence, a single offer with an end date shows who may return.',
        },
      ],
      answers: ['churn-late', 'ltv-lifetime'],
      onlyIn: ['ecommerce', 'retail'],
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
          fr: '{low} à {high} des dormants commandent une fois',
          en: '{low} to {high} of dormant customers order once',
        },
      },
      test: {
        hypothesis: {
          fr: 'Une offre unique ramène plus d’acheteurs qu’aucun envoi.',
          en: 'A single offer brings back more buyers than no message.',
        },
        baseline: { figure: 'segment.baseline', otherwise: 0.01 },
        minimumEffect: 0.02,
        controlShare: 0.3,
        readAfterDays: 60,
        stopRule: { fr: 'Un seul envoi, quel que soit le résultat', en: 'One message only, whatever the result' },
      },
      handover: 'acquisition/email-marketing',
    },
    {
      id: 'silence-alert',
      title: { fr: 'Contacter dès le premier silence inhabituel', en: 'Make contact at the first unusual silence' },
      why: [
        {
          fr: 'D’ordinaire, {{figure:churn_by_tenure.baseline}} des clients actifs deviennent silencieux chaque mois : contactez les {{figure:rfm_segments.loyaux.customers}} loyaux dès le premier retard.',
          en: 'Usually {{figure:churn_by_tenure.baseline}} of active customers go silent each month: contact the {{figure:rfm_segments.loyaux.customers}} loyal ones at the first delay.',
        },
        {
          fr: 'Un client en retard sur son propre rythme est un signal à suivre avant le départ.',
          en: 'A customer late on their own rhythm is a sign to act on before they leave.',
        },
      ],
      answers: ['churn-late', 'ltv-lifetime', 'goal-retention'],
      segment: 'loyaux',
      audience: {
        fr: 'Ceux dont le silence dépasse leur rythme habituel.',
        en: 'Those silent for longer than their own rhythm.',
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
          fr: '{low} à {high} de la dépense annuelle des loyaux préservée',
          en: '{low} to {high} of loyal customers’ yearly spend preserved',
        },
      },
      test: {
        hypothesis: {
          fr: 'Un contact dans la semaine évite une partie des départs.',
          en: 'A contact within a week keeps some of those who would have left.',
        },
        baseline: { figure: 'segment.baseline', otherwise: 0.5 },
        minimumEffect: 0.08,
        controlShare: 0.3,
        readAfterDays: 60,
        stopRule: { fr: 'Arrêt si une alerte sur deux est fausse', en: 'Stop if half the alerts are false' },
      },
      handover: 'automation',
    },
    {
      id: 'departure-conversation',
      title: { fr: 'Proposer une pause avant la résiliation', en: 'Offer a pause before cancellation' },
      why: [
        {
          fr: 'Avec {{figure:fact.churnMonthly}} d’attrition mensuelle, demandez à chaque partant son motif et proposez une pause avant de confirmer.',
          en: 'At {{figure:fact.churnMonthly}} monthly churn, ask every leaver why and offer a pause before confirming.',
        },
        {
          fr: 'Une partie des départs tient à un besoin passager : une pause, une offre plus légère ou une aide peuvent les éviter.',
          en: 'Some customers leave over a passing need: a pause, a lighter plan or help may keep them.',
        },
      ],
      answers: ['churn-late'],
      rules: [{ figure: 'fact.churnMonthly', atLeast: 0 }],
      segment: { group: { fr: 'Clients sur le point de résilier', en: 'Customers about to cancel' } },
      audience: { fr: 'Sur la page de résiliation ou au téléphone.', en: 'On the cancellation page or on the phone.' },
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
        readAfterDays: 60,
        stopRule: { fr: 'Arrêt si les plaintes augmentent', en: 'Stop if complaints rise' },
      },
      handover: 'performance',
    },
  ],
});
