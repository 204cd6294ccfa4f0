import { plainBuyers } from '../plain-shop.ts';
import type { Story } from '../story.ts';

/** The three shops whose bytes documents and the README depend on: the seed changes who buys, never the story. */
const fixed: Story['ranges'] = { onset: ['2024-05-01', '2024-05-01'], strength: [0, 0] };

export const firstStories = {
  'newcomers-lost': {
    title: {
      fr: 'Les nouveaux clients ne reviennent pas',
      en: 'Newcomers buy once and never come back',
    },
    cause: 'onboarding',
    marketing: true,
    alsoTrue: [],
    leads: ['churn-early'],
    ranges: fixed,
    plan: () => ({
      buyers: { ...plainBuyers, ordersPerYear: 7, leaving: { a: 0.45, b: 0.145 } },
      basket: [
        { day: '2024-05-01', level: 1 },
        { day: '2026-10-31', level: 1.03 },
      ],
    }),
  },
  'falling-basket': {
    title: {
      fr: 'Les clients reviennent, mais le panier fond',
      en: 'Customers come back, but the basket shrinks',
    },
    cause: 'basket',
    marketing: true,
    alsoTrue: [],
    leads: ['ltv-basket'],
    ranges: fixed,
    plan: () => ({
      buyers: { ...plainBuyers, ordersPerYear: 8.6, leaving: { a: 0.9, b: 1.6 } },
      basket: [
        { day: '2024-05-01', level: 1 },
        { day: '2025-09-01', level: 1.01 },
        { day: '2026-03-01', level: 0.75 },
        { day: '2026-10-31', level: 0.74 },
      ],
    }),
  },
  healthy: {
    title: {
      fr: 'Une boutique en bonne santé',
      en: 'A shop in good health',
    },
    cause: null,
    marketing: null,
    alsoTrue: [],
    leads: [null],
    ranges: fixed,
    plan: () => ({}),
  },
} as const satisfies Record<string, Story>;
