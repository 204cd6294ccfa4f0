import { z } from 'zod';
import { type MeasureValues, measures } from '../../domain/measures.ts';
import { count, share } from '../../domain/numbers.ts';
import { refuse } from '../../domain/outcome.ts';
import { RfmThresholds } from '../../domain/rfm-thresholds.ts';
import { SegmentId } from '../../domain/segment.ts';
import { rfmDefaultThresholds } from '../../knowledge/rfm-default-thresholds.ts';
import { formatCount, formatShare } from '../../language/format-number.ts';
import { answerFinite } from '../answer-finite.ts';
import { cutByQuintiles, cutByThresholds } from '../cut-rfm.ts';
import { defineTool } from '../define-tool.ts';
import { describeSegments, SegmentRow } from '../describe-segments.ts';
import { findRfmFault, findThresholdFault, refuseWithoutAmounts } from '../rfm/find-rfm-fault.ts';
import { type RfmCode, tallyRfm } from '../tally-rfm.ts';

/** Fewer customers than levels cannot be cut into fifths. */
const LEAST_FOR_QUINTILES = 5;

const Levels = z.object({ 1: count, 2: count, 3: count, 4: count, 5: count });
/** Null: no value falls below the edge. */
const Edges = z.array(z.number().nullable()).length(4);

/**
 * RFM on five levels: every customer gets a code of three scores (recency, frequency, amount; 5 is best) and one of ten segments.
 * By thresholds, comparable over time; by quintiles, relative to the base. Confused with a value forecast: it describes the past.
 * Minimum data: one customer with an amount, five for quintiles. Revenue is that of the period, added in whole cents.
 */
