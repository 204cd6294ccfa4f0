import { hasAmounts, hasOrders, type Inventory, isEnough } from './inventory.ts';

/** What the loaded files say of an audit item. `unknown`: no file can tell, or a missing file proves nothing. */
export type Evidence = 'has' | 'missing' | 'unknown';

const YEAR_DAYS = 365;

function needs(test: (inventory: Inventory) => boolean): (inventory: Inventory) => Evidence {
  return (inventory) => (test(inventory) ? 'has' : 'missing');
}

/** A file of this kind settles the item; its absence settles nothing. */
function provenBy(kind: string): (inventory: Inventory) => Evidence {
  return ({ kinds }) => (kinds.includes(kind) ? 'has' : 'unknown');
}

const hasKind = (kind: string) => needs(({ kinds }) => kinds.includes(kind));
const fromOrders = needs((inventory) => hasOrders(inventory) && isEnough(inventory));
const fromAmounts = needs((inventory) => hasAmounts(inventory) && isEnough(inventory));

/** How files answer the audit, by item id; items that are not listed are a person's to answer. */
const evidence: Readonly<Record<string, (inventory: Inventory) => Evidence>> = {
  'customer-data-access': needs(({ customers }) => customers > 0),
  'transaction-history': needs((inventory) => hasAmounts(inventory) && inventory.historyDays >= YEAR_DAYS),
  'product-events': hasKind('events'),
  'helpdesk-data': hasKind('tickets'),
  'nps-csat-history': hasKind('surveys'),
  'rfm-computable': needs((inventory) => hasAmounts(inventory) && inventory.customers > 0),
  'cohort-retention': fromOrders,
  'churn-per-segment': fromAmounts,
  'ltv-per-segment': fromAmounts,
  cac: needs(() => false),
  'ltv-cac': needs(() => false),
  nps: hasKind('surveys'),
  csat: hasKind('surveys'),
  'repeat-rate': fromOrders,
  'nrr-grr': (inventory) => {
    if (inventory.kinds.includes('subscriptions')) return 'has';
    return hasOrders(inventory) ? 'unknown' : 'missing';
  },
  'loyalty-programme': provenBy('loyalty_members'),
  'referral-programme': provenBy('referrals'),
  'recurring-tickets': provenBy('tickets'),
  'exit-surveys': provenBy('cancellations'),
};

/** What the files say of one item; `unknown` for ids that are none. */
export function evidenceOf(item: string, inventory: Inventory): Evidence {
  return evidence[item]?.(inventory) ?? 'unknown';
}
