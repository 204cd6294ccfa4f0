import type { Platform } from './platform.ts';

/** Public data sets whose shape many a home-made export shares. */
export const publicLogs: readonly Platform[] = [
  {
    id: 'online_retail',
    name: { fr: 'Lignes de vente à la « Online Retail » (UCI)', en: 'Sales lines like “Online Retail” (UCI)' },
    kind: 'orders',
    signatures: [
      ['InvoiceNo', 'StockCode', 'Description', 'Quantity', 'InvoiceDate', 'UnitPrice', 'CustomerID'],
      ['Invoice', 'StockCode', 'Description', 'Quantity', 'InvoiceDate', 'Price', 'Customer ID'],
    ],
    columns: {
      customer: ['CustomerID', 'Customer ID'],
      date: ['InvoiceDate'],
      order: ['InvoiceNo', 'Invoice'],
      quantity: ['Quantity'],
      unitPrice: ['UnitPrice', 'Price'],
      place: ['Country'],
      product: ['Description', 'StockCode'],
    },
    notes: [
      {
        fr: 'Une ligne par article. Une facture qui commence par C est une annulation, sa quantité est négative.',
        en: 'One line per item. An invoice that begins with C is a cancellation, its quantity is negative.',
      },
      {
        fr: 'Les lignes sans client sont comptées à part ; 17850.0 et 17850 sont le même client.',
        en: 'Lines without a customer are counted apart; 17850.0 and 17850 are the same customer.',
      },
    ],
  },
  {
    id: 'cdnow',
    name: { fr: 'Journal CDNOW', en: 'CDNOW log' },
    kind: 'orders',
    signatures: [['customer_id', 'date', 'number_of_cds', 'dollar_value']],
    shapes: [/^\d{5}$/, /^\d{4}$/, /^(?:19|20)\d{6}$/, /^\d+$/, /^\d+\.\d{2}$/],
    columns: { customer: ['customer_id', 'c1'], date: ['date', 'c3'], amount: ['dollar_value', 'c5'] },
    notes: [
      {
        fr: 'Colonnes de largeur fixe, dates 19970101. « number_of_cds » n’est pas lu : le montant est celui de toute la commande.',
        en: 'Columns of fixed width, dates 19970101. “number_of_cds” is not read: the amount is that of the whole order.',
      },
    ],
  },
];
