import { defineCountRate } from '../define-count-rate.ts';

/** Referral rate: the share of customers who referred at least one customer. Confused with the share of new customers who were referred. Minimum data: one customer. */
export default defineCountRate({
  name: 'referral_rate',
  whole: 'customers',
  part: 'referrers',
  description: {
    fr: 'Part des clients qui ont parrainé au moins un client. Ce n’est pas la part de nouveaux clients venus par parrainage.',
    en: 'Share of customers who referred at least one customer. It is not the share of new customers who were referred.',
  },
  example: { whole: 2_000, part: 64, interval: { low: 0.025139, high: 0.040655 } },
});