export default defineTool({
  name: 'rfm_segments',
  title: { fr: 'Segments RFM', en: 'RFM segments' },
  description: {
    fr: 'Les dix segments RFM : clients, part de la base, chiffre d’affaires, action, canaux, priorité budgétaire. Seuils fixes (`thresholds`) ou quintiles de la base (`quintiles`) ; à égalité, `edges` donne la même note, `rank` la note du rang moyen. Décrit le passé, ne prévoit rien.',
    en: 'The ten RFM segments: customers, share of the base, revenue, action, channels, budget priority. Fixed thresholds (`thresholds`) or fifths of the base (`quintiles`); on ties, `edges` gives the same score, `rank` the score of the average rank. Describes the past, forecasts nothing.',
  },
  formula:
    'score = 1 + edges passed (recency: 5 − edges passed); quintiles: percentiles 20, 40, 60, 80, or ⌈5 × average rank / n⌉; share = customers / base; revenueShare = revenue / total',
  source: 'reference framework and convention',
  input: z.object({
    scheme: z.enum(['thresholds', 'quintiles']).default('thresholds'),
    thresholds: RfmThresholds.optional(),
    ties: z.enum(['edges', 'rank']).default('edges'),
    recencyFrequency: measures.recencyFrequency.schema,
    monetary: measures.monetary.schema.optional(),
    periodDays: measures.periodDays.schema.optional(),
  }),
  output: z.object({
    segments: z.array(SegmentRow).length(SegmentId.options.length),
    codes: z.record(z.string(), count),
    edges: z.object({ recencyDays: Edges, frequency: Edges, monetary: Edges }),
    levels: z.object({ R: Levels, F: Levels, M: Levels }),
    customers: count,
    revenue: z.number(),
    /** À risque and Dormants together, share of the base. */
    atRiskShare: share,
    /** Customers with a single purchase, who all share one frequency score. */
    oneTimeBuyers: count,
  }),
  example: {
    input: {
      recencyFrequency: { recencyDays: [5, 20, 150, 400], frequency: [12, 1, 4, 1] },
      monetary: { monetary: [1500, 40, 420, 40] },
    },
    output: {
      segments: describeSegments(
        [
          { code: '555', customers: 1, orders: 12, cents: 150_000 },
          { code: '511', customers: 1, orders: 1, cents: 4_000 },
          { code: '233', customers: 1, orders: 4, cents: 42_000 },
          { code: '111', customers: 1, orders: 1, cents: 4_000 },
        ],
        null,
      ),
      codes: { '111': 1, '233': 1, '511': 1, '555': 1 },
      edges: { recencyDays: [30, 60, 120, 180], frequency: [2, 3, 6, 10], monetary: [50, 200, 500, 1000] },
      levels: {
        R: { 1: 1, 2: 1, 3: 0, 4: 0, 5: 2 },
        F: { 1: 2, 2: 0, 3: 1, 4: 0, 5: 1 },
        M: { 1: 2, 2: 0, 3: 1, 4: 0, 5: 1 },
      },
      customers: 4,
      revenue: 2000,
      atRiskShare: 0.25,
      oneTimeBuyers: 2,
    },
  },
  run({ scheme, thresholds = rfmDefaultThresholds, ties, recencyFrequency, monetary, periodDays }) {
    if (monetary === undefined) return refuseWithoutAmounts({ fr: 'la segmentation RFM', en: 'RFM segments' });
    const fault = findRfmFault(recencyFrequency, monetary);
    if (fault !== null) return fault;
    const customers = recencyFrequency.recencyDays.length;
    if (customers < (scheme === 'quintiles' ? LEAST_FOR_QUINTILES : 1)) return TOO_FEW;
    const disorder = findThresholdFault(thresholds);
    if (disorder !== null) return disorder;
    const columns = {
      recency: recencyFrequency.recencyDays,
      frequency: recencyFrequency.frequency,
      monetary: monetary.monetary,
    };
    const cuts = scheme === 'thresholds' ? cutByThresholds(thresholds) : cutByQuintiles(columns, ties);
    const codes = tallyRfm(columns, cuts);
    const segments = describeSegments(codes, periodDays ?? null);
    return answerFinite({
      segments,
      codes: Object.fromEntries(codes.map(({ code, customers: holders }) => [code, holders])),
      edges: {
        recencyDays: showEdges(cuts.recency.edges),
        frequency: showEdges(cuts.frequency.edges),
        monetary: showEdges(cuts.monetary.edges),
      },
      levels: { R: levelsOf(codes, 'recency'), F: levelsOf(codes, 'frequency'), M: levelsOf(codes, 'monetary') },
      customers,
      revenue: codes.reduce((sum, { cents }) => sum + cents, 0) / 100,
      atRiskShare: slippingShare(segments),
      oneTimeBuyers: countOneTime(recencyFrequency),
    });
  },
  reading({ segments, customers, atRiskShare, oneTimeBuyers }, { scheme }) {
    const [first] = segments;
    const say = (lang: 'fr' | 'en') => ({
      customers: formatCount(customers, lang),
      best: formatShare(first?.share ?? 0, lang),
      revenue: typeof first?.revenueShare === 'number' ? formatShare(first.revenueShare, lang) : '–',
      slipping: formatShare(atRiskShare, lang),
      once: formatCount(oneTimeBuyers, lang),
    });
    const [fr, en] = [say('fr'), say('en')];
    const unequal = scheme === 'quintiles' && oneTimeBuyers > 0;
    return {
      fr: `Champions : ${fr.best} des clients (base : ${fr.customers}) et ${fr.revenue} du chiffre d’affaires ; À risque et Dormants : ${fr.slipping} des clients${unequal ? ` ; les clients à un seul achat (${fr.once}) partagent la même note de fréquence, dont les niveaux sont donc inégaux` : ''}.`,
      en: `Champions: ${en.best} of customers (base: ${en.customers}) and ${en.revenue} of revenue; At risk and Dormant: ${en.slipping} of customers${unequal ? `; one-time buyers (${en.once}) share the same frequency score, so its levels are unequal` : ''}.`,
    };
  },
});

function slippingShare(segments: readonly SegmentRow[]): number {
  return segments
    .filter(({ id }) => id === 'a-risque' || id === 'dormants')
    .reduce((sum, segment) => sum + segment.share, 0);
}

const TOO_FEW = refuse(
  'too_few',
  {
    fr: 'Pas assez de clients à segmenter : il en faut au moins un, et cinq pour des quintiles. Élargissez la période.',
    en: 'Not enough customers to segment: at least one is needed, and five for quintiles. Widen the period.',
  },
  ['recencyFrequency'],
);

/** An edge below which nobody falls is shown as none. */
function showEdges(edges: readonly number[]): (number | null)[] {
  return edges.map((edge) => (Number.isFinite(edge) ? edge : null));
}

function levelsOf(codes: readonly RfmCode[], dimension: 'recency' | 'frequency' | 'monetary') {
  const at = (level: number) =>
    codes.reduce((sum, code) => (code[dimension] === level ? sum + code.customers : sum), 0);
  return { 1: at(1), 2: at(2), 3: at(3), 4: at(4), 5: at(5) };
}

function countOneTime({ frequency }: MeasureValues['recencyFrequency']): number {
  let found = 0;
  for (let row = 0; row < frequency.length; row++) if (frequency[row] === 1) found++;
  return found;
}
