import { defineCountRate } from '../define-count-rate.ts';

/** Programme sign-up: the share of customers who are members of the programme. Confused with active members, who use it. Minimum data: one customer. */
export default defineCountRate({
  name: 'loyalty_signup',
  whole: 'customers',
  part: 'enrolled',
  description: {
    fr: 'Part des clients inscrits au programme de fidélité. Un inscrit n’est pas forcément actif : voir `active_members`.',
    en: 'Share of customers who are members of the loyalty programme. A member is not necessarily active: see `active_members`.',
  },
  example: { whole: 6_400, part: 1_150, interval: { low: 0.170474, high: 0.189285 } },
});
