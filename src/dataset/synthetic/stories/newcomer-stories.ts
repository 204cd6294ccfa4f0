import { addDays } from '../../../language/add-days.ts';
import { plainBuyers } from '../plain-shop.ts';
import type { ShopPlan } from '../shop-plan.ts';
import { stepAt } from '../step-at.ts';
import type { Story } from '../story.ts';

/** Newcomers who do not come back: those of a campaign, those after a date, or ever more of them behind the growth. */
export const newcomerStories = {
  'acquisition-cohort': {
    title: {
      fr: 'Une campagne sur une place de marché attire des clients d’une seule commande',
      en: 'A marketplace campaign brings customers who order once',
    },
    cause: 'acquisition-cohort',
    marketing: true,
    alsoTrue: [],
    leads: ['churn-early'],
    ranges: { onset: ['2024-12-01', '2025-05-15'], strength: [6.5, 9] },
    plan: ({ onset, strength, choice }) => campaignFrom(onset, strength, 120 + Math.round(60 * choice)),
  },
  'recent-campaign': {
    title: {
      fr: 'Une campagne récente attire des clients d’une seule commande',
      en: 'A recent campaign brings customers who order once',
    },
    cause: 'acquisition-cohort',
    marketing: true,
    alsoTrue: [],
    leads: ['churn-early'],
    ranges: { onset: ['2025-11-15', '2026-02-15'], strength: [4, 7] },
    plan: ({ onset, strength, choice }) => campaignFrom(onset, strength, 90 + Math.round(45 * choice)),
  },
  onboarding: {
    title: {
      fr: 'Depuis une date, les nouveaux clients ne reviennent plus',
      en: 'Since one date, newcomers no longer come back',
    },
    cause: 'onboarding',
    marketing: true,
    alsoTrue: [],
    leads: ['churn-early'],
    ranges: { onset: ['2025-02-01', '2025-05-10'], strength: [0.02, 0.05] },
    plan: ({ onset, strength }) => ({
      launch: { excess: 1, fadeDays: 40 },
      departures: [{ whom: ['first'], by: 'arrival', per: 'order', stay: stepAt(onset, 1, strength) }],
    }),
  },
  'recent-onboarding': {
    title: {
      fr: 'Depuis quelques mois, les nouveaux clients ne reviennent plus',
      en: 'For some months now, newcomers have not come back',
    },
    cause: 'onboarding',
    marketing: true,
    alsoTrue: [],
    leads: ['churn-early'],
    ranges: { onset: ['2025-11-01', '2026-02-15'], strength: [0.1, 0.3] },
    plan: ({ onset, strength }) => ({
      launch: { excess: 6, fadeDays: 40 },
      departures: [{ whom: ['first'], by: 'arrival', per: 'order', stay: stepAt(onset, 1, strength) }],
    }),
  },
  'growth-hiding-churn': {
    title: {
      fr: 'La croissance cache des clients de moins en moins fidèles',
      en: 'Growth hides customers who stay less and less',
    },
    cause: 'growth-hiding-churn',
    marketing: true,
    alsoTrue: ['onboarding'],
    leads: ['churn-early'],
    ranges: { onset: ['2024-09-01', '2024-12-01'], strength: [0.03, 0.12] },
    plan: ({ onset, strength, choice }) => ({
      launch: { excess: 0, fadeDays: 40 },
      growth: 3.4 + choice,
      buyers: { ...plainBuyers, leaving: { a: 0.5, b: 0.8 } },
      departures: [
        {
          whom: ['first'],
          by: 'arrival',
          per: 'order',
          stay: [
            { day: onset, level: 1 },
            { day: '2025-12-01', level: strength },
          ],
        },
      ],
    }),
  },
} as const satisfies Record<string, Story>;

/** A marketplace campaign that brings `times` the usual newcomers for some days; nearly none of them orders twice. */
function campaignFrom(onset: string, times: number, days: number): Partial<ShopPlan> {
  const ends = addDays(onset, days);
  return {
    launch: { excess: 6, fadeDays: 40 },
    channels: [
      { name: 'web', weight: 58 },
      { name: 'app', weight: 22 },
      { name: 'store', weight: 12 },
      { name: 'marketplace', weight: 8 },
    ],
    wave: { excess: [...stepAt(onset, 0, times, 7), ...stepAt(ends, times, 0, 7)], channel: 'marketplace' },
    departures: [{ whom: ['wave'], by: 'order', per: 'order', stay: [{ day: onset, level: 0.06 }] }],
  };
}
