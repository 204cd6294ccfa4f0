import type { Platform } from './platform.ts';

/** Stripe dashboard exports, all columns. */
export const stripe: readonly Platform[] = [
  {
    id: 'stripe_payments',
    name: { fr: 'Stripe, paiements', en: 'Stripe payments' },
    kind: 'orders',
    signatures: [
      ['id', 'Amount', 'Amount Refunded', 'Currency', 'Converted Amount', 'Captured', 'Customer ID'],
      ['id', 'Amount', 'Amount Refunded', 'Currency', 'Status', 'Captured', 'Customer ID', 'Customer Email'],
    ],
    columns: {
      customer: ['Customer Email', 'Customer ID'],
      date: ['Created date (UTC)', 'Created (UTC)', 'Created'],
      order: ['id'],
      amount: ['Amount'],
      currency: ['Currency'],
      product: ['Description'],
      payment: ['Status'],
      refunded: ['Amount Refunded'],
    },
    notes: [
      {
        fr: 'Chaque paiement réussi vaut une commande ; « Failed » n’en est pas une. Les dates sont en UTC.',
        en: 'Every successful payment counts as an order; “Failed” is none. Dates are in UTC.',
      },
      {
        fr: '« Amount » est dans la devise du paiement, « Converted Amount » dans celle de votre compte ; c’est le premier qui est lu, avec sa devise.',
        en: '“Amount” is in the currency of the payment, “Converted Amount” in that of your account; the first is read, with its currency.',
      },
      {
        fr: 'Pour des abonnements, préférez l’export des abonnements et celui des factures.',
        en: 'For subscriptions, prefer the subscriptions and the invoices exports.',
      },
    ],
  },
  {
    id: 'stripe_subscriptions',
    name: { fr: 'Stripe, abonnements', en: 'Stripe subscriptions' },
    kind: 'subscriptions',
    signatures: [
      ['id', 'Customer ID', 'Plan', 'Status', 'Current Period Start (UTC)', 'Current Period End (UTC)'],
      ['id', 'Customer ID', 'Status', 'Created (UTC)', 'Current Period Start (UTC)', 'Current Period End (UTC)'],
    ],
    columns: {
      subscription: ['id'],
      customer: ['Customer ID', 'Customer Email'],
      email: ['Customer Email'],
      plan: ['Product', 'Plan'],
      status: ['Status'],
      startedAt: ['Start Date (UTC)', 'Start (UTC)', 'Created (UTC)'],
      endedAt: ['Ended At (UTC)'],
      cancelledAt: ['Canceled At (UTC)'],
      trialStartsAt: ['Trial Start (UTC)'],
      trialEndsAt: ['Trial End (UTC)'],
      unitPrice: ['Amount'],
      interval: ['Interval'],
      quantity: ['Quantity'],
      currency: ['Currency'],
      cancelReason: ['Cancellation Feedback', 'Cancellation Reason'],
    },
    notes: [
      {
        fr: '« Ended At » est la fin ; « Canceled At » est le jour de la demande, l’abonnement peut courir jusqu’à la fin de sa période.',
        en: '“Ended At” is the end; “Canceled At” is the day it was asked for, the subscription may run on to the end of its period.',
      },
      {
        fr: '« Amount » est le prix d’une unité de la formule pour un intervalle ; « Quantity » le multiplie. Un montant annuel compte pour un douzième par mois.',
        en: '“Amount” is the price of one unit of the plan for one interval; “Quantity” multiplies it. A yearly amount counts for a twelfth each month.',
      },
      {
        fr: 'États : trialing n’est pas encore un client payant ; past_due et unpaid sont en retard, pas partis ; incomplete_expired n’a jamais payé.',
        en: 'Statuses: trialing is no paying customer yet; past_due and unpaid are late, not gone; incomplete_expired never paid.',
      },
      {
        fr: 'L’export ne montre par défaut que les abonnements en cours : demandez aussi les résiliés, sans eux l’attrition est nulle.',
        en: 'By default the export shows running subscriptions only: ask for the cancelled ones too, churn is nil without them.',
      },
    ],
  },
  {
    id: 'stripe_invoices',
    name: { fr: 'Stripe, factures', en: 'Stripe invoices' },
    kind: 'invoices',
    signatures: [['id', 'Amount Due', 'Customer', 'Date (UTC)', 'Number', 'Subscription', 'Total']],
    columns: {
      invoice: ['Number', 'id'],
      customer: ['Customer', 'Customer Email'],
      email: ['Customer Email'],
      subscription: ['Subscription'],
      issuedAt: ['Date (UTC)'],
      paidAt: ['Paid At (UTC)'],
      dueAt: ['Due Date (UTC)'],
      amount: ['Total'],
      periodStart: ['Minimum Line Item Period Start (UTC)', 'Period Start (UTC)'],
      periodEnd: ['Maximum Line Item Period End (UTC)', 'Period End (UTC)'],
      status: ['Status', 'Paid'],
      currency: ['Currency'],
    },
    notes: [
      {
        fr: '« Total » est le montant facturé, taxes comprises ; « Amount Due » en retire le crédit du client.',
        en: '“Total” is the amount invoiced, tax included; “Amount Due” takes the customer’s credit off.',
      },
      {
        fr: 'La période couverte est celle des lignes (« Line Item Period ») ; « Period Start » et « Period End » désignent l’intervalle qui vient de finir.',
        en: 'The period covered is that of the lines (“Line Item Period”); “Period Start” and “Period End” name the interval that just ended.',
      },
      {
        fr: 'Une facture void ou draft n’a rien rapporté ; uncollectible est un impayé. Selon la langue du compte, les montants ont une virgule décimale.',
        en: 'A void or draft invoice earned nothing; uncollectible is a bad debt. Amounts have a decimal comma in some account languages.',
      },
    ],
  },
  {
    id: 'stripe_customers',
    name: { fr: 'Stripe, clients', en: 'Stripe customers' },
    kind: 'customers',
    signatures: [
      ['id', 'Email', 'Created (UTC)', 'Delinquent', 'Total Spend', 'Payment Count'],
      ['id', 'Email', 'Created (UTC)', 'Delinquent', 'Account Balance'],
    ],
    columns: {
      customer: ['id'],
      email: ['Email'],
      lastName: ['Name'],
      createdAt: ['Created (UTC)'],
      ordersCount: ['Payment Count'],
      totalSpent: ['Total Spend'],
      currency: ['Currency'],
    },
    notes: [
      {
        fr: '« id » (cus_…) est le client des abonnements et des factures. Une même personne peut avoir plusieurs « id » pour un seul e-mail.',
        en: '“id” (cus_…) is the customer of subscriptions and invoices. One person may have several ids for one e-mail.',
      },
      {
        fr: '« Plan » et « Status » résument l’abonnement en cours : l’export des abonnements dit tout, il est préféré.',
        en: '“Plan” and “Status” sum up the running subscription: the subscriptions export says it all and is preferred.',
      },
    ],
  },
];
