import { plainBuyers } from '../plain-shop.ts';
import { stepAt } from '../step-at.ts';
import type { Story } from '../story.ts';

/** What customers pay shrinks: the basket itself, or the price they have learnt to wait for. */
export const basketStories = {
  basket: {
    title: {
      fr: 'Le panier se vide peu à peu',
      en: 'The basket empties little by little',
    },
    cause: 'basket',
    marketing: true,
    alsoTrue: [],
    leads: ['ltv-basket'],
    ranges: { onset: ['2025-07-01', '2025-11-15'], strength: [0.68, 0.8] },
    plan: ({ onset, strength, choice }) => ({
      buyers: { ...plainBuyers, ordersPerYear: 8.6, leaving: { a: 0.9, b: 1.6 } },
      basket: stepAt(onset, 1, strength, 60 + Math.round(120 * choice)),
    }),
  },
  'discount-dependence': {
    title: {
      fr: 'Les clients n’achètent plus qu’avec un code',
      en: 'Customers only buy with a code any more',
    },
    cause: 'discount-dependence',
    marketing: true,
    alsoTrue: ['basket'],
    leads: ['ltv-basket'],
    ranges: { onset: ['2025-07-01', '2025-11-15'], strength: [0.28, 0.36] },
    plan: ({ onset, strength, choice }) => {
      const settles = 90 + Math.round(90 * choice);
      return {
        buyers: { ...plainBuyers, ordersPerYear: 8.6, leaving: { a: 0.9, b: 1.6 } },
        discounts: {
          first: stepAt(onset, 0.25, 0.6, settles),
          repeat: stepAt(onset, 0.3, 0.94, settles),
          depth: stepAt(onset, 0.1, strength, settles),
        },
      };
    },
  },
} as const satisfies Record<string, Story>;
