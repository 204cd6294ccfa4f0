/**
 * What identifies a row of a canonical table, the first of these sets of columns that a file has, and the column that
 * dates it. Without any, nothing tells a row exported twice from two rows alike: the user is asked.
 */
type RowKeys = { readonly keys: readonly (readonly string[])[]; readonly date: string | null };

const person = [['customer'], ['email']];

export const rowKeys: Readonly<Record<string, RowKeys>> = {
  orders: { keys: [['order_key']], date: 'day' },
  lines: { keys: [['order_key']], date: 'day' },
  refunds: { keys: [['refund']], date: 'refundedAt' },
  customers: { keys: person, date: null },
  subscriptions: { keys: [['subscription'], ['customer', 'startedAt']], date: 'startedAt' },
  invoices: { keys: [['invoice']], date: 'issuedAt' },
  cancellations: { keys: [['customer', 'cancelledAt']], date: 'cancelledAt' },
  surveys: { keys: [], date: 'answeredAt' },
  tickets: { keys: [['ticket']], date: 'openedAt' },
  events: { keys: [], date: 'at' },
  deliveries: { keys: [['delivery'], ['order']], date: 'shippedAt' },
  loyalty_members: { keys: person, date: null },
  loyalty_movements: { keys: [], date: 'movedAt' },
  referrals: { keys: [['referred']], date: 'referredAt' },
  campaigns: {
    keys: [
      ['campaign', 'customer'],
      ['campaign', 'email'],
    ],
    date: 'sentAt',
  },
  spend: {
    keys: [
      ['day', 'channel', 'campaign'],
      ['day', 'channel'],
    ],
    date: 'day',
  },
  product_costs: { keys: [['sku'], ['product']], date: null },
  customer_table: { keys: person, date: null },
};

/** The key and date columns of a canonical table, for a file that fills these columns. */
export function chooseRowKey(table: string, columns: ReadonlySet<string>): { key: string[]; date: string | null } {
  const { keys, date } = rowKeys[table] ?? { keys: [], date: null };
  const key = keys.find((set) => set.every((column) => columns.has(column))) ?? [];
  return { key: [...key], date: date !== null && columns.has(date) ? date : null };
}
