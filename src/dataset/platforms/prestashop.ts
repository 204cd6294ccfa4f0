import type { Platform } from './platform.ts';

/** PrestaShop back office, “Export” of the order and customer lists, in French or English. */
export const prestashop: readonly Platform[] = [
  {
    id: 'prestashop_orders',
    name: { fr: 'PrestaShop, commandes', en: 'PrestaShop orders' },
    kind: 'orders',
    signatures: [
      ['ID', 'Référence', 'Nouveau client', 'Client', 'Total', 'État', 'Date'],
      ['ID', 'Référence', 'Nouveau client', 'Client', 'Total', 'Statut', 'Date'],
      ['ID', 'Reference', 'New client', 'Customer', 'Total', 'Status', 'Date'],
    ],
    columns: {
      customer: ['Client', 'Customer'],
      date: ['Date'],
      order: ['ID'],
      amount: ['Total'],
      place: ['Livraison', 'Delivery'],
      status: ['État', 'Statut', 'Status'],
    },
    notes: [
      {
        fr: '« Client » est une initiale et un nom (J. DUPONT) : les homonymes n’en font qu’un, les taux de réachat en sont gonflés. Un export qui donne l’e-mail ou l’identifiant du client est plus sûr.',
        en: '“Customer” is an initial and a name (J. DUPONT): namesakes merge into one and inflate repeat rates. An export that gives the customer’s e-mail or id is safer.',
      },
      {
        fr: '« Total » est taxes et port compris, avec sa devise (1 234,50 €), dans celle de la commande.',
        en: '“Total” includes tax and shipping, and is written with the currency of the order (1,234.50 €).',
      },
      {
        fr: 'Le numéro retenu est « ID » : une « Référence » peut couvrir plusieurs commandes, séparées par entrepôt ou transporteur.',
        en: 'The order number is “ID”: one “Reference” may cover several orders, split by warehouse or carrier.',
      },
      {
        fr: '« État » écarte les ventes qui n’en sont pas : Annulé, Erreur de paiement, Remboursé, en attente de paiement. « Paiement accepté », « En cours de préparation », « Expédié » et « Livré » comptent.',
        en: '“Status” sets aside what is no sale: Canceled, Payment error, Refunded, awaiting payment. “Payment accepted”, “Processing in progress”, “Shipped” and “Delivered” count.',
      },
      {
        fr: '« Livraison » est le pays de livraison, « Paiement » le moyen de paiement, non lu. « Nouveau client » est recalculé à partir des dates.',
        en: '“Delivery” is the country delivered to, “Payment” the means of payment, not read. “New client” is worked out again from the dates.',
      },
    ],
  },
  {
    id: 'prestashop_customers',
    name: { fr: 'PrestaShop, clients', en: 'PrestaShop customers' },
    kind: 'customers',
    signatures: [
      ['ID', 'Prénom', 'Nom', 'Adresse e-mail', 'Newsletter', 'Offres partenaires'],
      ['ID', 'First name', 'Last name', 'Email address', 'Newsletter', 'Partner offers'],
    ],
    columns: {
      customer: ['ID'],
      email: ['Adresse e-mail', 'Email address'],
      firstName: ['Prénom', 'First name'],
      lastName: ['Nom', 'Last name'],
      company: ['Société', 'Entreprise', 'Company'],
      createdAt: ['Inscription', 'Date d’inscription', 'Registration'],
      acceptsMarketing: ['Newsletter'],
      totalSpent: ['Ventes', 'Sales'],
      lastSeenAt: ['Dernière visite', 'Last visit'],
      tags: ['Groupe', 'Group'],
      gender: ['Titre de civilité', 'Titre', 'Social title'],
    },
    notes: [
      {
        fr: '« Newsletter » (0 ou 1) est l’accord retenu ; « Offres partenaires » vaut pour d’autres que vous, et n’est pas lu.',
        en: '“Newsletter” (0 or 1) is the consent that counts; “Partner offers” holds for others than you, and is not read.',
      },
      {
        fr: '« ID » est le numéro du client ; l’export des commandes ne le donne pas, il ne donne qu’une initiale et un nom.',
        en: '“ID” is the customer’s number; the orders export does not give it, only an initial and a name.',
      },
    ],
  },
];
