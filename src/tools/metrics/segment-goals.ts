import { z } from 'zod';
import { amount, count, share } from '../../domain/numbers.ts';
import { refuse } from '../../domain/outcome.ts';
import { formatCount, formatMoney, formatShare } from '../../language/format-number.ts';
import { answerFinite } from '../answer-finite.ts';
import { defineTool } from '../define-tool.ts';

/** A segment of the table, those of most value first; null where the data has no such column. */
const Segment = z.object({
  id: z.string(),
  customers: count,
  response: share.nullable(),
  basket: amount.nullable(),
  purchases: amount.nullable(),
});

const Goal = z.object({ now: amount.nullable(), target: amount.nullable() });
type Goal = z.infer<typeof Goal>;

const output = z.object({
  segments: z.array(
    z.object({
      id: z.string(),
      response: Goal,
      basket: Goal,
      purchases: Goal,
      /** Customers who should move to the segment above; none from the first. */
      upgraded: count,
      customers: z.object({ now: count, target: count }),
    }),
  ),
  base: z.object({ customers: count, response: Goal, basket: Goal, purchases: Goal, revenuePerCustomer: Goal }),
});

/**
 * Segment goals: from what segments are now and the gains aimed at, what they should be, and what that makes of the whole base,
 * customers moved up included: every total follows from the segments. Confused with a forecast: these are aims. Minimum data:
 * the segments, from the most valuable to the least, and their customers.
 */
export default defineTool({
  name: 'segment_goals',
  title: { fr: 'Objectifs par segment', en: 'Segment goals' },
  description: {
    fr: 'Objectifs d’un an par segment (réponse, panier, achats, clients promus au segment supérieur) et ce qu’ils donnent pour toute la base. Les gains sont relatifs : 0,1 = +10 %. Ce sont des objectifs, pas une prévision.',
    en: 'One-year goals by segment (response, basket, purchases, customers moved to the segment above) and what they make of the whole base. Gains are relative: 0.1 = +10%. These are aims, not a forecast.',
  },
  formula:
    'target = now × (1 + gain), a response at most 1; upgraded = round(customers × upgradeShare), first segment 0; base means weigh segments by customers, after the moves for targets; base basket = Σ spend / Σ purchases; revenuePerCustomer = purchases × basket',
  source: 'convention',
  input: z.object({
    segments: z.array(Segment).max(100),
    responseGain: amount.max(10),
    basketGain: amount.max(10),
    purchasesGain: amount.max(10),
    upgradeShare: share,
  }),
  output,
  example: {
    input: {
      segments: [
        { id: 'vip', customers: 100, response: 0.3, basket: 80, purchases: 20 },
        { id: 'others', customers: 300, response: 0.1, basket: 40, purchases: 10 },
      ],
      responseGain: 0.2,
      basketGain: 0.1,
      purchasesGain: 0.1,
      upgradeShare: 0.05,
    },
    output: {
      segments: [
        {
          id: 'vip',
          response: { now: 0.3, target: 0.36 },
          basket: { now: 80, target: 88 },
          purchases: { now: 20, target: 22 },
          upgraded: 0,
          customers: { now: 100, target: 115 },
        },
        {
          id: 'others',
          response: { now: 0.1, target: 0.12 },
          basket: { now: 40, target: 44 },
          purchases: { now: 10, target: 11 },
          upgraded: 15,
          customers: { now: 300, target: 285 },
        },
      ],
      base: {
        customers: 400,
        response: { now: 0.15, target: 0.189 },
        basket: { now: 56, target: 63.650485436893 },
        purchases: { now: 12.5, target: 14.1625 },
        revenuePerCustomer: { now: 700, target: 901.45 },
      },
    },
  },
  run({ segments, responseGain, basketGain, purchasesGain, upgradeShare }) {
    const customers = segments.reduce((sum, segment) => sum + segment.customers, 0);
    if (customers === 0) {
      return refuse(
        'missing_input',
        {
          fr: 'Donnez au moins un segment qui ait des clients (`segments`).',
          en: 'Give at least one segment with customers (`segments`).',
        },
        ['segments'],
      );
    }
    const upgraded = segments.map((segment, at) => (at === 0 ? 0 : Math.round(segment.customers * upgradeShare)));
    const rows = segments.map((segment, at) => ({
      id: segment.id,
      response: aim(segment.response, responseGain, 1),
      basket: aim(segment.basket, basketGain),
      purchases: aim(segment.purchases, purchasesGain),
      upgraded: upgraded[at] ?? 0,
      customers: {
        now: segment.customers,
        target: segment.customers - (upgraded[at] ?? 0) + (upgraded[at + 1] ?? 0),
      },
    }));
    const over = (when: 'now' | 'target', value: (row: (typeof rows)[number]) => number | null): number | null => {
      const values = rows.map((row) => ({ weight: row.customers[when], value: value(row) }));
      if (values.some((entry) => entry.value === null)) return null;
      return values.reduce((sum, entry) => sum + entry.weight * (entry.value ?? 0), 0) / customers;
    };
    const spendOf = (when: 'now' | 'target') => (row: (typeof rows)[number]) =>
      row.basket[when] === null || row.purchases[when] === null ? null : row.basket[when] * row.purchases[when];
    const both = (value: (when: 'now' | 'target') => number | null): Goal => ({
      now: value('now'),
      target: value('target'),
    });
    const purchases = both((when) => over(when, (row) => row.purchases[when]));
    const revenuePerCustomer = both((when) => over(when, spendOf(when)));
    return answerFinite({
      segments: rows,
      base: {
        customers,
        response: both((when) => over(when, (row) => row.response[when])),
        basket: both((when) => divide(revenuePerCustomer[when], purchases[when])),
        purchases,
        revenuePerCustomer,
      },
    });
  },
  reading({ segments, base: { customers, response, revenuePerCustomer } }, _given, currency) {
    const moved = segments.reduce((sum, { upgraded }) => sum + upgraded, 0);
    const part = (lang: 'fr' | 'en') => [
      ...(response.now === null || response.target === null
        ? []
        : [
            `${{ fr: 'réponse', en: 'response' }[lang]} ${formatShare(response.now, lang)} → ${formatShare(response.target, lang)}`,
          ]),
      ...(revenuePerCustomer.now === null || revenuePerCustomer.target === null
        ? []
        : [
            `${{ fr: 'dépense par client', en: 'spend per customer' }[lang]} ${formatMoney(revenuePerCustomer.now, lang, currency)} → ${formatMoney(revenuePerCustomer.target, lang, currency)}`,
          ]),
    ];
    return {
      fr: `Sur ${formatCount(customers, 'fr')} clients, ${formatCount(moved, 'fr')} passent au segment supérieur ; ${part('fr').join(', ')}.`.replace(
        ' ; .',
        '.',
      ),
      en: `Of ${formatCount(customers, 'en')} customers, ${formatCount(moved, 'en')} move to the segment above; ${part('en').join(', ')}.`.replace(
        '; .',
        '.',
      ),
    };
  },
});

function aim(now: number | null, gain: number, most = Number.MAX_VALUE): Goal {
  return { now, target: now === null ? null : Math.min(most, now * (1 + gain)) };
}

function divide(top: number | null, bottom: number | null): number | null {
  return top === null || bottom === null || bottom <= 0 ? null : top / bottom;
}
