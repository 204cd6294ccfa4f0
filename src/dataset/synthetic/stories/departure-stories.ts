import { plainBuyers } from '../plain-shop.ts';
import { stepAt } from '../step-at.ts';
import type { Story } from '../story.ts';

/** Customers a shop had already won, who leave from a date on. */
export const departureStories = {
  lifetime: {
    title: {
      fr: 'Les clients établis partent plus tôt',
      en: 'Established customers leave earlier',
    },
    cause: 'lifetime',
    marketing: true,
    alsoTrue: [],
    leads: ['ltv-lifetime', 'churn-late'],
    ranges: { onset: ['2025-12-15', '2026-02-28'], strength: [0.64, 0.78] },
    plan: ({ onset, strength }) => ({
      departures: [{ whom: ['established'], by: 'order', per: 'month', stay: stepAt(onset, 1, strength) }],
    }),
  },
  'vip-lapse': {
    title: {
      fr: 'Les meilleurs clients se taisent',
      en: 'The best customers fall silent',
    },
    cause: 'vip-lapse',
    marketing: true,
    alsoTrue: ['lifetime'],
    leads: ['ltv-lifetime', 'churn-late'],
    ranges: { onset: ['2025-12-15', '2026-02-15'], strength: [0.05, 0.2] },
    plan: ({ onset, strength }) => ({
      vips: {
        ...plainBuyers,
        share: 0.07,
        ordersPerYear: 28,
        rateShape: 12,
        leaving: { a: 0.02, b: 4 },
      },
      departures: [{ whom: ['vip', 'established'], by: 'order', per: 'order', stay: stepAt(onset, 1, strength) }],
    }),
  },
  satisfaction: {
    title: {
      fr: 'La satisfaction chute et les mécontents s’en vont',
      en: 'Satisfaction drops and unhappy customers leave',
    },
    cause: 'satisfaction',
    marketing: true,
    alsoTrue: ['lifetime', 'onboarding'],
    leads: ['satisfaction', 'ltv-lifetime', 'churn-late'],
    ranges: { onset: ['2025-12-01', '2026-02-28'], strength: [0.4, 0.52] },
    plan: ({ onset, strength }) => ({
      surveys: {
        unhappy: stepAt(onset, 0.1, strength, 20),
        delighted: stepAt(onset, 0.58, 0.3, 20),
      },
      buyers: { ...plainBuyers, leaving: { a: 0.5, b: 0.8 } },
      departures: [{ whom: ['unhappy'], by: 'order', per: 'order', stay: [{ day: onset, level: 0.4 }] }],
    }),
  },
  delivery: {
    title: {
      fr: 'Les retards de livraison font fuir les clients',
      en: 'Late deliveries drive customers away',
    },
    cause: 'delivery',
    marketing: false,
    alsoTrue: ['lifetime', 'onboarding'],
    leads: ['ltv-lifetime', 'churn-late', 'churn-early'],
    ranges: { onset: ['2025-12-01', '2026-02-28'], strength: [0.38, 0.52] },
    plan: ({ onset, strength }) => ({
      deliveries: { late: stepAt(onset, 0.06, strength, 10) },
      buyers: { ...plainBuyers, leaving: { a: 0.5, b: 0.8 } },
      departures: [{ whom: ['late'], by: 'order', per: 'order', stay: [{ day: onset, level: 0.35 }] }],
    }),
  },
} as const satisfies Record<string, Story>;
