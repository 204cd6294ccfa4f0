import { z } from 'zod';
import { amount, count } from '../numbers.ts';
import { table } from '../table.ts';
import type { Unit } from '../unit.ts';
import { type Measure, ordered, tabled } from './define-measure.ts';

/** Customers and monthly revenue between the two ends of windows; money columns are empty without amounts. */
const flowColumns = {
  from: 'text',
  to: 'text',
  customersStart: 'number',
  customersNew: 'number',
  customersReactivated: 'number',
  customersLost: 'number',
  customersEnd: 'number',
  /** Not there at the start, customers in between; `customersJoinedLost` are those of them gone at the end. */
  customersJoined: 'number',
  customersJoinedLost: 'number',
  start: 'number',
  new: 'number',
  expansion: 'number',
  contraction: 'number',
  churned: 'number',
  reactivation: 'number',
  end: 'number',
} as const;

/** What subscriptions, cancellations and tables of survivors give, and what other products count otherwise. */
export const contractMeasures = {
  /**
   * Pooled over the last three complete months, each with its own starting customers; over the period when one is given,
   * over the last 12 months when a tool asks for that window.
   */
  customersStart: subscribed(count, 'count', 'clients au début de la période', 'customers at the start of the period'),
  customersEnd: subscribed(count, 'count', 'clients à la fin de la période', 'customers at the end of the period'),
  customersNew: subscribed(count, 'count', 'nouveaux clients de la période', 'new customers in the period'),
  customersLost: subscribed(
    count,
    'count',
    'clients perdus parmi ceux du début',
    'customers lost among those at the start',
  ),
  mrrStart: subscribed(amount, 'money', 'revenu récurrent au début', 'recurring revenue at the start'),
  mrrChurned: subscribed(amount, 'money', 'revenu récurrent des clients partis', 'recurring revenue of lost customers'),
  mrrContraction: subscribed(
    amount,
    'money',
    'revenu récurrent perdu par réduction d’offre',
    'recurring revenue lost to downgrades',
  ),
  expansion: subscribed(
    amount,
    'money',
    'revenu récurrent gagné sur les clients du début',
    'recurring revenue gained on starting customers',
  ),
  contraction: subscribed(
    amount,
    'money',
    'revenu récurrent perdu par réduction d’offre',
    'recurring revenue lost to downgrades',
  ),
  churned: subscribed(amount, 'money', 'revenu récurrent des clients partis', 'recurring revenue of lost customers'),
  reactivation: subscribed(
    amount,
    'money',
    'revenu récurrent des clients revenus',
    'recurring revenue of returning customers',
  ),

  contractMonths: tabled(
    'subscriptions',
    table(flowColumns),
    'mouvements d’abonnements par mois complet',
    'subscription movements by complete month',
  ),
  contractWindow: tabled(
    'subscriptions',
    /** One row: the period, else the last 12 months; no row when 13 months are not there. */
    table(flowColumns),
    'mouvements d’abonnements sur 12 mois ou sur la période',
    'subscription movements over 12 months or the period',
  ),
  contractAccount: tabled(
    'subscriptions',
    z
      .object({
        from: z.enum(['subscriptions', 'invoices']),
        /** Absent when the contracts have several, or say none. */
        currency: z
          .string()
          .regex(/^[A-Z]{3}$/)
          .optional(),
        currencies: z.array(z.string()),
        rows: count,
        paid: count,
        ended: count,
        /** Ended on a day nobody wrote, never paid after a trial, never meant to be paid, without charge, without a known amount. */
        undated: count,
        trial: count,
        unpaid: count,
        free: count,
        unvalued: count,
        /** At the end of the last complete month; absent without amounts. */
        largest: amount.optional(),
        total: amount.optional(),
        /** Terms that came due in the last 12 complete months or the period, and those renewed; absent without billing periods. */
        renewalsDue: count.optional(),
        renewalsMade: count.optional(),
        /** Trials that ended in the same window, and those that went on to pay; absent without trials. */
        trialsEnded: count.optional(),
        trialsPaid: count.optional(),
      })
      .strict(),
    'état des abonnements chargés',
    'account of the loaded subscriptions',
  ),
  contractSpells: tabled(
    'subscriptions',
    /** `age` in months, from the first paid day to the first interruption (`ended`) or to the as-of date (`censored`), by first plan. */
    table({ group: 'text', age: 'number', ended: 'number', censored: 'number' }),
    'durées d’abonnement par formule',
    'subscription lifetimes by plan',
  ),
  contractRetention: tabled(
    'subscriptions',
    /** Of the customers who began at least `days` days ago, those still there that day. */
    table({ days: 'number', eligible: 'number', retained: 'number' }),
    'clients encore abonnés après un délai',
    'customers still subscribed after a delay',
  ),
  tenureOutcomes: tabled(
    'customer_table',
    /** Customers by tenure, in the unit of its column: those who left at it, and those still there. */
    table({ group: 'text', age: 'number', ended: 'number', censored: 'number' }),
    'anciennetés et départs par contrat',
    'tenures and departures by contract',
  ),
  survivorCounts: tabled(
    'survivors',
    table({ group: 'text', age: 'number', survivors: 'number' }),
    'survivants par âge et segment',
    'survivors by age and segment',
  ),
  departureReasons: tabled(
    'cancellations',
    /** Departures by what was written; the words stay in the process, tools give counts only. */
    table({ reason: 'text', comment: 'text', departures: 'number' }),
    'motifs de départ et leur nombre',
    'reasons for leaving and their counts',
  ),

  returningBuyers: ordered(
    count,
    'count',
    'clients de la période qui avaient déjà commandé',
    'customers of the period who had ordered before',
  ),
  secondOrderMonths: ordered(
    /** Of each monthly cohort, the customers whose second order came `offset` months after the month of the first. */
    table({ cohort: 'text', offset: 'number', customers: 'number' }),
    'table',
    'mois de la deuxième commande, par cohorte',
    'month of the second order, by cohort',
  ),
} as const satisfies Record<string, Measure>;

/** A number that subscriptions give, and a person can too. */
function subscribed<S extends z.ZodType>(schema: S, unit: Unit, fr: string, en: string): Measure<S> {
  return { schema, unit, from: 'subscriptions', fr, en };
}
