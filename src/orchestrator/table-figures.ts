import type { WantedFigure } from './wanted-figures.ts';

type Call = readonly [id: string, tool: string, args: Record<string, unknown>];

/** What each kind of data lets a diagnosis ask, under the ids its figures carry. */
const CALLS: readonly { tool: string; kinds: readonly string[] }[] = [
  { tool: 'satisfaction', kinds: ['surveys'] },
  { tool: 'mrr_movements', kinds: ['subscriptions'] },
  { tool: 'contract_survival', kinds: ['subscriptions'] },
  { tool: 'churn_reasons', kinds: ['cancellations', 'subscriptions'] },
  { tool: 'loyalty_performance', kinds: ['loyalty_members', 'loyalty_movements'] },
  { tool: 'referral_performance', kinds: ['referrals'] },
  { tool: 'activation', kinds: ['events'] },
];

/** The calls on everything but orders. */
export function tableCalls(dataset: string, kinds: readonly string[]): Call[] {
  return CALLS.filter((call) => call.kinds.some((kind) => kinds.includes(kind))).map(
    ({ tool }): Call => [tool, tool, { dataset }],
  );
}

/** What a document may quote of them. */
export const tableFigures: readonly WantedFigure[] = [
  { call: 'satisfaction', path: '/nps', unit: 'points', label: { fr: 'NPS', en: 'NPS' } },
  {
    call: 'satisfaction',
    path: '/npsMargin',
    unit: 'points',
    label: { fr: 'Marge d’erreur du NPS', en: 'NPS margin of error' },
  },
  { call: 'satisfaction', path: '/npsResponses', unit: 'count', label: { fr: 'Réponses NPS', en: 'NPS responses' } },
  {
    call: 'satisfaction',
    path: '/csat',
    unit: 'share',
    label: { fr: 'Clients satisfaits (CSAT)', en: 'Satisfied customers (CSAT)' },
    interval: '/csatInterval',
  },
  {
    call: 'satisfaction',
    path: '/dropPoints',
    unit: 'points',
    label: { fr: 'Points de NPS perdus en un mois', en: 'NPS points lost in a month' },
    interval: '/dropInterval',
  },
  {
    call: 'mrr_movements',
    path: '/monthlyChurn/rate',
    unit: 'share',
    label: { fr: 'Attrition mensuelle des abonnements', en: 'Monthly churn of subscriptions' },
    interval: '/monthlyChurn/interval',
  },
  {
    call: 'mrr_movements',
    path: '/monthlyChurn/atRisk',
    unit: 'count',
    label: { fr: 'Clients abonnés au début des mois', en: 'Subscribed customers at the start of the months' },
  },
  {
    call: 'mrr_movements',
    path: '/nrr',
    unit: 'share',
    label: { fr: 'Rétention nette du revenu (NRR)', en: 'Net revenue retention (NRR)' },
  },
  {
    call: 'mrr_movements',
    path: '/grr',
    unit: 'share',
    label: { fr: 'Rétention brute du revenu (GRR)', en: 'Gross revenue retention (GRR)' },
  },
  {
    call: 'mrr_movements',
    path: '/trial_to_paid',
    unit: 'share',
    label: { fr: 'Essais convertis en abonnements', en: 'Trials converted to paid' },
  },
  {
    call: 'mrr_movements',
    path: '/largestShare',
    unit: 'share',
    label: { fr: 'Part du plus gros abonné', en: 'Share of the largest subscriber' },
  },
  {
    call: 'contract_survival',
    path: '/retention/4/rate',
    unit: 'share',
    label: { fr: 'Abonnements en cours après un an', en: 'Subscriptions alive after a year' },
    interval: '/retention/4/interval',
  },
  {
    call: 'loyalty_performance',
    path: '/signup/rate',
    unit: 'share',
    label: { fr: 'Clients inscrits au programme', en: 'Customers signed up to the programme' },
  },
  {
    call: 'loyalty_performance',
    path: '/active/rate',
    unit: 'share',
    label: { fr: 'Membres actifs', en: 'Active members' },
  },
  {
    call: 'loyalty_performance',
    path: '/redemptionRate',
    unit: 'share',
    label: { fr: 'Récompenses utilisées', en: 'Rewards redeemed' },
  },
  {
    call: 'loyalty_performance',
    path: '/yearlyRewards',
    unit: 'money',
    label: { fr: 'Récompenses utilisées en un an', en: 'Rewards used in a year' },
  },
  {
    call: 'loyalty_performance',
    path: '/rewardsShare',
    unit: 'share',
    label: { fr: 'Récompenses, part des achats des membres', en: 'Rewards, share of members’ purchases' },
  },
  {
    call: 'referral_performance',
    path: '/referralRate/rate',
    unit: 'share',
    label: { fr: 'Clients qui parrainent', en: 'Customers who refer' },
  },
  {
    call: 'activation',
    path: '/activation_rate',
    unit: 'share',
    label: { fr: 'Taux d’activation', en: 'Activation rate' },
  },
  {
    call: 'activation',
    path: '/time_to_value',
    unit: 'days',
    label: { fr: 'Délai médian jusqu’à la valeur', en: 'Median time to value' },
  },
];
