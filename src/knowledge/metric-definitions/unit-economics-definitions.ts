import type { MetricDefinition } from '../metric-definition.ts';

/** What a customer costs, and what keeping more of them is worth. */
export const unitEconomicsDefinitions: readonly MetricDefinition[] = [
  {
    id: 'cac',
    name: { fr: 'Coût d’acquisition (CAC)', en: 'Customer acquisition cost (CAC)' },
    unit: 'money',
    better: 'down',
    definition: {
      fr: 'Ce que coûte, tout compris, un nouveau client.',
      en: 'What one new customer costs, all included.',
    },
    formula: {
      fr: 'dépenses marketing et commerciales de la période / nouveaux clients de la période',
      en: 'marketing and sales spend of the period / new customers of the period',
    },
    confusedWith: {
      fr: 'Le coût par commande des régies publicitaires, qui compte aussi les clients déjà acquis.',
      en: 'Cost per order as advertising platforms report it, which also counts customers you already had.',
    },
    source: 'convention',
  },
  {
    id: 'ltv_cac',
    name: { fr: 'Rapport LTV:CAC', en: 'LTV:CAC ratio' },
    unit: 'ratio',
    better: 'up',
    definition: {
      fr: 'Ce qu’un client rapporte pour un euro dépensé à l’acquérir.',
      en: 'What a customer brings in for each euro spent on winning them.',
    },
    formula: { fr: 'LTV / CAC', en: 'LTV / CAC' },
    confusedWith: {
      fr: 'Le retour sur dépense publicitaire, qui compte du chiffre d’affaires et non de la marge, et s’arrête à la première commande.',
      en: 'Return on ad spend, which counts revenue rather than margin and stops at the first order.',
    },
    note: {
      fr: 'Sous 1, chaque client fait perdre de l’argent ; de 1 à 3, l’équilibre est fragile ; de 3 à 5, il est sain et supporte la croissance ; au-delà de 5, l’acquisition est peut-être trop timide.',
      en: 'Under 1, every customer loses money; 1 to 3 is fragile; 3 to 5 is healthy and can scale; above 5, acquisition may be too timid.',
    },
    source: 'framework',
  },
  {
    id: 'cac_payback',
    name: { fr: 'Délai de récupération du CAC', en: 'CAC payback' },
    unit: 'months',
    better: 'down',
    definition: {
      fr: 'Nombre de mois pour qu’un client rembourse ce qu’il a coûté.',
      en: 'Months for a customer to repay what they cost.',
    },
    formula: {
      fr: 'CAC / marge brute mensuelle par client',
      en: 'CAC / monthly gross profit per customer',
    },
    confusedWith: {
      fr: 'Un délai calculé sur le chiffre d’affaires : il paraît plus court qu’il n’est.',
      en: 'A payback worked out on revenue, which looks shorter than it is.',
    },
    note: {
      fr: 'Ordre de grandeur à viser : 4 mois pour une offre à forte marge.',
      en: 'Rule of thumb to aim for: 4 months on a high-margin offer.',
    },
    source: 'framework',
  },
  {
    id: 'impact',
    name: { fr: 'Valeur d’un gain de rétention', en: 'Worth of a retention gain' },
    unit: 'money',
    better: null,
    definition: {
      fr: 'Ce que valent des points de rétention gagnés, ou d’attrition évités, sur votre base.',
      en: 'What points of retention gained, or of churn avoided, are worth on your base.',
    },
    formula: {
      fr: 'clients × points de rétention annuelle gagnés × valeur annuelle d’un client (× marge brute) ; ou clients × points d’attrition mensuelle évités, en clients par mois',
      en: 'customers × points of yearly retention gained × yearly value of a customer (× gross margin); or customers × points of monthly churn avoided, in customers a month',
    },
    confusedWith: {
      fr: 'Une prévision : c’est un ordre de grandeur si le gain se réalise, et rien ne promet le gain.',
      en: 'A forecast: it sizes the gain if it happens, and nothing promises that it will.',
    },
    source: 'convention',
  },
];
