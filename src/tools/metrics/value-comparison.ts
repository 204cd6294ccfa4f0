import { z } from 'zod';
import { Bilingual, type Lang } from '../../domain/bilingual.ts';
import { measures } from '../../domain/measures.ts';
import { count, duration, share } from '../../domain/numbers.ts';
import { refuse } from '../../domain/outcome.ts';
import { defaults } from '../../knowledge/defaults.ts';
import { formatMoney } from '../../language/format-number.ts';
import { answerFinite } from '../answer-finite.ts';
import { defineTool } from '../define-tool.ts';
import { explainGaps, ValueGap } from '../forecast/explain-gaps.ts';
import { forecastActive } from '../forecast/forecast-active.ts';
import { readOrdersChurn } from '../forecast/read-orders-churn.ts';
import { valueComparisonExample } from '../forecast/value-comparison-example.ts';
import { refuseTooFew } from '../refuse-too-few.ts';

const MONTH_DAYS = 365.25 / 12;

/**
 * Three values of a customer side by side: what active customers brought over twelve months, what a formula promises, and
 * what a checked forecast expects over the next twelve. The first is the LTV shown as current; the others explain it.
 * Minimum data: thirty customers active in the last twelve months, with amounts. All are in margin when it is known.
 */
export default defineTool({
  name: 'value_comparison',
  title: { fr: 'Valeurs vie comparées', en: 'Lifetime values compared' },
  description: {
    fr: 'Valeur d’un client sur douze mois constatée, LTV par formule avec ses ingrédients, et valeur prévue sur douze mois quand le modèle est utilisable ; chaque écart expliqué par sa cause : marge, horizon, clients partis, rythme. La valeur constatée est la LTV retenue.',
    en: 'Value of a customer over twelve months on record, LTV by formula with its ingredients, and value forecast over twelve months where the model is usable; each gap explained by its cause: margin, horizon, customers gone, pace. The value on record is the LTV to quote.',
  },
  formula:
    'historic = revenue / customers (× grossMargin); formula = arpu (× grossMargin) / monthlyChurn, arpu = revenue / customers / months; predicted = Σ expected value over 365 days of the active customers / their number (× grossMargin)',
  source: 'reference framework and convention; forecast: see value_forecast',
  heavy: true,
  input: z.object({
    grossMargin: measures.grossMargin.schema.optional(),
    monthlyChurn: measures.monthlyChurn.schema.optional(),
    yearValue: measures.yearValue.schema,
    tenureMonths: measures.tenureMonths.schema.optional(),
    repeatGroups: measures.repeatGroups.schema.optional(),
    repeatGroupSpend: measures.repeatGroupSpend.schema.optional(),
    repeatSpends: measures.repeatSpends.schema.optional(),
    splitGroups: measures.splitGroups.schema.optional(),
    forecastSplit: measures.forecastSplit.schema.optional(),
  }),
  output: z.object({
    /** What the three values are in. */
    basis: z.enum(['revenue', 'margin']),
    /** Per customer active over the last `days` days: the LTV shown as current. */
    historic: z.object({ value: z.number(), revenue: z.number(), customers: count, days: count }),
    formula: z.object({
      value: z.number().nullable(),
      /** Revenue a month per active customer. */
      arpu: z.number(),
      grossMargin: share.nullable(),
      monthlyChurn: share.nullable(),
      /** `orders`: customers silent for too long, over the last months; `given`: by the caller. */
      churnSource: z.enum(['orders', 'given']).nullable(),
      lifetimeMonths: duration.nullable(),
      reason: Bilingual.nullable(),
    }),
    predicted: z.object({
      value: z.number().nullable(),
      horizonDays: count,
      model: z.string().nullable(),
      customers: count.nullable(),
      /** Of these customers, the share who probably still buy. */
      aliveShare: share.nullable(),
      reason: Bilingual.nullable(),
    }),
    gaps: z.array(ValueGap),
  }),
  example: valueComparisonExample,
  run({ grossMargin, monthlyChurn, yearValue, tenureMonths, ...forecast }) {
    const { customers, revenue, days } = yearValue;
    if (customers < defaults.maturedMinimum)
      return refuseTooFew(customers, 'yearValue', {
        fr: 'clients actifs sur douze mois',
        en: 'customers active over twelve months',
      });
    if (revenue < 0 || days === 0) return NO_REVENUE;
    const fromOrders = readOrdersChurn(tenureMonths);
    if (!fromOrders.ok) return fromOrders;
    const margin = grossMargin ?? 1;
    const arpu = revenue / customers / (days / MONTH_DAYS);
    const found = monthlyChurn ?? fromOrders.value;
    const churn = found === null || found === 0 ? null : found;
    const formula = churn === null ? null : { value: (arpu * margin) / churn, arpu, monthlyChurn: churn };
    const { repeatGroups, splitGroups, forecastSplit } = forecast;
    const expected =
      repeatGroups === undefined || splitGroups === undefined || forecastSplit === undefined
        ? NO_HISTORIES
        : forecastActive({ ...forecast, repeatGroups, splitGroups, forecastSplit });
    const predicted = expected.ok ? { ...expected.value, value: expected.value.revenuePerCustomer * margin } : null;
    const historicRevenue = revenue / customers;
    const historic = historicRevenue * margin;
    return answerFinite({
      basis: grossMargin === undefined ? ('revenue' as const) : ('margin' as const),
      historic: { value: historic, revenue, customers, days },
      formula: {
        value: formula?.value ?? null,
        arpu,
        grossMargin: grossMargin ?? null,
        monthlyChurn: found,
        churnSource: found === null ? null : monthlyChurn === undefined ? ('orders' as const) : ('given' as const),
        lifetimeMonths: churn === null ? null : 1 / churn,
        reason: formula === null ? (found === 0 ? NO_LOSS : NO_CHURN) : null,
      },
      predicted: {
        value: predicted?.value ?? null,
        horizonDays: 365,
        model: predicted?.model ?? null,
        customers: predicted?.customers ?? null,
        aliveShare: predicted?.aliveShare ?? null,
        reason: expected.ok ? null : expected.message,
      },
      gaps: explainGaps({ historic, historicRevenue, grossMargin, formula, predicted }),
    });
  },
  reading({ basis, historic, formula, predicted, gaps }, _given, currency) {
    const say = (lang: Lang) => {
      const money = (value: number | null) => (value === null ? '–' : formatMoney(value, lang, currency));
      return [money(historic.value), money(formula.value), money(predicted.value)] as const;
    };
    const [fr, en] = [say('fr'), say('en')];
    const [largest = null] = gaps
      .filter(({ cause }) => cause !== 'margin')
      .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
    return {
      fr: `Valeur d’un client ${basis === 'margin' ? 'en marge' : 'en chiffre d’affaires'} : ${fr[0]} constatés sur douze mois, ${fr[1]} par la formule, ${fr[2]} prévus sur douze mois.${largest === null ? '' : ` ${largest.text.fr}`}`,
      en: `Value of a customer in ${basis}: ${en[0]} on record over twelve months, ${en[1]} by the formula, ${en[2]} forecast over twelve months.${largest === null ? '' : ` ${largest.text.en}`}`,
    };
  },
});

const NO_CHURN: Bilingual = {
  fr: 'Pas de formule : aucune attrition mensuelle n’est donnée, ni lisible dans les commandes.',
  en: 'No formula: no monthly churn is given, nor can it be read from the orders.',
};

const NO_LOSS: Bilingual = {
  fr: 'Pas de formule : avec une attrition nulle, la durée de vie n’a pas de limite.',
  en: 'No formula: with no churn a lifetime has no limit.',
};

const NO_HISTORIES = refuse('missing_input', {
  fr: 'Pas de prévision : les historiques d’achat ne sont pas donnés.',
  en: 'No forecast: purchase histories are not given.',
});

const NO_REVENUE = refuse(
  'out_of_domain',
  {
    fr: 'Sur douze mois, les retours dépassent les achats : la valeur par client n’a pas de sens. Laissez les retours de côté (--returns exclude).',
    en: 'Over twelve months returns exceed purchases: a value per customer makes no sense. Leave returns out (--returns exclude).',
  },
  ['yearValue'],
);
