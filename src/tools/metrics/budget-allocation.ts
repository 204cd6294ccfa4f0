import { z } from 'zod';
import type { Lang } from '../../domain/bilingual.ts';
import { amount } from '../../domain/numbers.ts';
import { budgetRules } from '../../knowledge/budget-rules.ts';
import { formatDecimal, formatMoney } from '../../language/format-number.ts';
import { shareOut } from '../../maths/share-out.ts';
import { type Basin, waterFilling } from '../../maths/water-filling.ts';
import { answerFinite } from '../answer-finite.ts';
import { AllocatedSegment, allocateSegment } from '../clusters/allocated-segment.ts';
import { BudgetConstraint, BudgetSegment, worthOf } from '../clusters/budget-segment.ts';
import { findBudgetFault } from '../clusters/find-budget-fault.ts';
import { defineTool } from '../define-tool.ts';

const MOST_SEGMENTS = 100;
/** Budgets in cents bring the last euro a little above or below 1. */
const ROUNDING = 1.001;

const output = z.object({
  segments: z.array(AllocatedSegment),
  allocated: amount,
  /** What could not be spent usefully, or was not allowed to be. */
  unallocated: amount,
  perCustomer: amount.nullable(),
  expected: amount,
  returnPerEuro: amount.nullable(),
  /** The segment where one more euro brings most, and what it brings; null when every segment is at its maximum. */
  nextEuro: z.object({ id: z.string(), brings: amount, worthwhile: z.boolean() }).nullable(),
});
type Output = z.infer<typeof output>;

/**
 * Budget allocation: spreads a budget over segments by the margin a response brings and the share who respond, with falling
 * returns, so that the last euro brings the same everywhere. Confused with a share by size or by past spend: what counts is
 * what the next euro brings. Minimum data: a budget, and for each segment its customers, response and margin per response.
 */
