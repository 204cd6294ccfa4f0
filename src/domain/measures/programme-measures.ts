import { z } from 'zod';
import { amount, count, share } from '../numbers.ts';
import { table } from '../table.ts';
import { given, type Measure, tabled } from './define-measure.ts';

/** What a loyalty programme and referrals leave behind. */
export const programmeMeasures = {
  // Said of a programme
  members: given(count, 'count', 'membres du programme', 'members of the programme'),
  ordersPerYear: given(amount, 'perYear', 'commandes par membre et par an', 'orders per member and year'),
  aov: given(amount, 'money', 'panier moyen', 'average order value'),
  earnRate: given(
    amount,
    'ratio',
    'points gagnés par unité de monnaie dépensée',
    'points earned per unit of money spent',
  ),
  burnValue: given(amount, 'money', 'valeur d’un point utilisé', 'value of a point redeemed'),
  redemptionRate: given(share, 'share', 'part des points qui seront utilisés', 'share of points that will be redeemed'),
  runningCost: given(
    amount,
    'money',
    'coût annuel de fonctionnement du programme',
    'yearly cost of running the programme',
  ),

  // Read from its files
  memberTiers: tabled(
    'loyalty_members',
    /**
     * One row per tier (– = none). `active`: with a movement, a purchase or another activity in the last 12 months, of the
     * `activeKnown` members of whom some file could say it. Points are those of the members of whom the file gives them.
     */
    table({
      tier: 'text',
      members: 'number',
      active: 'number',
      activeKnown: 'number',
      openPoints: 'number',
      openKnown: 'number',
      earnedPoints: 'number',
      redeemedPoints: 'number',
      pointsKnown: 'number',
    }),
    'membres par palier',
    'members by tier',
  ),
  signupBase: tabled(
    'loyalty_members',
    /** Who could have signed up: customers with an order in the last 12 months, else those of the customer file; `members` of them did. */
    z.object({ base: z.enum(['buyers_12_months', 'customer_file']), customers: count, members: count }).strict(),
    'clients qui pouvaient adhérer',
    'customers who could have joined',
  ),
  pointFlows: tabled(
    'loyalty_movements',
    /** One row per tier (– = none). Points; `value` is the money value of `valuedPoints` of the redeemed ones. */
    table({
      tier: 'text',
      earned: 'number',
      redeemed: 'number',
      expired: 'number',
      value: 'number',
      valuedPoints: 'number',
    }),
    'points gagnés, utilisés et expirés par palier',
    'points earned, redeemed and expired by tier',
  ),
  memberOrders: tabled(
    'loyalty_members',
    /** Customers with an order in the last 12 months, members by tier and `other` ones, with their orders and spending in it; `spent` is empty without amounts. */
    table({
      group: 'text',
      tier: 'text',
      customers: 'number',
      orders: 'number',
      orderSquares: 'number',
      spent: 'number',
      spentSquares: 'number',
    }),
    'commandes des membres et des autres clients',
    'orders of members and other customers',
  ),
  memberBeforeAfter: tabled(
    'loyalty_members',
    /**
     * Members followed `days` days on either side of the day they joined (that day left out), all of them customers for at least
     * as long before. Sums over them; `…Squares` are the squares of each one’s after − before. No spending without amounts.
     */
    z
      .object({
        days: count,
        customers: count,
        ordersBefore: count,
        ordersAfter: count,
        orderSquares: amount,
        spentBefore: z.number().optional(),
        spentAfter: z.number().optional(),
        spentSquares: amount.optional(),
      })
      .strict(),
    'commandes des membres avant et après leur adhésion',
    'orders of members before and after they joined',
  ),
  referralCounts: tabled(
    'referrals',
    /** Referrals and who made them; `converted` of the `convertedKnown` ones bought, of which some file could say it. */
    z.object({ referrals: count, referrers: count, converted: count, convertedKnown: count }).strict(),
    'parrainages',
    'referrals',
  ),
  referralBase: tabled(
    'referrals',
    /** Who could have referred: customers with an order in the last 12 months, else those of the customer file; `referrers` of them did, in those months where the file has dates. */
    z.object({ base: z.enum(['buyers_12_months', 'customer_file']), customers: count, referrers: count }).strict(),
    'clients qui pouvaient parrainer',
    'customers who could have referred',
  ),
  referredValue: tabled(
    'referrals',
    /** Customers by month of first order, referred beforehand (1) or not (0), with their spending to date; empty without amounts. */
    table({
      cohort: 'text',
      referred: 'number',
      customers: 'number',
      orders: 'number',
      spent: 'number',
      spentSquares: 'number',
    }),
    'dépense des filleuls et des autres clients, par mois de première commande',
    'spending of referred and other customers, by month of first order',
  ),
} as const satisfies Record<string, Measure>;
