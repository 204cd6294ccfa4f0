import type { PromptDefinition } from './prompt-definition.ts';

/** The seven pieces of work that come back again and again, in the order they are listed. */
export const promptDefinitions: readonly PromptDefinition[] = [
  {
    name: 'diagnose_retention',
    title: { fr: 'Diagnostiquer ma fidélisation', en: 'Diagnose my retention' },
    description: {
      fr: 'Du constat au plan : ce que montrent les données, la branche qui l’emporte, la stratégie chiffrée.',
      en: 'From findings to plan: what the data shows, which branch prevails, the costed strategy.',
    },
    takes: ['dataset', 'industry'],
    steps: [
      {
        fr: 'Appelez `datasets` pour voir ce qui est chargé. Sans données, demandez-moi un fichier ou mes chiffres, puis `import`.',
        en: 'Call `datasets` to see what is loaded. Without data, ask me for a file or my figures, then `import`.',
      },
      {
        fr: 'Appelez `diagnose` sans message ; s’il pose une question, posez-la-moi et rendez-lui `state` avec ma réponse.',
        en: 'Call `diagnose` without a message; if it asks a question, put it to me and hand back `state` with my answer.',
      },
      {
        fr: 'Appelez `strategy`. Donnez d’abord les urgences, puis la cause la mieux étayée, puis trois actions avec leur effet attendu et leur test.',
        en: 'Call `strategy`. Give escalations first, then the best-supported cause, then three actions with their expected effect and test.',
      },
    ],
  },
  {
    name: 'rfm_review',
    title: { fr: 'Revue RFM', en: 'RFM review' },
    description: {
      fr: 'Les dix segments, qui est tombé, et quoi faire pour chacun dans l’ordre de valeur.',
      en: 'The ten segments, who fell, and what to do for each in order of value.',
    },
    takes: ['dataset', 'segment'],
    steps: [
      {
        fr: 'Appelez `rfm_segments`, puis `segment_movement` entre un trimestre plus tôt et aujourd’hui.',
        en: 'Call `rfm_segments`, then `segment_movement` between a quarter ago and now.',
      },
      {
        fr: 'Appelez `pareto_share` : dites quelle part du chiffre d’affaires font les meilleurs clients, sans supposer 80/20.',
        en: 'Call `pareto_share`: say what share of revenue the best customers make, without assuming 80/20.',
      },
      {
        fr: 'Rendez un tableau : segment, clients, part du chiffre d’affaires, mouvement, action, canal. Signalez les segments trop petits pour conclure.',
        en: 'Give a table: segment, customers, revenue share, movement, action, channel. Point out segments too small to conclude on.',
      },
    ],
  },
  {
    name: 'churn_review',
    title: { fr: 'Revue de l’attrition', en: 'Churn review' },
    description: {
      fr: 'Quand les clients partent, lesquels, pourquoi, et ce que valent ceux qu’on peut retenir.',
      en: 'When customers leave, which ones, why, and what those who can be kept are worth.',
    },
    takes: ['dataset', 'segment', 'industry'],
    steps: [
      {
        fr: 'Appelez `churn_by_tenure` : départs avant et après 90 jours, série mensuelle, pic éventuel.',
        en: 'Call `churn_by_tenure`: losses before and after 90 days, monthly series, any spike.',
      },
      {
        fr: 'Appelez `churn_reasons`, `likely_causes` et `churn_risk` ; quand l’un refuse, dites ce qui lui manque au lieu de deviner.',
        en: 'Call `churn_reasons`, `likely_causes` and `churn_risk`; when one refuses, say what it lacks instead of guessing.',
      },
      {
        fr: 'Comparez à la référence avec `benchmark`, puis chiffrez le gain d’une baisse réaliste avec `impact`.',
        en: 'Compare with the benchmark through `benchmark`, then size a realistic reduction with `impact`.',
      },
    ],
  },
  {
    name: 'loyalty_check',
    title: { fr: 'Contrôle du programme de fidélité', en: 'Loyalty programme check' },
    description: {
      fr: 'Adhésion, activité, utilisation, effet réel et rentabilité du programme.',
      en: 'Sign-up, activity, redemption, real effect and return of the programme.',
    },
    takes: ['dataset', 'industry'],
    steps: [
      {
        fr: 'Appelez `loyalty_performance` ; rappelez que les membres achètent plus en partie parce que les bons clients s’inscrivent.',
        en: 'Call `loyalty_performance`; recall that members buy more partly because good customers sign up.',
      },
      {
        fr: 'Demandez-moi le taux de gain, la valeur d’un point et le coût de fonctionnement, puis appelez `loyalty_economics`.',
        en: 'Ask me for the earn rate, the value of a point and the running cost, then call `loyalty_economics`.',
      },
      {
        fr: 'Concluez par le verdict rendu (lancer, réparer, ne pas lancer), le seuil de rentabilité et le test avec groupe témoin qui le vérifierait.',
        en: 'Conclude with the verdict given (launch, repair, do not launch), the break-even and the control-group test that would check it.',
      },
    ],
  },
  {
    name: 'nps_check',
    title: { fr: 'Contrôle du programme NPS', en: 'NPS programme check' },
    description: {
      fr: 'Le score avec sa marge, son évolution, et la boucle avec les détracteurs.',
      en: 'The score with its margin, how it moves, and the loop with detractors.',
    },
    takes: ['dataset'],
    steps: [
      {
        fr: 'Appelez `satisfaction` : NPS et CSAT avec leur marge, par mois et par segment.',
        en: 'Call `satisfaction`: NPS and CSAT with their margin, by month and by segment.',
      },
      {
        fr: 'Ne parlez de baisse que si elle dépasse la marge ; vérifiez les seuils d’alerte avec `escalation_check`.',
        en: 'Speak of a drop only when it exceeds the margin; check alert limits with `escalation_check`.',
      },
      {
        fr: 'Proposez la boucle : qui rappelle les détracteurs, sous quel délai, ce qu’on mesure.',
        en: 'Propose the loop: who calls detractors back, how fast, what is measured.',
      },
    ],
  },
  {
    name: 'qbr',
    title: { fr: 'Revue trimestrielle d’un compte', en: 'QBR for an account' },
    description: {
      fr: 'Prépare la revue d’affaires d’un compte client : valeur, usage, risques, plan du trimestre.',
      en: 'Prepares the business review of a customer account: value, use, risks, plan for the quarter.',
    },
    takes: ['account', 'dataset'],
    steps: [
      {
        fr: 'Demandez-moi les chiffres du compte (revenu du début, expansion, contraction, usage, engagement, satisfaction), puis appelez `nrr`, `grr` et `health_score`.',
        en: 'Ask me for the account’s figures (starting revenue, expansion, contraction, usage, engagement, satisfaction), then call `nrr`, `grr` and `health_score`.',
      },
      {
        fr: 'Appelez `health_signals` et `mrr_movements` pour situer le compte parmi les autres ; aucun autre client n’est nommé.',
        en: 'Call `health_signals` and `mrr_movements` to set the account among the others; no other customer is named.',
      },
      {
        fr: 'Rédigez la revue : objectifs du client, valeur obtenue, signaux, risques, trois engagements datés de chaque côté.',
        en: 'Write the review: the customer’s goals, value obtained, signals, risks, three dated commitments on each side.',
      },
    ],
  },
  {
    name: 'monthly_review',
    title: { fr: 'Revue du mois', en: 'Monthly review' },
    description: {
      fr: 'Ce qui a changé depuis le mois dernier, ce qui est du bruit, ce qui demande une décision.',
      en: 'What changed since last month, what is noise, what calls for a decision.',
    },
    takes: ['dataset', 'industry'],
    steps: [
      {
        fr: 'Appelez `sales_by_month`, `retention_cohorts` et `churn_by_tenure` ; laissez de côté le mois incomplet.',
        en: 'Call `sales_by_month`, `retention_cohorts` and `churn_by_tenure`; leave the incomplete month aside.',
      },
      {
        fr: 'Appelez `segment_movement` sur le mois et `health_signals` ; ne retenez que ce qui sort de l’intervalle.',
        en: 'Call `segment_movement` over the month and `health_signals`; keep only what leaves its interval.',
      },
      {
        fr: 'Rendez une page : trois faits chiffrés, les alertes, une décision à prendre et ce qui la trancherait.',
        en: 'Give one page: three facts with figures, alerts, one decision to take and what would settle it.',
      },
    ],
  },
];
