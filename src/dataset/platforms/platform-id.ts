import { z } from 'zod';

/** Exports we know column by column. */
export const PlatformId = z.enum([
  'shopify_orders',
  'shopify_customers',
  'woocommerce_orders_report',
  'woocommerce_orders_export',
  'woocommerce_orders_advanced',
  'woocommerce_customers',
  'prestashop_orders',
  'prestashop_customers',
  'magento_orders',
  'magento_customers',
  'stripe_payments',
  'stripe_subscriptions',
  'stripe_invoices',
  'stripe_customers',
  'chargebee_subscriptions',
  'chargebee_invoices',
  'chargebee_customers',
  'klaviyo_profiles',
  'hubspot_contacts',
  'typeform_responses',
  'delighted_responses',
  'online_retail',
  'cdnow',
]);
export type PlatformId = z.infer<typeof PlatformId>;
