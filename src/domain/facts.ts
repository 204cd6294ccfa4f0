import { z } from 'zod';
import { Industry } from './industry.ts';
import { amount, count, duration, score, share } from './numbers.ts';
import type { Unit } from './unit.ts';

const yes = z.boolean();
const nps = z.number().min(-100).max(100);
/** A ratio that may pass 1; above 5 it is a percentage written without its sign, such as 110. */
const growth = z.number().min(0).max(5);

/** The direction of something over time, as said or as measured. */
export const Trend = z.enum(['down', 'flat', 'up']);
export type Trend = z.infer<typeof Trend>;

/** What a user may want when nothing is wrong. */
export const Goal = z.enum(['retention', 'ltv', 'ambassadors', 'cost']);
export type Goal = z.infer<typeof Goal>;

type FactDefinition = {
  readonly schema: z.ZodType;
  readonly unit: Unit;
  /** The metric that this fact is a value of. */
  readonly metric: string | null;
  readonly fr: string;
  readonly en: string;
};

function fact<S extends z.ZodType>(schema: S, unit: Unit, metric: string | null, fr: string, en: string) {
  return { schema, unit, metric, fr, en } as const satisfies FactDefinition;
}

/** Everything the tree may know, under one name each; facts are camelCase, metrics snake_case, and they meet only here. */
export const factDefinitions = {
  industry: fact(Industry, 'text', null, 'secteur', 'industry'),
  hasData: fact(yes, 'text', null, 'données disponibles', 'data available'),

  activationRate: fact(share, 'share', 'activation_rate', 'taux d’activation', 'activation rate'),
  onboardingWeak: fact(yes, 'text', null, 'accueil des nouveaux clients faible', 'weak onboarding'),
  trialToPaid: fact(share, 'share', 'trial_to_paid', 'conversion des essais', 'trial-to-paid conversion'),
  timeToValueDays: fact(duration, 'days', 'time_to_value', 'délai jusqu’à la valeur', 'time to value'),
  churnMonthly: fact(share, 'share', 'monthly_churn', 'attrition mensuelle', 'monthly churn'),
  churnHigh: fact(yes, 'text', null, 'attrition jugée forte', 'churn reported as high'),
  churnPhase: fact(z.enum(['early', 'late', 'both']), 'text', null, 'moment des départs', 'timing of churn'),
  retention90: fact(share, 'share', 'retention_90d', 'rétention à 90 jours', '90-day retention'),
  retention12m: fact(share, 'share', 'retention_12m', 'rétention à 12 mois', '12-month retention'),
  nrr: fact(growth, 'share', 'nrr', 'rétention nette du revenu (NRR)', 'net revenue retention (NRR)'),
  grr: fact(share, 'share', 'grr', 'rétention brute du revenu (GRR)', 'gross revenue retention (GRR)'),
  purchaseFrequency: fact(amount, 'perYear', 'purchase_frequency', 'fréquence d’achat', 'purchase frequency'),
  repeatRate: fact(share, 'share', 'repeat_purchase_rate', 'taux de réachat', 'repeat purchase rate'),
  frequencyLow: fact(yes, 'text', null, 'fréquence jugée faible', 'frequency reported as low'),
  ltvTrend: fact(Trend, 'text', null, 'tendance de la valeur client', 'customer value trend'),
  aovTrend: fact(Trend, 'text', null, 'tendance du panier', 'basket trend'),
  lifetimeTrend: fact(Trend, 'text', null, 'tendance de la durée de vie', 'lifetime trend'),
  nps: fact(nps, 'points', 'nps', 'NPS', 'NPS'),
  csat: fact(share, 'share', 'csat', 'satisfaction (CSAT)', 'CSAT'),
  satisfactionLow: fact(yes, 'text', null, 'satisfaction jugée faible', 'satisfaction reported as low'),
  healthScore: fact(score, 'points', 'health_score', 'score de santé', 'health score'),
  loyaltyProgram: fact(z.enum(['none', 'exists']), 'text', null, 'programme de fidélité', 'loyalty programme'),
  programmeWeak: fact(yes, 'text', null, 'programme jugé faible', 'programme reported as weak'),
  loyaltySignup: fact(share, 'share', 'loyalty_signup', 'inscription au programme', 'programme sign-up'),
  activeMembers: fact(share, 'share', 'active_members', 'membres actifs', 'active members'),
  redemptionRate: fact(share, 'share', 'redemption_rate', 'taux d’utilisation des récompenses', 'redemption rate'),
  timeBetweenPurchasesDays: fact(
    duration,
    'days',
    'time_between_purchases',
    'délai entre deux achats',
    'time between purchases',
  ),
  paybackMonths: fact(duration, 'months', 'cac_payback', 'délai de récupération du CAC', 'CAC payback'),

  goals: fact(z.array(Goal), 'text', null, 'objectifs', 'goals'),
  teamSize: fact(count, 'count', null, 'taille de l’équipe', 'team size'),
  employees: fact(count, 'count', null, 'effectif', 'employees'),
  budget: fact(amount, 'money', null, 'budget', 'budget'),
  clientName: fact(z.string(), 'text', null, 'client', 'client'),
  currency: fact(z.string().regex(/^[A-Z]{3}$/), 'text', null, 'devise', 'currency'),

  customers: fact(count, 'count', null, 'clients', 'customers'),
  arpu: fact(amount, 'money', null, 'revenu mensuel par client', 'monthly revenue per customer'),
  grossMargin: fact(share, 'share', null, 'marge brute', 'gross margin'),
  cac: fact(amount, 'money', null, 'coût d’acquisition', 'acquisition cost'),
  ltv: fact(amount, 'money', 'ltv', 'valeur vie client', 'customer lifetime value'),
  ltvToCac: fact(amount, 'ratio', 'ltv_cac', 'LTV:CAC', 'LTV:CAC'),
  mrr: fact(amount, 'money', null, 'revenu récurrent mensuel', 'monthly recurring revenue'),
  aov: fact(amount, 'money', 'aov', 'panier moyen', 'average basket'),

  npsDrop: fact(amount, 'points', null, 'chute du NPS en un mois', 'NPS drop in a month'),
  churnBaseline: fact(share, 'share', null, 'attrition mensuelle habituelle', 'usual monthly churn'),
  customersLost: fact(count, 'count', null, 'clients perdus ce mois', 'customers lost this month'),
  customersLostBaseline: fact(
    count,
    'count',
    null,
    'clients perdus par mois, d’ordinaire',
    'customers usually lost per month',
  ),
  complaint: fact(yes, 'text', null, 'plainte publique', 'public complaint'),
  publicViews: fact(count, 'count', null, 'vues de la plainte', 'views of the complaint'),
  media: fact(yes, 'text', null, 'reprise par les médias', 'picked up by the media'),
  refundAmount: fact(amount, 'money', null, 'remboursement demandé', 'refund requested'),
  refundsPerDay: fact(count, 'count', null, 'demandes de remboursement par jour', 'refund requests per day'),
  bugReports: fact(count, 'count', null, 'signalements d’une même panne', 'reports of one fault'),
  vipChurnScore: fact(score, 'points', null, 'score de risque d’un client VIP', 'risk score of a VIP customer'),
  vipLtv: fact(amount, 'money', null, 'valeur vie d’un client VIP', 'lifetime value of a VIP customer'),
} as const;

export type FactName = keyof typeof factDefinitions;
export type FactValues = { [K in FactName]: z.infer<(typeof factDefinitions)[K]['schema']> };

/** Where a fact comes from: the user's words, their data, or a default we announce. */
export const FactSource = z.enum(['said', 'data', 'assumed']);
export type FactSource = z.infer<typeof FactSource>;

/** A fact with its origin: the quoted words, or the figure it was taken from. */
export const Fact = z.object({
  value: z.union([z.number(), z.boolean(), z.string(), z.array(z.string())]),
  unit: z.string(),
  source: FactSource,
  quote: z.string().optional(),
  figure: z.string().optional(),
  /** A rate said without the stretch it is counted over: not asked yet, or taken as monthly because nobody said. */
  period: z.enum(['unstated', 'assumed']).optional(),
});
export type Fact = z.infer<typeof Fact>;

export type Facts = Partial<Record<FactName, Fact>>;

export function isFactName(name: string): name is FactName {
  return Object.hasOwn(factDefinitions, name);
}
