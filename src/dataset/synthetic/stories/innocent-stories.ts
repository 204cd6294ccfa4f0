import { plainBuyers } from '../plain-shop.ts';
import { seasonAround } from '../season-around.ts';
import type { Story } from '../story.ts';

/** What looks like a loss and is none: a season, or too little to see anything. */
export const innocentStories = {
  season: {
    title: {
      fr: 'Une forte saison : les creux ressemblent à des départs',
      en: 'A strong season: the troughs look like losses',
    },
    cause: 'season',
    marketing: true,
    alsoTrue: [],
    leads: [null],
    ranges: { onset: ['2024-05-01', '2024-05-01'], strength: [0.9, 1.25] },
    plan: ({ strength, choice }) => ({
      season: seasonAround(12 * choice, strength),
      buyers: { ...plainBuyers, ordersPerYear: 9, leaving: { a: 0.5, b: 0.9 } },
    }),
  },
  'too-short': {
    title: {
      fr: 'Une boutique ouverte depuis trop peu de temps',
      en: 'A shop opened too recently',
    },
    cause: 'too-little-data',
    marketing: false,
    alsoTrue: [],
    leads: [null],
    ranges: { onset: ['2026-08-05', '2026-08-20'], strength: [0, 0] },
    plan: ({ onset }) => ({ opens: onset, basket: [{ day: onset, level: 1 }] }),
  },
  'too-few-buyers': {
    title: {
      fr: 'Trop peu de clients pour conclure',
      en: 'Too few customers to conclude',
    },
    cause: 'too-little-data',
    marketing: false,
    alsoTrue: [],
    leads: [null],
    ranges: { onset: ['2025-06-01', '2025-12-01'], strength: [20, 27] },
    plan: ({ onset, strength }) => ({
      opens: onset,
      mostCustomers: Math.round(strength),
      launch: { excess: 0, fadeDays: 40 },
      basket: [{ day: onset, level: 1 }],
    }),
  },
} as const satisfies Record<string, Story>;
