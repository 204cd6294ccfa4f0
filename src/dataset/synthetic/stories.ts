import { z } from 'zod';
import type { Bilingual } from '../../domain/bilingual.ts';

/** The shops that can be made up, each with one planted cause, or none. */
export const StoryId = z.enum(['newcomers-lost', 'falling-basket', 'healthy']);
export type StoryId = z.infer<typeof StoryId>;

/**
 * How the customers of a story buy. Each has a rate, gamma distributed, and after every order, the first included, leaves
 * for good with a chance of their own, beta distributed; each has a usual basket, and orders around it.
 * Source: MBG/NBD (Batislam, Denizel and Filiztekin 2007) with steadier gaps; gamma-gamma (Fader, Hardie and Lee 2005).
 */
export type Story = {
  readonly title: Bilingual;
  /** Orders a year of the average customer, while they stay. */
  readonly ordersPerYear: number;
  /** Chance of leaving after an order; its mean is a / (a + b). */
  readonly leaving: { readonly a: number; readonly b: number };
  /** Level of the basket, 1 = at the opening, at given days; straight lines between them. */
  readonly basket: readonly { readonly day: string; readonly level: number }[];
};

export const stories: Readonly<Record<StoryId, Story>> = {
  'newcomers-lost': {
    title: {
      fr: 'Les nouveaux clients ne reviennent pas',
      en: 'Newcomers buy once and never come back',
    },
    ordersPerYear: 7,
    leaving: { a: 0.45, b: 0.145 },
    basket: [
      { day: '2024-05-01', level: 1 },
      { day: '2026-10-31', level: 1.03 },
    ],
  },
  'falling-basket': {
    title: {
      fr: 'Les clients reviennent, mais le panier fond',
      en: 'Customers come back, but the basket shrinks',
    },
    ordersPerYear: 8.6,
    leaving: { a: 0.9, b: 1.6 },
    basket: [
      { day: '2024-05-01', level: 1 },
      { day: '2025-09-01', level: 1.01 },
      { day: '2026-03-01', level: 0.75 },
      { day: '2026-10-31', level: 0.74 },
    ],
  },
  healthy: {
    title: {
      fr: 'Une boutique en bonne santé',
      en: 'A shop in good health',
    },
    ordersPerYear: 8,
    leaving: { a: 0.5, b: 0.58 },
    basket: [
      { day: '2024-05-01', level: 1 },
      { day: '2026-10-31', level: 1.04 },
    ],
  },
};
