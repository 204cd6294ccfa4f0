import type { Bilingual } from '../../domain/bilingual.ts';

/** After a calculation: what to do with its result, in one sentence. */
const NEXT: Readonly<Record<string, Bilingual>> = {
  retention_rate: {
    fr: 'Pour savoir si c’est bon, donnez votre secteur ; pour situer les départs, comparez les cohortes.',
    en: 'To know whether it is good, tell me your industry; to see when people leave, compare cohorts.',
  },
  churn_rate: {
    fr: 'Dites si ce taux est mensuel et dans quel secteur vous êtes : je le compare à la référence.',
    en: 'Tell me whether this rate is monthly and which industry you are in: I will compare it with the benchmark.',
  },
  annualised_churn: {
    fr: 'Comparez toujours deux taux sur la même durée ; la référence, elle, est mensuelle.',
    en: 'Always compare two rates over the same stretch; the benchmark is monthly.',
  },
  customer_lifetime: {
    fr: 'Avec le revenu mensuel par client et la marge brute, j’en tire la LTV.',
    en: 'With monthly revenue per customer and gross margin, I turn it into an LTV.',
  },
  ltv_basic: {
    fr: 'Donnez la marge brute pour une LTV en marge, la seule à comparer au CAC.',
    en: 'Give the gross margin for an LTV in margin, the only one to set against CAC.',
  },
  ltv_margin: {
    fr: 'Donnez le coût d’acquisition pour le ratio LTV:CAC, ou un autre taux d’attrition pour voir l’effet.',
    en: 'Give the acquisition cost for LTV:CAC, or another churn rate to see the effect.',
  },
  ltv_discounted: {
    fr: 'Elle laisse de côté la marge de la première période : ajoutez-la pour un client déjà acquis.',
    en: 'It leaves out the margin of the first period: add it for a customer already won.',
  },
  ltv_cac: {
    fr: 'Avant d’acheter plus de clients, regardez ce qui pèse le plus : attrition, marge ou coût d’acquisition.',
    en: 'Before buying more customers, look at what weighs most: churn, margin or acquisition cost.',
  },
  ltv_scenario: {
    fr: 'Comparez cet écart au coût de l’action qui le produirait.',
    en: 'Set this difference against the cost of the action that would bring it.',
  },
  cac_payback: {
    fr: 'Vérifiez que les clients restent plus longtemps que ce délai : donnez l’attrition mensuelle.',
    en: 'Check that customers stay longer than that: give the monthly churn.',
  },
  impact: {
    fr: 'C’est un ordre de grandeur avant coûts : un groupe témoin dira ce que l’action apporte vraiment.',
    en: 'It is an order of size before costs: a control group will tell what the action really brings.',
  },
  experiment_design: {
    fr: 'Fixez la règle d’arrêt avant de lancer et ne lisez le résultat qu’à la fin.',
    en: 'Set the stopping rule before you launch and read the result only at the end.',
  },
  nps: {
    fr: 'Tant que l’écart avec la vague précédente reste dans la marge d’erreur, ne concluez pas.',
    en: 'While the change from the last wave stays within the margin of error, conclude nothing.',
  },
  csat: {
    fr: 'Reprenez contact avec les notes basses : c’est là que se joue la suite.',
    en: 'Get back to the low scores: that is where things are decided.',
  },
  nrr: {
    fr: 'Regardez le GRR à côté : l’expansion peut cacher des départs.',
    en: 'Look at GRR beside it: expansion can hide departures.',
  },
  grr: {
    fr: 'Séparez départs et réductions d’offre : les remèdes diffèrent.',
    en: 'Tell departures from downgrades: the remedies differ.',
  },
  revenue_churn: {
    fr: 'Donnez aussi les clients du début et les clients perdus : on saura si ce sont les gros qui partent.',
    en: 'Give customers at the start and customers lost too: we will know whether the large ones leave.',
  },
  loyalty_economics: {
    fr: 'Faites varier la hausse de dépense attendue : c’est elle qui décide.',
    en: 'Vary the expected uplift: it decides.',
  },
};

const ANY: Bilingual = {
  fr: 'Changez un chiffre pour refaire le calcul, ou donnez votre secteur pour le situer.',
  en: 'Change a number to do it again, or tell me your industry to place it.',
};

const BACKWARDS: Bilingual = {
  fr: 'C’est ce qu’il faudrait, pas comment l’obtenir : dites où vous en êtes pour mesurer l’écart.',
  en: 'It is what would be needed, not how to get there: tell me where you stand to see the gap.',
};

/** One sentence on what to do after a calculation. */
export function calculationNext(tool: string, isBackwards: boolean): Bilingual {
  return isBackwards ? BACKWARDS : (NEXT[tool] ?? ANY);
}
