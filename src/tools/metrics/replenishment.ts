import { z } from 'zod';
import type { Lang } from '../../domain/bilingual.ts';
import { Interval } from '../../domain/interval.ts';
import { type MeasureValues, measures } from '../../domain/measures.ts';
import { count, duration, share } from '../../domain/numbers.ts';
import { refuse } from '../../domain/outcome.ts';
import { defaults } from '../../knowledge/defaults.ts';
import { formatCount } from '../../language/format-number.ts';
import { formatQuantity } from '../../language/format-quantity.ts';
import { wilsonInterval } from '../../maths/wilson-interval.ts';
import { answerFinite } from '../answer-finite.ts';
import { defineTool } from '../define-tool.ts';
import { findTableFault } from '../find-table-fault.ts';
import { refuseWithoutProducts } from '../products/refuse-without-products.ts';
import { showName } from '../products/show-name.ts';

/** A product that customers buy again. The share of those who have so far, and its interval, are null under thirty customers. */
const Product = z.object({
  product: z.string(),
  customers: count,
  rebuyers: count,
  rebuyShare: share.nullable(),
  interval: Interval.nullable(),
  /** How many gaps between two purchases the quartiles come from; a customer may have several. */
  gaps: count,
  lowDays: duration,
  medianDays: duration,
  highDays: duration,
  /** Silent for as long as half of the gaps last: between the quartiles; of these, those who have bought it again before. */
  due: count,
  dueRebuyers: count,
  late: count,
  quiet: count,
});

/**
 * Replenishment: how long customers usually take to buy a product again, and how many are due now.
 * Confused with the time between purchases, which counts any purchase. Gaps longer than the data are not seen, so usual gaps
 * are somewhat short; quantities are not taken into account. Minimum data: ten customers who bought a product again.
 */
export default defineTool({
  name: 'replenishment',
  title: { fr: 'Réassort', en: 'Replenishment' },
  description: {
    fr: 'Pour chaque produit racheté par au moins `minimumCustomers` clients : délai habituel de rachat (médiane, quartiles), nombre de clients à relancer maintenant, en retard ou devenus silencieux ; les `top` premiers par clients qui rachètent. Ne tient pas compte des quantités ; les délais plus longs que les données ne se voient pas.',
    en: 'For each product bought again by at least `minimumCustomers` customers: usual delay before buying it again (median, quartiles), how many customers are due now, late or gone quiet; the first `top` by customers who buy again. Quantities are not taken into account; delays longer than the data cannot be seen.',
  },
  formula:
    'gaps: days between consecutive purchase days of a product by a customer; due: lowDays ≤ silence ≤ highDays; late: silence ≤ max(highDays, 90, 3 × medianDays); quiet: beyond; rebuyShare = rebuyers / customers, so far',
  source: 'convention; quartiles: Hyndman & Fan 1996, type 7; interval: Wilson 1927, 95 %',
  asks: ['minimumCustomers'],
  input: z.object({
    minimumCustomers: z.number().int().min(5).max(10_000).default(10),
    top: z.number().int().min(1).max(200).default(20),
    productGaps: measures.productGaps.schema.optional(),
  }),
  output: z.object({
    products: z.array(Product),
    /** Products with a rhythm of their own, shown or not, and their customers due now (a customer once for each product). */
    productsWithRhythm: count,
    due: count,
    dueRebuyers: count,
  }),
  example: {
    input: {
      productGaps: {
        ...{ product: ['coffee 1 kg', 'filters'], customers: [120, 50], rebuyers: [60, 12], gaps: [180, 15] },
        ...{ lowDays: [21, 50], medianDays: [28, 75.5], highDays: [41, 110] },
        ...{ due: [30, 8], dueRebuyers: [22, 5], late: [25, 20], quiet: [40, 4] },
      },
    },
    output: {
      products: [
        {
          ...{ product: 'coffee 1 kg', customers: 120, rebuyers: 60, rebuyShare: 0.5 },
          ...{ interval: { low: 0.411_939, high: 0.588_061 }, gaps: 180, lowDays: 21, medianDays: 28, highDays: 41 },
          ...{ due: 30, dueRebuyers: 22, late: 25, quiet: 40 },
        },
        {
          ...{ product: 'filters', customers: 50, rebuyers: 12, rebuyShare: 0.24 },
          ...{ interval: { low: 0.142_984, high: 0.374_126 }, gaps: 15, lowDays: 50, medianDays: 75.5, highDays: 110 },
          ...{ due: 8, dueRebuyers: 5, late: 20, quiet: 4 },
        },
      ],
      productsWithRhythm: 2,
      due: 38,
      dueRebuyers: 27,
    },
  },
  run({ minimumCustomers, top, productGaps }) {
    if (productGaps === undefined) return refuseWithoutProducts('productGaps');
    const fault = findTableFault('productGaps', productGaps, {
      ...{
        customers: 'count',
        rebuyers: 'count',
        gaps: 'count',
        lowDays: 'days',
        medianDays: 'days',
        highDays: 'days',
      },
      ...{ due: 'count', dueRebuyers: 'count', late: 'count', quiet: 'count' },
    });
    if (fault !== null) return fault;
    const products = productGaps.product
      .map((_, row) => describe(productGaps, row))
      .filter(({ rebuyers }) => rebuyers >= minimumCustomers)
      .sort((a, b) => b.rebuyers - a.rebuyers || (a.product < b.product ? -1 : 1));
    if (products.some(({ rebuyers, customers }) => rebuyers > customers)) return MORE_THAN_ALL;
    if (products.length === 0) return refuseNoRhythm(minimumCustomers);
    return answerFinite({
      products: products.slice(0, top),
      productsWithRhythm: products.length,
      due: products.reduce((sum, { due }) => sum + due, 0),
      dueRebuyers: products.reduce((sum, { dueRebuyers }) => sum + dueRebuyers, 0),
    });
  },
  reading({ products, productsWithRhythm, due, dueRebuyers }) {
    const [first] = products;
    const say = (lang: Lang) => ({
      count: formatCount(productsWithRhythm, lang),
      due: formatCount(due, lang),
      again: formatCount(dueRebuyers, lang),
      name: first?.product ?? '–',
      days: formatQuantity(first?.medianDays ?? 0, 'days', lang),
    });
    const [fr, en] = [say('fr'), say('en')];
    return {
      fr: `Produits au rythme connu : ${fr.count}. Le plus racheté (${fr.name}) l’est d’ordinaire après ${fr.days}. Rachats attendus maintenant : ${fr.due}, dont ${fr.again} de clients qui ont déjà racheté le produit.`,
      en: `Products with a known rhythm: ${en.count}. The one most bought again (${en.name}) usually is after ${en.days}. Purchases due now: ${en.due}, of which ${en.again} by customers who have bought the product again before.`,
    };
  },
});

