import type { Bilingual } from '../domain/bilingual.ts';
import type { Provenance } from '../domain/provenance.ts';
import type { StackFunction } from './stack-functions.ts';

/** A size of business and the tools that fit it. Budget in euros a month; `upToCustomers` is included in the tier. */
export type StackTier = {
  readonly id: 'sme' | 'mid' | 'enterprise';
  readonly name: Bilingual;
  readonly upToCustomers: number | null;
  readonly monthlyBudget: { readonly low: number; readonly high: number | null };
  /** Vendor names as the framework lists them, undated; no name = not needed at this size. */
  readonly tools: Readonly<Record<StackFunction, readonly string[]>>;
  readonly source: Provenance;
};

const sme: StackTier = {
  id: 'sme',
  name: { fr: 'Petite entreprise, jusqu’à 10 000 clients', en: 'Small business, up to 10,000 customers' },
  upToCustomers: 10_000,
  monthlyBudget: { low: 200, high: 500 },
  tools: {
    crm: ['HubSpot Free', 'Pipedrive', 'Freshsales'],
    email: ['Mailchimp', 'Brevo', 'ActiveCampaign'],
    loyalty: ['Smile.io', 'LoyaltyLion', 'Yotpo'],
    nps: ['Typeform', 'Delighted', 'Hotjar'],
    analytics: ['GA4', 'Mixpanel free'],
    cdp: [],
    helpdesk: ['Freshdesk', 'Zendesk starter', 'Intercom'],
    data: [],
  },
  source: 'framework',
};

const mid: StackTier = {
  id: 'mid',
  name: { fr: 'Entreprise moyenne, de 10 000 à 100 000 clients', en: 'Mid-size business, 10,000 to 100,000 customers' },
  upToCustomers: 100_000,
  monthlyBudget: { low: 2_000, high: 10_000 },
  tools: {
    crm: ['HubSpot Pro', 'Salesforce Essentials'],
    email: ['Klaviyo', 'Customer.io', 'Iterable'],
    loyalty: ['Antavo', 'Talon.One', 'Yotpo Premium'],
    nps: ['Gainsight PX', 'ChurnZero', 'Totango'],
    analytics: ['Amplitude', 'Mixpanel', 'Heap'],
    cdp: ['Segment', 'Rudderstack'],
    helpdesk: ['Zendesk Pro', 'Intercom', 'Freshdesk Pro'],
    data: [],
  },
  source: 'framework',
};

const enterprise: StackTier = {
  id: 'enterprise',
  name: { fr: 'Grande entreprise, plus de 100 000 clients', en: 'Large business, more than 100,000 customers' },
  upToCustomers: null,
  monthlyBudget: { low: 20_000, high: null },
  tools: {
    crm: ['Salesforce', 'Dynamics', 'SAP CRM'],
    email: ['Adobe Campaign', 'SFMC', 'Braze'],
    loyalty: ['Annex Cloud', 'Comarch', 'SessionM', 'Punchh'],
    nps: ['Gainsight', 'Totango Enterprise', 'ClientSuccess'],
    analytics: ['Adobe Analytics', 'Amplitude Enterprise'],
    cdp: ['Adobe CDP', 'Tealium', 'mParticle', 'Treasure Data'],
    helpdesk: ['Salesforce Service Cloud', 'Zendesk Enterprise'],
    data: ['Snowflake', 'Databricks'],
  },
  source: 'framework',
};

/** The three tiers, smallest first. */
export const stackTiers: readonly StackTier[] = [sme, mid, enterprise];

/** Billing tools the framework names for every size. */
export const billingTools: readonly string[] = ['Stripe', 'Chargebee'];

/** The tier of a number of customers; exactly 10,000 or 100,000 belongs to the smaller. */
export function tierFor(customers: number): StackTier {
  return stackTiers.find(({ upToCustomers }) => upToCustomers !== null && customers <= upToCustomers) ?? enterprise;
}
