import { HEADER_WORDS } from '../import/header-words.ts';
import { OrderField } from '../import/order-field.ts';
import { CREATION_DATE_WORDS } from './date-words.ts';
import { defineKind, type FieldColumns, type FieldDefinition, type Fit } from './define-kind.ts';
import { deliveries } from './deliveries.ts';
import { findRepeats } from './find-repeats.ts';
import type { SampledTable } from './sampled-table.ts';

/** What the fields of an order are; their headers are those of the orders import. */
const ORDER_FIELDS: Readonly<Record<OrderField, Omit<FieldDefinition, 'words'>>> = {
  customer: { type: 'customer', name: { fr: 'client', en: 'customer' }, required: true },
  date: { type: 'day', name: { fr: 'date de la commande', en: 'order date' }, required: true },
  order: { type: 'id', name: { fr: 'numéro de commande', en: 'order number' } },
  amount: { type: 'amount', name: { fr: 'montant', en: 'amount' }, argues: 'always' },
  quantity: { type: 'number', name: { fr: 'quantité', en: 'quantity' } },
  unitPrice: { type: 'amount', name: { fr: 'prix unitaire', en: 'unit price' } },
  currency: { type: 'currency', name: { fr: 'devise', en: 'currency' } },
  place: { type: 'text', name: { fr: 'lieu', en: 'place' } },
  channel: { type: 'text', name: { fr: 'canal', en: 'channel' } },
  product: { type: 'text', name: { fr: 'produit', en: 'product' } },
  category: { type: 'text', name: { fr: 'catégorie', en: 'category' } },
  discount: { type: 'amount', name: { fr: 'remise', en: 'discount' } },
  discountCode: { type: 'text', name: { fr: 'code de remise', en: 'discount code' } },
  test: { type: 'flag', name: { fr: 'commande de test', en: 'test order' } },
  cancelled: { type: 'text', name: { fr: 'annulation', en: 'cancellation' } },
  status: { type: 'text', name: { fr: 'état de la commande', en: 'order status' } },
  payment: { type: 'text', name: { fr: 'état du paiement', en: 'payment status' } },
  valid: { type: 'text', name: { fr: 'commande valide', en: 'valid order' } },
  refunded: { type: 'amount', name: { fr: 'montant remboursé', en: 'refunded amount' } },
};

const fields = Object.fromEntries(
  OrderField.options.map((field) => [field, { ...ORDER_FIELDS[field], words: HEADER_WORDS[field] }]),
);

const DELIVERY_DETAILS = ['delivery', 'tracking', 'shippedAt', 'promisedAt', 'deliveredAt', 'carrier'];

/** The mother of all kinds: a customer and a date are enough. */
export const orders = defineKind({
  id: 'orders',
  name: { fr: 'Commandes', en: 'Orders' },
  row: { fr: 'une commande, ou un article commandé', en: 'an order, or an item ordered' },
  table: 'orders',
  fields,
  requires: [['customer', 'date']],
  distinctive: ['date', 'order', 'amount', 'quantity', 'unitPrice', 'discount', 'discountCode', 'status', 'payment'],
  carries: [
    ...DELIVERY_DETAILS.flatMap((field) => deliveries.fields[field]?.words ?? []),
    ...['campaign', 'campaignname', 'campagne', 'nomcampagne', 'utmcampaign'],
  ],
  fits: fitsLog,
});

/**
 * A date of creation is that of an order only if customers come back: else the file may be the table of the customers,
 * and without order numbers it is.
 */
function fitsLog(table: SampledTable, columns: FieldColumns): Fit {
  const header = table.simplified[columns.date ?? -1] ?? '';
  const repeats = findRepeats(table, columns);
  if (!CREATION_DATE_WORDS.includes(header) || repeats === true) return 'proven';
  return repeats === false && columns.order === undefined ? 'no' : 'possible';
}
