import { z } from 'zod';
import { count, day } from '../numbers.ts';
import { table } from '../table.ts';
import { type Measure, tabled } from './define-measure.ts';

/** What surveys, tickets and the use of a product give. */
export const satisfactionMeasures = {
  promoters: answers('notes de 9 ou 10', 'scores of 9 or 10'),
  passives: answers('notes de 7 ou 8', 'scores of 7 or 8'),
  detractors: answers('notes de 0 à 6', 'scores of 0 to 6'),
  satisfied: answers('clients satisfaits', 'satisfied customers'),
  total: answers('réponses', 'responses'),
  surveyScales: tabled(
    'surveys',
    /** The scales that the marks show: of the recommendation (absent when no column is on 0–10) and of satisfaction, with its lowest satisfied mark. */
    z
      .object({
        nps: z.string().optional(),
        csat: z.string().optional(),
        satisfiedFrom: z.number().optional(),
        comments: count,
        from: day.optional(),
        to: day.optional(),
      })
      .strict(),
    'échelles des notes de l’enquête',
    'scales of the survey’s marks',
  ),
  surveyMonths: tabled(
    'surveys',
    /** One row per month with answers, in order; `complete` 1 = the whole month lies before the as-of date. */
    table({
      month: 'text',
      complete: 'number',
      promoters: 'number',
      passives: 'number',
      detractors: 'number',
      satisfied: 'number',
      rated: 'number',
    }),
    'réponses par mois',
    'answers by month',
  ),
  surveySegments: tabled(
    'surveys',
    /** One row per RFM code at the as-of date (000 = no purchase) of the customers who answered. */
    table({
      code: 'text',
      promoters: 'number',
      passives: 'number',
      detractors: 'number',
      satisfied: 'number',
      rated: 'number',
    }),
    'réponses par code RFM',
    'answers by RFM code',
  ),
  commentThemes: tabled(
    'surveys',
    /** Comments that use a word of the theme, and those among them with a low mark; a comment may count in several. */
    table({ theme: 'text', comments: 'number', low: 'number' }),
    'commentaires par thème',
    'comments by theme',
  ),
  ticketWeeks: tabled(
    'tickets',
    /** One row per week of seven days, the last one (0) ending with the last ticket known; `priceTickets` speak of prices. Weeks without tickets are there. */
    table({ weeksAgo: 'number', tickets: 'number', priceTickets: 'number' }),
    'demandes au support par semaine',
    'support tickets by week',
  ),
  newcomerQuestions: tabled(
    'tickets',
    /** One row per category of ticket: `askers` of the `newcomers` asked about it within 30 days of their start. */
    table({ question: 'text', askers: 'number', newcomers: 'number' }),
    'questions des nouveaux clients',
    'questions of newcomers',
  ),
  usageChanges: tabled(
    'events',
    /** Customers by the ratio of their last week's usage to the median of their eight weeks before (four decimals). */
    table({ ratio: 'number', customers: 'number' }),
    'usage de la dernière semaine rapporté à la médiane de chacun',
    'usage of the last week against each one’s own median',
  ),
  onboardingWindows: tabled(
    'events',
    /** Two rows, `previous` then `recent`: customers first seen in four weeks, and those who completed the onboarding within 14 days. */
    table({ window: 'text', newcomers: 'number', completed: 'number' }),
    'accueils menés à terme',
    'completed onboardings',
  ),
  channelRetention: tabled(
    'orders',
    /** Customers by channel of their first order: those whose 90 days have elapsed, and those of them back within days 1–90. */
    table({ channel: 'text', eligible: 'number', retained: 'number' }),
    'rétention à 90 jours par canal',
    '90-day retention by channel',
  ),
} as const satisfies Record<string, Measure>;

function answers(fr: string, en: string): Measure<typeof count> {
  return { schema: count, unit: 'count', from: 'surveys', fr, en };
}