export default defineTool({
  name: 'budget_allocation',
  title: { fr: 'Répartition du budget par segment', en: 'Budget allocation by segment' },
  description: {
    fr: 'Répartit un budget entre des segments selon leur réponse et la marge d’une réponse (`margin`), à rendements décroissants : le dernier euro rapporte autant partout, et rien n’est dépensé sous un euro rapporté par euro. `constraints` fixe un minimum ou un maximum par segment. La courbe de réponse est une convention, à remplacer par vos tests.',
    en: 'Spreads a budget over segments by their response and the margin of a response (`margin`), with falling returns: the last euro brings the same everywhere, and nothing is spent where a euro brings back less than one. `constraints` sets a minimum or maximum for a segment. The response curve is a convention, to be replaced by your tests.',
  },
  formula:
    'expected = customers × margin × response × (1 − exp(−perCustomer / scalePerCustomer)); scalePerCustomer = √(margin × response × its mean over customers) / firstEuroReturn; budgets maximise the sum of expected, nextEuro ≥ 1',
  source:
    'exponential response curve (Koopman 1953), first euro on an average customer bringing 5, dearer treatment for more valuable customers: convention',
  input: z.object({
    budget: amount,
    segments: z.array(BudgetSegment).min(1).max(MOST_SEGMENTS),
    constraints: z.array(BudgetConstraint).max(MOST_SEGMENTS).optional(),
    /** What the first euro spent on a customer of average value brings back. */
    firstEuroReturn: z.number().min(1.01).max(1000).default(budgetRules.firstEuroReturn),
    /** Budgets without cents; the budget's own cents are then left over. */
    wholeAmounts: z.boolean().default(false),
  }),
  output,
  example: {
    input: {
      budget: 100,
      segments: [
        { id: 'vip', customers: 10, response: 0.5, margin: 100 },
        { id: 'others', customers: 90, response: 0.1, margin: 50 },
      ],
    },
    output: {
      segments: [
        {
          id: 'vip',
          customers: 10,
          budget: 63.14,
          share: 0.6314,
          perCustomer: 6.314,
          expectedResponses: 3.82542430848,
          expected: 382.542430848,
          nextEuro: 2.69466144256,
          why: {
            fr: 'Réponse × marge : 50 % × 100 = 50 par client ; le premier euro rapporte 11,47, le dernier 2,69.',
            en: 'Response × margin: 50% × 100 = 50 a customer; the first euro brings 11.47, the last 2.69.',
          },
        },
        {
          id: 'others',
          customers: 90,
          budget: 36.86,
          share: 0.3686,
          perCustomer: 0.409555555556,
          expectedResponses: 2.31342524218,
          expected: 115.671262109,
          nextEuro: 2.69497287855,
          why: {
            fr: 'Réponse × marge : 10 % × 50 = 5 par client ; le premier euro rapporte 3,63, le dernier 2,69.',
            en: 'Response × margin: 10% × 50 = 5 a customer; the first euro brings 3.63, the last 2.69.',
          },
        },
      ],
      allocated: 100,
      unallocated: 0,
      perCustomer: 1,
      expected: 498.213692957,
      returnPerEuro: 4.98213692957,
      nextEuro: { id: 'others', brings: 2.69497287855, worthwhile: true },
    },
  },
  run({ budget, segments, constraints = [], firstEuroReturn, wholeAmounts }) {
    const units = wholeAmounts ? 1 : 100;
    const fault = findBudgetFault(budget, segments, constraints);
    if (fault !== null) return fault;
    const total = Math.round(budget * 100) / 100;
    const customers = segments.reduce((sum, segment) => sum + segment.customers, 0);
    const meanValue = segments.reduce((sum, segment) => sum + segment.customers * worthOf(segment), 0) / customers;
    const scaleOf = (segment: BudgetSegment) => Math.sqrt(worthOf(segment) * meanValue) / firstEuroReturn;
    const basins = segments.map((segment): Basin => {
      const bounds = constraints.find(({ id }) => id === segment.id);
      const perUnit = (bound: number) => bound / Math.max(1, segment.customers);
      return {
        units: segment.customers,
        value: worthOf(segment),
        scale: scaleOf(segment),
        least: perUnit(bounds?.minimum ?? 0),
        most: bounds?.maximum === undefined ? Number.MAX_VALUE : perUnit(bounds.maximum),
      };
    });
    const { perUnit } = waterFilling(basins, total, budgetRules.leastReturn);
    const wanted = segments.map((segment, index) => segment.customers * (perUnit[index] ?? 0));
    const spent = wanted.reduce((sum, value) => sum + value, 0);
    const allocated = Math.min(Math.floor(total * units + 1e-9), Math.round(spent * units)) / units;
    const budgets = shareOut(wanted, allocated, units);
    const rows = segments.map((segment, index) =>
      allocateSegment(segment, {
        budget: budgets[index] ?? 0,
        total,
        scale: scaleOf(segment),
        constraint: constraints.find(({ id }) => id === segment.id),
      }),
    );
    const expected = rows.reduce((sum, row) => sum + row.expected, 0);
    const open = rows.filter(({ id, customers, budget: own }) => {
      const maximum = constraints.find((constraint) => constraint.id === id)?.maximum;
      return customers > 0 && (maximum === undefined || own < maximum);
    });
    const next = open.reduce<AllocatedSegment | null>(
      (best, row) => (row.nextEuro > (best?.nextEuro ?? 0) ? row : best),
      null,
    );
    return answerFinite({
      segments: rows,
      allocated,
      unallocated: Math.round((total - allocated) * 100) / 100,
      perCustomer: allocated / customers,
      expected,
      returnPerEuro: allocated > 0 ? expected / allocated : null,
      nextEuro:
        next === null
          ? null
          : { id: next.id, brings: next.nextEuro, worthwhile: next.nextEuro > budgetRules.leastReturn * ROUNDING },
    } satisfies Output);
  },
  reading({ segments, allocated, unallocated, expected, nextEuro }, _given, currency) {
    const top = segments.reduce((most, row) => (row.budget > most.budget ? row : most));
    const money = (value: number, lang: Lang) => formatMoney(value, lang, currency);
    const rest = {
      fr: unallocated > 0 ? ` ; ${money(unallocated, 'fr')} restent sans emploi utile` : '',
      en: unallocated > 0 ? `; ${money(unallocated, 'en')} have no useful place` : '',
    };
    const next = {
      fr: nextEuro === null ? '' : ` Un euro de plus rapporterait ${formatDecimal(nextEuro.brings, 'fr')}.`,
      en: nextEuro === null ? '' : ` One more euro would bring ${formatDecimal(nextEuro.brings, 'en')}.`,
    };
    return {
      fr: `${money(allocated, 'fr')} répartis pour ${money(expected, 'fr')} de marge attendue ; la plus grosse part, ${money(top.budget, 'fr')}, va à « ${top.id} »${rest.fr}.${next.fr} La courbe de réponse est supposée.`,
      en: `${money(allocated, 'en')} spread for ${money(expected, 'en')} of expected margin; the largest part, ${money(top.budget, 'en')}, goes to “${top.id}”${rest.en}.${next.en} The response curve is assumed.`,
    };
  },
});
