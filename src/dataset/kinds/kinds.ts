import type { KindId } from '../../domain/kind-id.ts';
import { campaigns } from './campaigns.ts';
import { cancellations } from './cancellations.ts';
import { customerTable } from './customer-table.ts';
import { customers } from './customers.ts';
import type { Kind } from './define-kind.ts';
import { deliveries } from './deliveries.ts';
import { events } from './events.ts';
import { invoices } from './invoices.ts';
import { loyaltyMembers } from './loyalty-members.ts';
import { loyaltyMovements } from './loyalty-movements.ts';
import { orders } from './orders.ts';
import { productCosts } from './product-costs.ts';
import { referrals } from './referrals.ts';
import { refunds } from './refunds.ts';
import { spend } from './spend.ts';
import { subscriptions } from './subscriptions.ts';
import { surveys } from './surveys.ts';
import { survivors } from './survivors.ts';
import { tickets } from './tickets.ts';

/** Every kind of data, by its id; the order in which they are proposed. */
export const kinds: Readonly<Record<KindId, Kind>> = {
  orders,
  refunds,
  customers,
  subscriptions,
  invoices,
  cancellations,
  surveys,
  tickets,
  events,
  deliveries,
  loyalty_members: loyaltyMembers,
  loyalty_movements: loyaltyMovements,
  referrals,
  campaigns,
  spend,
  product_costs: productCosts,
  customer_table: customerTable,
  survivors,
};
