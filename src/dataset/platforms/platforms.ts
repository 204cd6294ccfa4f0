import { chargebee } from './chargebee.ts';
import { crm } from './crm.ts';
import { magento } from './magento.ts';
import type { Platform } from './platform.ts';
import { prestashop } from './prestashop.ts';
import { publicLogs } from './public-logs.ts';
import { shopify } from './shopify.ts';
import { stripe } from './stripe.ts';
import { surveyTools } from './survey-tools.ts';
import { woocommerce } from './woocommerce.ts';

/** Every export known by name. */
export const platforms: readonly Platform[] = [
  ...shopify,
  ...woocommerce,
  ...prestashop,
  ...magento,
  ...stripe,
  ...chargebee,
  ...crm,
  ...surveyTools,
  ...publicLogs,
];
