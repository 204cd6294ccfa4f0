import type { Platform } from './platform.ts';

/** Chargebee exports: the archive’s files, under its old or new headers. */
export const chargebee: readonly Platform[] = [
  {
    id: 'chargebee_subscriptions',
    name: { fr: 'Chargebee, abonnements', en: 'Chargebee subscriptions' },
    kind: 'subscriptions',
    signatures: [
      ['subscriptions.id', 'customers.id', 'subscriptions.status'],
      ['Subscription Id', 'Customer Id', 'Subscription Status', 'Current Term Start'],
    ],
    columns: {
      subscription: ['subscriptions.id', 'Subscription Id'],
      customer: ['customers.id', 'Customer Id'],
      email: ['customers.email', 'Customer Email'],
      plan: ['subscriptions.plan_id', 'subscription_items.item_price_id', 'Plan Id', 'Item Price Id'],
      status: ['subscriptions.status', 'Subscription Status'],
      startedAt: [
        'subscriptions.started_at',
        'subscriptions.start_date',
        'subscriptions.created_at',
        'Started At',
        'Created At',
      ],
      cancelledAt: ['subscriptions.cancelled_at', 'Cancelled At'],
      trialStartsAt: ['subscriptions.trial_start', 'Trial Start'],
      trialEndsAt: ['subscriptions.trial_end', 'Trial End'],
      unitPrice: ['subscriptions.plan_unit_price', 'Plan Unit Price'],
      mrr: ['subscriptions.mrr', 'MRR'],
      interval: ['subscriptions.billing_period_unit', 'Billing Period Unit'],
      intervalCount: ['subscriptions.billing_period', 'Billing Period'],
      quantity: ['subscriptions.plan_quantity', 'Plan Quantity'],
      currency: ['subscriptions.currency_code', 'Currency Code'],
      cancelReason: [
        'subscriptions.cancel_reason_code',
        'subscriptions.cancel_reason',
        'Cancel Reason Code',
        'Cancel Reason',
      ],
      country: ['addresses.country'],
    },
    notes: [
      {
        fr: 'L’archive contient plusieurs fichiers : c’est « Subscriptions.csv » qu’il faut. Les options (addons) sont dans un autre, elles manquent au prix lu ici.',
        en: 'The archive holds several files: “Subscriptions.csv” is the one. Add-ons are in another, the price read here is without them.',
      },
      {
        fr: '« cancelled_at » est la fin d’un abonnement Cancelled ; pour Non Renewing, elle est à venir. « cancel_reason » dit pourquoi Chargebee a résilié, « cancel_reason_code » le motif que vous avez choisi.',
        en: '“cancelled_at” ends a Cancelled subscription; for Non Renewing it lies ahead. “cancel_reason” says why Chargebee cancelled, “cancel_reason_code” the reason you chose.',
      },
      {
        fr: 'États : In Trial, Active, Non Renewing, Paused, Cancelled, Future. Future n’a pas commencé.',
        en: 'Statuses: In Trial, Active, Non Renewing, Paused, Cancelled, Future. Future has not started.',
      },
    ],
  },
  {
    id: 'chargebee_invoices',
    name: { fr: 'Chargebee, factures', en: 'Chargebee invoices' },
    kind: 'invoices',
    signatures: [
      ['invoices.id', 'customers.id', 'invoices.status', 'invoices.total'],
      ['invoices.id', 'invoices.customer_id', 'invoices.status', 'invoices.total'],
      ['Invoice Number', 'Subscription Id', 'Customer Id', 'Invoice Date', 'Amount', 'Status'],
    ],
    columns: {
      invoice: ['invoices.id', 'Invoice Number'],
      customer: ['customers.id', 'invoices.customer_id', 'Customer Id'],
      email: ['customers.email', 'Customer Email'],
      subscription: ['subscriptions.id', 'invoices.subscription_id', 'Subscription Id'],
      issuedAt: ['invoices.date', 'Invoice Date'],
      paidAt: ['invoices.paid_at', 'Paid On'],
      dueAt: ['invoices.due_date', 'Due Date'],
      amount: ['invoices.total', 'Amount'],
      periodStart: ['line_items.date_from', 'Start Date'],
      periodEnd: ['line_items.date_to', 'End Date'],
      status: ['invoices.status', 'Status'],
      currency: ['invoices.currency_code', 'Currency Code', 'Currency'],
    },
    notes: [
      {
        fr: 'États : Paid, Payment Due, Not Paid, Posted, Voided. Une facture Voided n’a rien rapporté.',
        en: 'Statuses: Paid, Payment Due, Not Paid, Posted, Voided. A Voided invoice earned nothing.',
      },
      {
        fr: 'Une facture regroupée (« consolidated ») couvre plusieurs abonnements : « Subscription Id » y est vide.',
        en: 'A consolidated invoice covers several subscriptions: its “Subscription Id” is empty.',
      },
    ],
  },
  {
    id: 'chargebee_customers',
    name: { fr: 'Chargebee, clients', en: 'Chargebee customers' },
    kind: 'customers',
    signatures: [
      ['customers.id', 'customers.email', 'customers.created_at'],
      ['Customer Id', 'Customer Email', 'Auto Collection', 'Created At'],
    ],
    columns: {
      customer: ['customers.id', 'Customer Id'],
      email: ['customers.email', 'Customer Email'],
      firstName: ['customers.first_name', 'Customer First Name'],
      lastName: ['customers.last_name', 'Customer Last Name'],
      phone: ['customers.phone', 'Customer Phone'],
      company: ['customers.company', 'Customer Company'],
      createdAt: ['customers.created_at', 'Created At'],
      country: ['addresses.country', 'billing_addresses.country', 'Billing Country'],
      city: ['addresses.city', 'billing_addresses.city', 'Billing City'],
    },
    notes: [
      {
        fr: 'Aucun accord marketing dans ce fichier. Un client créé n’est pas un client payant : l’export des abonnements le dit.',
        en: 'This file holds no marketing consent. A customer created is not a paying one: the subscriptions export tells.',
      },
    ],
  },
];
