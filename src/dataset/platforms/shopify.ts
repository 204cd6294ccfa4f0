import type { Platform } from './platform.ts';

/** Shopify admin, Orders and Customers, “Export”. */
export const shopify: readonly Platform[] = [
  {
    id: 'shopify_orders',
    name: { fr: 'Shopify, commandes', en: 'Shopify orders' },
    kind: 'orders',
    signatures: [['Name', 'Email', 'Financial Status', 'Lineitem name']],
    columns: {
      customer: ['Email', 'Phone', 'Billing Name'],
      date: ['Created at'],
      order: ['Name'],
      amount: ['Total'],
      quantity: ['Lineitem quantity'],
      unitPrice: ['Lineitem price'],
      currency: ['Currency'],
      place: ['Shipping Country', 'Billing Country'],
      channel: ['Source'],
      product: ['Lineitem name'],
      category: ['Vendor'],
      discount: ['Discount Amount'],
      discountCode: ['Discount Code'],
      cancelled: ['Cancelled at'],
      payment: ['Financial Status'],
      refunded: ['Refunded Amount'],
    },
    notes: [
      {
        fr: 'Une ligne par article : le total, l’état et les remises ne sont écrits que sur la première ligne d’une commande.',
        en: 'One line per item: the total, the status and the discounts stand on the first line of an order only.',
      },
      {
        fr: '« Name » est le numéro de commande (#1001), pas un nom. « Id » est un autre numéro, interne.',
        en: '“Name” is the order number (#1001), not a name. “Id” is another, internal number.',
      },
      {
        fr: '« Total » comprend les taxes et le port, remises déduites ; « Refunded Amount » a été rendu depuis.',
        en: '“Total” includes taxes and shipping, less discounts; “Refunded Amount” was paid back since.',
      },
      {
        fr: 'Les dates portent un décalage horaire (+0100) : elles sont lues dans le fuseau demandé.',
        en: 'Dates carry an offset (+0100): they are read in the time zone you ask for.',
      },
      {
        fr: 'Une vente en caisse sans e-mail est une commande anonyme. Les notes peuvent contenir des retours à la ligne.',
        en: 'A till sale without an e-mail is an anonymous order. Notes may hold line breaks.',
      },
    ],
  },
  {
    id: 'shopify_customers',
    name: { fr: 'Shopify, clients', en: 'Shopify customers' },
    kind: 'customers',
    signatures: [
      ['First Name', 'Last Name', 'Email', 'Accepts Email Marketing', 'Total Spent', 'Total Orders'],
      ['First Name', 'Last Name', 'Email', 'Accepts Marketing', 'Total Spent', 'Total Orders'],
    ],
    columns: {
      customer: ['Customer ID', 'Email'],
      email: ['Email'],
      firstName: ['First Name'],
      lastName: ['Last Name'],
      phone: ['Phone', 'Default Address Phone'],
      company: ['Default Address Company', 'Company'],
      acceptsMarketing: ['Accepts Email Marketing', 'Accepts Marketing'],
      acceptsSms: ['Accepts SMS Marketing'],
      ordersCount: ['Total Orders'],
      totalSpent: ['Total Spent'],
      country: ['Default Address Country Code', 'Country Code', 'Country'],
      city: ['Default Address City', 'City'],
      tags: ['Tags'],
    },
    notes: [
      {
        fr: 'L’export des commandes nomme le client par son e-mail : c’est par lui que les deux fichiers se rejoignent.',
        en: 'The orders export names customers by e-mail: the two files are joined on it.',
      },
      {
        fr: 'Aucune date d’inscription : la première commande en tient lieu. « Total Spent » est dans la devise de la boutique.',
        en: 'There is no sign-up date: the first order stands in for it. “Total Spent” is in the shop’s currency.',
      },
      {
        fr: 'Une apostrophe précède les identifiants et les codes postaux (’123) ; elle n’en fait pas partie.',
        en: 'An apostrophe stands before ids and postcodes (’123); it is no part of them.',
      },
    ],
  },
];
