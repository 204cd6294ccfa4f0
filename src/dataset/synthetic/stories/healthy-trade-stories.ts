import { largeAccounts } from '../large-accounts.ts';
import { plainBuyers } from '../plain-shop.ts';
import type { Story } from '../story.ts';

const OPENING = '2024-05-01';
const CLOSING = '2026-10-31';
const ANY_DAY: Story['ranges']['onset'] = [OPENING, OPENING];
const nothingWrong = { cause: null, marketing: null, alsoTrue: [], leads: [null] } as const;
const always = (level: number) => [{ day: OPENING, level }];

/** Shops where nothing is wrong, and whose files say more than orders, or whose baskets differ. */
export const healthyTradeStories = {
  'healthy-discounts': {
    ...nothingWrong,
    title: { fr: 'En bonne santé, avec des remises mesurées', en: 'In good health, with moderate discounts' },
    ranges: { onset: ANY_DAY, strength: [0.1, 0.28] },
    plan: ({ strength, choice }) => ({
      discounts: { first: always(strength), repeat: always(strength), depth: always(0.08 + 0.06 * choice) },
    }),
  },
  'healthy-deliveries': {
    ...nothingWrong,
    title: {
      fr: 'En bonne santé, livrée presque toujours à l’heure',
      en: 'In good health, nearly always delivered on time',
    },
    ranges: { onset: ANY_DAY, strength: [0.03, 0.09] },
    plan: ({ strength }) => ({ deliveries: { late: always(strength) } }),
  },
  'healthy-surveys': {
    ...nothingWrong,
    title: { fr: 'En bonne santé, satisfaction stable', en: 'In good health, steady satisfaction' },
    ranges: { onset: ANY_DAY, strength: [0.06, 0.12] },
    plan: ({ strength, choice }) => ({
      surveys: { unhappy: always(strength), delighted: always(0.55 + 0.1 * choice) },
      departures: [{ whom: ['unhappy'], by: 'order', per: 'order', stay: always(0.7) }],
      buyers: { ...plainBuyers, leaving: { a: 0.5, b: 0.8 } },
    }),
  },
  'healthy-programme': {
    ...nothingWrong,
    title: {
      fr: 'En bonne santé, avec un programme de fidélité sobre',
      en: 'In good health, with a modest loyalty programme',
    },
    ranges: { onset: ANY_DAY, strength: [0.01, 0.03] },
    plan: ({ strength, choice }) => ({ loyalty: { joins: 0.4 + 0.25 * choice, rewardShare: strength } }),
  },
  'healthy-large-customer': {
    ...nothingWrong,
    title: { fr: 'En bonne santé, avec un gros client fidèle', en: 'In good health, with one large, steady customer' },
    ranges: { onset: ANY_DAY, strength: [0.1, 0.18] },
    plan: ({ strength, orders }) => ({
      accounts: largeAccounts({ count: 1, share: strength, until: CLOSING, orders }),
    }),
  },
  'healthy-varied-baskets': {
    ...nothingWrong,
    title: {
      fr: 'En bonne santé, avec des paniers très différents',
      en: 'In good health, with very different baskets',
    },
    ranges: { onset: ANY_DAY, strength: [1.2, 2] },
    plan: ({ strength }) => ({
      buyers: { ...plainBuyers, basketShapes: { own: strength, among: 4 } },
      basket: always(1),
    }),
  },
} as const satisfies Record<string, Story>;
