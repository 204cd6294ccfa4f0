import { addDays } from '../../../language/add-days.ts';
import { plainBuyers } from '../plain-shop.ts';
import { seasonAround } from '../season-around.ts';
import type { Story } from '../story.ts';

const ANY_DAY: Story['ranges']['onset'] = ['2024-05-01', '2024-05-01'];
const nothingWrong = { cause: null, marketing: null, alsoTrue: [], leads: [null] } as const;

/** Shops where nothing is wrong, of several rhythms, sizes and histories. */
export const healthyStories = {
  'healthy-slow': {
    ...nothingWrong,
    title: {
      fr: 'En bonne santé : achats rares, clients fidèles',
      en: 'In good health: rare purchases, loyal customers',
    },
    ranges: { onset: ANY_DAY, strength: [4.6, 5.4] },
    plan: ({ strength }) => ({
      buyers: { ...plainBuyers, ordersPerYear: strength, rateShape: 8, leaving: { a: 0.5, b: 2.2 } },
    }),
  },
  'healthy-fast': {
    ...nothingWrong,
    title: { fr: 'En bonne santé : achats fréquents', en: 'In good health: frequent purchases' },
    ranges: { onset: ANY_DAY, strength: [20, 34] },
    plan: ({ strength }) => ({
      buyers: { ...plainBuyers, ordersPerYear: strength, leaving: { a: 0.5, b: 1.6 } },
    }),
  },
  'healthy-growing': {
    ...nothingWrong,
    title: { fr: 'En bonne santé et en croissance', en: 'In good health and growing' },
    ranges: { onset: ANY_DAY, strength: [1.4, 2.6] },
    plan: ({ strength }) => ({
      growth: strength,
      launch: { excess: 3, fadeDays: 40 },
      buyers: { ...plainBuyers, ordersPerYear: 12, leaving: { a: 0.6, b: 1.2 } },
    }),
  },
  'healthy-noisy': {
    ...nothingWrong,
    title: { fr: 'En bonne santé, avec des semaines en dents de scie', en: 'In good health, with weeks up and down' },
    ranges: { onset: ANY_DAY, strength: [0.25, 0.45] },
    plan: ({ strength }) => ({
      weeklyNoise: strength,
      buyers: { ...plainBuyers, ordersPerYear: 8.6, leaving: { a: 0.5, b: 0.7 } },
    }),
  },
  'healthy-small': {
    ...nothingWrong,
    title: { fr: 'En bonne santé, 120 clients', en: 'In good health, 120 customers' },
    ranges: { onset: ANY_DAY, strength: [110, 130] },
    plan: ({ strength }) => ({
      mostCustomers: Math.round(strength),
      launch: { excess: 5, fadeDays: 40 },
      buyers: { ...plainBuyers, ordersPerYear: 11, leaving: { a: 0.5, b: 1.6 } },
    }),
  },
  'healthy-seasonal': {
    ...nothingWrong,
    alsoTrue: ['season'],
    title: { fr: 'En bonne santé, avec une saison marquée', en: 'In good health, with a marked season' },
    ranges: { onset: ANY_DAY, strength: [0.5, 0.8] },
    plan: ({ strength, choice }) => ({
      season: seasonAround(12 * choice, strength),
      buyers: { ...plainBuyers, ordersPerYear: 9, leaving: { a: 0.5, b: 0.9 } },
    }),
  },
  'healthy-viral': {
    ...nothingWrong,
    title: { fr: 'En bonne santé : un mois viral, puis le calme', en: 'In good health: one viral month, then calm' },
    ranges: { onset: ['2025-05-01', '2026-03-31'], strength: [5, 9] },
    plan: ({ onset, strength }) => ({
      buyers: { ...plainBuyers, ordersPerYear: 9, leaving: { a: 0.5, b: 0.75 } },
      wave: {
        channel: null,
        excess: [
          { day: onset, level: 0 },
          { day: addDays(onset, 8), level: strength },
          { day: addDays(onset, 40), level: 0 },
        ],
      },
    }),
  },
} as const satisfies Record<string, Story>;
