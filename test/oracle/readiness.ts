import { dayText, startOf } from './calendar.ts';
import { firstReadableMonth } from './churn-days.ts';
import { LEFT_OPEN } from './find-difference.ts';
import { firstDay, historiesOf } from './histories.ts';
import type { Expected, Scope } from './shop.ts';

const ENOUGH_DAYS = 120;
const ENOUGH_CUSTOMERS = 30;

/** The period is no part of it: readiness is about what has been loaded. */
export function dataReadiness(scope: Scope): Expected {
  const histories = historiesOf(scope);
  const customers = histories.length;
  const first = customers === 0 ? null : Math.min(...histories.map(firstDay));
  const historyDays = first === null ? 0 : scope.asOf - first;
  const enough = historyDays >= ENOUGH_DAYS && customers >= ENOUGH_CUSTOMERS;
  const readable = firstReadableMonth(scope);
  const churnFrom = readable === null ? null : startOf(readable + 1, 'month');
  const alertFrom = readable === null ? null : startOf(readable + 4, 'month');
  const ahead = (day: number | null) => (day === null || day <= scope.asOf ? null : dayText(day));
  const money = enough && scope.hasAmounts;
  return {
    value: {
      has: proved(customers, historyDays, enough, scope.hasAmounts).map((item) => ({ item })),
      missing: LEFT_OPEN,
      unknown: LEFT_OPEN,
      conclusions: {
        retention_90d: { allowed: enough },
        repeat_purchase_rate: { allowed: enough },
        cohorts: { allowed: enough },
        rfm: { allowed: money },
        churn_on_orders: { allowed: enough && churnFrom !== null && churnFrom <= scope.asOf },
        ltv: { allowed: money },
        ltv_cac: { allowed: false },
        nps: { allowed: false },
        monthly_churn: { allowed: false },
      },
      kinds: ['orders'],
      customers,
      orders: scope.orders.length,
      historyDays,
      enough,
      daysMissing: Math.max(0, ENOUGH_DAYS - historyDays),
      customersMissing: Math.max(0, ENOUGH_CUSTOMERS - customers),
      enoughFrom: first === null || historyDays >= ENOUGH_DAYS ? null : dayText(first + ENOUGH_DAYS),
      churnFrom: ahead(churnFrom),
      churnAlertFrom: ahead(alertFrom),
    },
  };
}

/** The audit items that orders settle by themselves, in the audit's order. */
function proved(customers: number, historyDays: number, enough: boolean, hasAmounts: boolean): string[] {
  const items: [string, boolean][] = [
    ['customer-data-access', customers > 0],
    ['transaction-history', hasAmounts && historyDays >= 365],
    ['rfm-computable', hasAmounts && customers > 0],
    ['cohort-retention', enough],
    ['churn-per-segment', enough && hasAmounts],
    ['ltv-per-segment', enough && hasAmounts],
    ['repeat-rate', enough],
  ];
  return items.filter(([, isThere]) => isThere).map(([item]) => item);
}
