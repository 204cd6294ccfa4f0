import type { Platform } from './platform.ts';

/** WooCommerce Analytics, and the two most used order export extensions. */
export const woocommerce: readonly Platform[] = [
  {
    id: 'woocommerce_orders_report',
    name: { fr: 'WooCommerce, rapport des commandes', en: 'WooCommerce orders report' },
    kind: 'orders',
    signatures: [['Date', 'Order #', 'Status', 'Customer', 'Customer type', 'Product(s)', 'Items sold']],
    columns: {
      customer: ['Customer'],
      date: ['Date'],
      order: ['Order #'],
      amount: ['Net Sales', 'N. Revenue'],
      product: ['Product(s)'],
      quantity: ['Items sold'],
      discountCode: ['Coupon(s)'],
      channel: ['Attribution'],
      status: ['Status'],
    },
    notes: [
      {
        fr: '« Customer » est un prénom et un nom : deux clients homonymes n’en font qu’un. Préférez un export qui donne l’e-mail.',
        en: '“Customer” is a first and a last name: namesakes merge into one. Prefer an export that gives the e-mail.',
      },
      {
        fr: '« Net Sales » (« N. Revenue » avant) est hors taxes, hors port, remises et remboursements déduits.',
        en: '“Net Sales” (“N. Revenue” before) is without tax and shipping, less discounts and refunds.',
      },
      {
        fr: '« Product(s) » joint tous les articles d’une commande en un texte ; « N. Revenue (formatted) » n’est pas lu.',
        en: '“Product(s)” joins all the items of an order in one text; “N. Revenue (formatted)” is not read.',
      },
    ],
  },
  {
    id: 'woocommerce_orders_export',
    name: { fr: 'WooCommerce, export de commandes (extensions)', en: 'WooCommerce orders export (extensions)' },
    kind: 'orders',
    signatures: [
      ['order_id', 'order_number', 'order_total', 'order_currency', 'billing_email', 'date'],
      ['order_id', 'order_number', 'order_total', 'order_currency', 'billing_email', 'order_date'],
    ],
    columns: {
      customer: ['billing_email', 'customer_email', 'customer_id'],
      date: ['order_date', 'date'],
      order: ['order_number', 'order_id'],
      amount: ['order_total'],
      quantity: ['item_quantity'],
      currency: ['order_currency'],
      place: ['shipping_country', 'billing_country'],
      product: ['item_name'],
      discount: ['discount_total', 'cart_discount'],
      discountCode: ['coupon_items', 'coupons'],
      status: ['status'],
      refunded: ['refunded_total'],
    },
    notes: [
      {
        fr: 'Colonnes communes à « Customer/Order/Coupon Export » et à « Order Export & Import ».',
        en: 'Columns that “Customer/Order/Coupon Export” and “Order Export & Import” share.',
      },
      {
        fr: 'Le client est l’e-mail de facturation : « customer_id » vaut 0 pour tous les achats sans compte.',
        en: 'The customer is the billing e-mail: “customer_id” is 0 for every guest order.',
      },
      {
        fr: 'Au format « une ligne par article », « order_total » se répète : il compte une fois par commande.',
        en: 'In the “one row per item” format “order_total” is repeated: it counts once an order.',
      },
      {
        fr: 'États : completed, processing et on-hold ; cancelled, failed, pending et refunded ne sont pas des ventes.',
        en: 'Statuses: completed, processing and on-hold; cancelled, failed, pending and refunded are no sales.',
      },
    ],
  },
  {
    id: 'woocommerce_orders_advanced',
    name: { fr: 'WooCommerce, Advanced Order Export', en: 'WooCommerce Advanced Order Export' },
    kind: 'orders',
    signatures: [['Order Number', 'Order Status', 'Order Date', 'Email (Billing)', 'Order Total Amount']],
    columns: {
      customer: ['Email (Billing)'],
      date: ['Order Date'],
      order: ['Order Number'],
      amount: ['Order Total Amount'],
      quantity: ['Quantity (- Refund)', 'Quantity'],
      unitPrice: ['Item Cost'],
      currency: ['Currency', 'Order Currency'],
      place: ['Country Name (Shipping)', 'Country Code (Shipping)', 'Country Code (Billing)'],
      product: ['Item Name'],
      category: ['Category'],
      discount: ['Cart Discount Amount'],
      discountCode: ['Coupon Code'],
      status: ['Order Status'],
      refunded: ['Order Refund Amount'],
    },
    notes: [
      {
        fr: 'Une ligne par article : le total de la commande s’y répète et compte une fois.',
        en: 'One row per item: the order total is repeated on them and counts once.',
      },
      {
        fr: '« Order Total Amount » comprend les taxes et le port ; « Item Cost » est hors taxes.',
        en: '“Order Total Amount” includes tax and shipping; “Item Cost” is without tax.',
      },
    ],
  },
  {
    id: 'woocommerce_customers',
    name: { fr: 'WooCommerce, clients', en: 'WooCommerce customers' },
    kind: 'customers',
    signatures: [['Name', 'Username', 'Last Active', 'Sign Up', 'Email', 'Orders', 'Total Spend', 'AOV']],
    columns: {
      customer: ['Email'],
      email: ['Email'],
      lastName: ['Name'],
      phone: ['Billing Phone'],
      createdAt: ['Sign Up'],
      lastSeenAt: ['Last Active'],
      ordersCount: ['Orders'],
      totalSpent: ['Total Spend'],
      country: ['Country / Region'],
      city: ['City'],
    },
    notes: [
      {
        fr: 'Les acheteurs sans compte y sont aussi, sans « Username » ni « Sign Up ».',
        en: 'Guests are there too, without “Username” and “Sign Up”.',
      },
      {
        fr: '« AOV » n’est pas lu : il se recalcule à partir des commandes. Aucun accord marketing dans ce fichier.',
        en: '“AOV” is not read: it is computed again from the orders. This file holds no marketing consent.',
      },
    ],
  },
];