function describe(gaps: MeasureValues['productGaps'], row: number): z.infer<typeof Product> {
  const [customers, rebuyers] = [gaps.customers[row] ?? 0, gaps.rebuyers[row] ?? 0];
  const hasShare = customers >= defaults.maturedMinimum && rebuyers <= customers;
  return {
    product: showName(gaps.product[row] ?? ''),
    customers,
    rebuyers,
    rebuyShare: hasShare ? rebuyers / customers : null,
    interval: hasShare ? wilsonInterval(rebuyers, customers) : null,
    gaps: gaps.gaps[row] ?? 0,
    lowDays: gaps.lowDays[row] ?? 0,
    medianDays: gaps.medianDays[row] ?? 0,
    highDays: gaps.highDays[row] ?? 0,
    due: gaps.due[row] ?? 0,
    dueRebuyers: gaps.dueRebuyers[row] ?? 0,
    late: gaps.late[row] ?? 0,
    quiet: gaps.quiet[row] ?? 0,
  };
}

function refuseNoRhythm(minimum: number) {
  return refuse(
    'too_few',
    {
      fr: `Aucun produit n’a été racheté un autre jour par ${formatCount(minimum, 'fr')} clients ou plus. Baissez \`minimumCustomers\` (5 au moins) ou élargissez la période.`,
      en: `No product has been bought again on another day by ${formatCount(minimum, 'en')} customers or more. Lower \`minimumCustomers\` (to 5 at least) or widen the period.`,
    },
    ['productGaps'],
  );
}

const MORE_THAN_ALL = refuse(
  'out_of_domain',
  {
    fr: 'Table « productGaps » : plus de clients qui rachètent que de clients. Corrigez les nombres.',
    en: 'Table "productGaps": more customers who buy again than customers. Correct the numbers.',
  },
  ['productGaps'],
);
