import type { Bilingual } from '../../domain/bilingual.ts';
import { type DifferencePart, type Reconciled, reconcileBy } from './reconciled.ts';

export type RevenueMetric = 'nrr' | 'grr' | 'net_mrr_churn';

/** Revenue at the start and its movements; `returned` customers when they are known. */
export type RevenueMoves = {
  start: number;
  expansion: number;
  contraction: number;
  churned: number;
  reactivation: number;
  returned: number | null;
};

const OUR_RULES: Readonly<Record<RevenueMetric, Bilingual>> = {
  nrr: {
    fr: '(Début + hausses − baisses − départs) ÷ début, chez les clients du début ; les retours sont à part.',
    en: '(Start + expansion − contraction − churned) ÷ start, among starting customers; returns are apart.',
  },
  grr: {
    fr: '(Début − baisses − départs) ÷ début, chez les clients du début.',
    en: '(Start − contraction − churned) ÷ start, among starting customers.',
  },
  net_mrr_churn: {
    fr: '(Départs + baisses − hausses) ÷ début, chez les clients du début ; les retours sont à part.',
    en: '(Churned + contraction − expansion) ÷ start, among starting customers; returns are apart.',
  },
};

const THEIR_RULES: Readonly<Record<'chartmogul' | 'baremetrics', Bilingual>> = {
  chartmogul: {
    fr: 'Les retours comptent comme des gains : (départs + baisses − hausses − retours) ÷ début.',
    en: 'Returning customers count as gains: (churned + contraction − expansion − reactivation) ÷ start.',
  },
  baremetrics: {
    fr: 'Tel qu’imprimé : 100 − (départs − hausses) ; les baisses ne sont pas retirées.',
    en: 'As printed: 100 − (churn − expansion); contraction is not taken off.',
  },
};

/** Revenue retention as ChartMogul counts it (returns are gains) and as Baremetrics prints it (no contraction). Start above 0. */
export function reconcileRevenue(
  metric: RevenueMetric,
  { start, expansion, contraction, churned, reactivation, returned }: RevenueMoves,
  as: 'chartmogul' | 'baremetrics',
): Reconciled {
  const gained = metric === 'grr' ? 0 : expansion;
  const kept = (start + gained - contraction - churned) / start;
  const sign = metric === 'net_mrr_churn' ? -1 : 1;
  const rules = { ourRule: OUR_RULES[metric], theirRule: THEIR_RULES[as] };
  const ours = metric === 'net_mrr_churn' ? 1 - kept : kept;
  const returns: DifferencePart = {
    what: { fr: 'Clients revenus, comptés comme des gains', en: 'Returning customers, counted as gains' },
    ...{ customers: returned, amount: reactivation, effect: (sign * (metric === 'grr' ? 0 : reactivation)) / start },
  };
  const smaller: DifferencePart = {
    what: { fr: 'Baisses d’offre, non retirées', en: 'Downgrades, not taken off' },
    ...{ customers: null, amount: contraction, effect: (sign * contraction) / start },
  };
  return reconcileBy('share', ours, rules, [as === 'chartmogul' ? returns : smaller]);
}
