import { articles, pickBestSeller, raiseTwoCategories } from '../articles.ts';
import { largeAccounts } from '../large-accounts.ts';
import { plainBuyers } from '../plain-shop.ts';
import { stepAt } from '../step-at.ts';
import type { Story } from '../story.ts';

/** What the shop sells, at what price, and what it gives back. */
export const tradeStories = {
  price: {
    title: {
      fr: 'Les prix montent et les acheteurs de ces articles partent',
      en: 'Prices rise and the buyers of those articles leave',
    },
    cause: 'price',
    marketing: false,
    alsoTrue: ['lifetime', 'onboarding'],
    leads: ['ltv-lifetime', 'churn-late', 'churn-early'],
    ranges: { onset: ['2025-12-01', '2026-02-15'], strength: [0.15, 0.25] },
    plan: ({ onset, strength, choice }) => ({
      catalogue: { articles: raiseTwoCategories(choice), price: stepAt(onset, 1, 1 + strength) },
      departures: [{ whom: ['raised'], by: 'order', per: 'order', stay: stepAt(onset, 1, 0.85 - 2 * strength) }],
    }),
  },
  returns: {
    title: {
      fr: 'Les remboursements s’envolent, et les clients remboursés ne reviennent pas',
      en: 'Refunds soar, and refunded customers do not come back',
    },
    cause: 'returns',
    marketing: true,
    alsoTrue: ['lifetime', 'onboarding'],
    leads: ['ltv-lifetime', 'churn-late', 'churn-early', null],
    ranges: { onset: ['2025-12-01', '2026-02-15'], strength: [0.3, 0.42] },
    plan: ({ onset, strength, choice }) => {
      const overall = choice < 0.5;
      return {
        buyers: { ...plainBuyers, leaving: { a: 0.5, b: 0.85 } },
        catalogue: { articles, price: [] },
        refunds: {
          share: overall ? stepAt(onset, 0.05, strength) : [{ day: onset, level: 0.05 }],
          faulty: {
            article: pickBestSeller(2 * choice),
            share: stepAt(onset, 0.05, overall ? strength : 2 * strength),
          },
        },
        departures: [{ whom: ['refunded'], by: 'order', per: 'order', stay: [{ day: onset, level: 0.2 }] }],
      };
    },
  },
  'programme-cost': {
    title: {
      fr: 'Le programme de fidélité coûte cher et ne change rien',
      en: 'The loyalty programme costs a lot and changes nothing',
    },
    cause: 'programme-cost',
    marketing: true,
    alsoTrue: [],
    leads: ['programme-weak', null],
    ranges: { onset: ['2024-05-01', '2024-05-01'], strength: [0.22, 0.34] },
    plan: ({ strength, choice }) => ({
      buyers: { ...plainBuyers, leaving: { a: 0.7, b: 1.1 } },
      loyalty: { joins: 0.4 + 0.25 * choice, rewardShare: strength },
    }),
  },
  whale: {
    title: {
      fr: 'Quelques gros comptes arrêtent de commander',
      en: 'A few large accounts stop ordering',
    },
    cause: 'whale',
    marketing: true,
    alsoTrue: ['vip-lapse'],
    leads: [null, 'ltv-lifetime', 'churn-late'],
    ranges: { onset: ['2026-01-15', '2026-05-15'], strength: [0.28, 0.38] },
    plan: ({ onset, strength, choice, orders }) => ({
      accounts: largeAccounts({ count: choice < 0.5 ? 1 : 3, share: strength, until: onset, orders }),
      departures: [{ whom: ['account'], by: 'order', per: 'order', stay: stepAt(onset, 1, 0) }],
    }),
  },
} as const satisfies Record<string, Story>;
