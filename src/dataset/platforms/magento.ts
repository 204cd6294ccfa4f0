import type { Platform } from './platform.ts';

/** Adobe Commerce and Magento Open Source, “Export” of the order and customer grids. */
export const magento: readonly Platform[] = [
  {
    id: 'magento_orders',
    name: { fr: 'Adobe Commerce (Magento), commandes', en: 'Adobe Commerce (Magento) orders' },
    kind: 'orders',
    signatures: [['ID', 'Purchase Point', 'Purchase Date', 'Bill-to Name', 'Grand Total (Base)', 'Status']],
    columns: {
      customer: ['Customer Email', 'Customer Name', 'Bill-to Name'],
      date: ['Purchase Date'],
      order: ['ID'],
      amount: ['Grand Total (Base)'],
      channel: ['Purchase Point'],
      status: ['Status'],
      refunded: ['Total Refunded'],
    },
    notes: [
      {
        fr: '« Customer Email » n’est dans le fichier que si la colonne est affichée dans la grille ; sans elle, le client est un nom, et les homonymes n’en font qu’un.',
        en: '“Customer Email” is in the file only when the grid shows that column; without it the customer is a name, and namesakes merge.',
      },
      {
        fr: '« Grand Total (Base) » est dans la devise de base de la boutique, « (Purchased) » dans celle de la commande : le premier s’additionne.',
        en: '“Grand Total (Base)” is in the shop’s base currency, “(Purchased)” in that of the order: the first adds up.',
      },
      {
        fr: 'Une ligne par commande. Canceled et Pending Payment ne sont pas des ventes. Closed veut dire tout remboursé : affichez « Total Refunded », puis importez avec --returns net.',
        en: 'One row per order. Canceled and Pending Payment are no sales. Closed means fully refunded: show “Total Refunded”, then import with --returns net.',
      },
    ],
  },
  {
    id: 'magento_customers',
    name: { fr: 'Adobe Commerce (Magento), clients', en: 'Adobe Commerce (Magento) customers' },
    kind: 'customers',
    signatures: [['ID', 'Name', 'Email', 'Group', 'Customer Since', 'Web Site']],
    columns: {
      customer: ['ID'],
      email: ['Email'],
      lastName: ['Name'],
      phone: ['Phone'],
      company: ['Company'],
      createdAt: ['Customer Since'],
      country: ['Country'],
      city: ['City'],
      tags: ['Group'],
      birth: ['Date of Birth'],
      gender: ['Gender'],
    },
    notes: [
      {
        fr: 'L’accord pour la newsletter est dans un autre écran (Newsletter Subscribers) : sans lui, personne n’est réputé d’accord.',
        en: 'Newsletter consent is kept on another screen (Newsletter Subscribers): without it nobody is taken to agree.',
      },
    ],
  },
];
