import { z } from 'zod';
import { Band } from '../../domain/band.ts';
import type { Lang } from '../../domain/bilingual.ts';
import { Industry } from '../../domain/industry.ts';
import { type Outcome, refuse } from '../../domain/outcome.ts';
import { bandOf } from '../../knowledge/band-of.ts';
import { type Benchmark, findBenchmark } from '../../knowledge/benchmarks.ts';
import { type GeneralThreshold, generalThresholds } from '../../knowledge/general-thresholds.ts';
import { metricDefinitions } from '../../knowledge/metric-definitions.ts';
import { formatCount, formatDecimal } from '../../language/format-number.ts';
import { formatQuantity } from '../../language/format-quantity.ts';
import { smallestShowableChange } from '../../maths/smallest-showable-change.ts';
import { answerFinite } from '../answer-finite.ts';
import { checkMetricValue } from '../check-metric-value.ts';
import { defineTool } from '../define-tool.ts';
import { refuseNoBenchmark } from '../refuse-no-benchmark.ts';

/** Shares of money, not of customers: a number of customers says nothing about their precision. */
const MONEY_SHARES = new Set(['nrr', 'grr', 'redemption_rate']);
const ROUNDING = 1e-9;

const output = z.object({
  target: z.number(),
  benchmark: z.number(),
  /** Absent for a metric that has a floor and no bands. */
  band: Band.optional(),
  change: z.number(),
  smallestShowable: z.number().min(0).optional(),
});

/**
 * Six-month target: halfway to the benchmark when below it, the next band's boundary when at it or above; never less than
 * the smallest change a base of `n` customers can show at 95 %, and at most one band further. `band` is today's.
 * One band further ends where the next band ends; the excellent band, open, counts as wide as the good one.
 * Confused with the benchmark itself. Minimum data: a metric with a benchmark and its current value.
 */
export default defineTool({
  name: 'six_month_target',
  title: { fr: 'Objectif à six mois', en: 'Six-month target' },
  description: {
    fr: 'Objectif tenable en six mois : la moitié du chemin vers la référence quand elle n’est pas atteinte, sinon la limite de la tranche suivante ; au moins le plus petit écart que `n` clients permettent de voir, au plus une tranche. Ce n’est pas la référence elle-même.',
    en: 'A target that can be met in six months: halfway to the benchmark when it is not met, else the next band’s limit; at least the smallest change that `n` customers can show, at most one band. It is not the benchmark itself.',
  },
  formula:
    'target = (current + benchmark) / 2 below the benchmark, else the next band’s boundary; |change| ≥ 1.96 × √(2 × current × (1 − current) / n) for shares of customers; at most one band',
  source: 'convention; two proportions, significant at 95%',
  input: z.object({
    industry: Industry.optional(),
    metric: z.string().min(1),
    current: z.number(),
    n: z.number().int().min(1).optional(),
  }),
  output,
  example: {
    input: { industry: 'ecommerce', metric: 'repeat_purchase_rate', current: 0.21, n: 2000 },
    output: { target: 0.24, benchmark: 0.27, band: 'average', change: 0.03, smallestShowable: 0.02524522608336079 },
  },
  run({ industry, metric, current, n }): Outcome<z.infer<typeof output>> {
    const row = findBenchmark(industry ?? null, metric);
    if (row === undefined) return aimAtFloor(metric, current) ?? refuseNoBenchmark(industry ?? null, metric);
    const checked = checkMetricValue(metric, row.unit, 'current', current);
    if (!checked.ok) return checked;
    const sign = row.better === 'up' ? 1 : -1;
    const [, benchmark, excellent] = row.edges;
    if (sign * (current - excellent) > -ROUNDING) return refuseHold(metric);

    const band = bandOf(row, current);
    const aim = band === 'good' ? excellent : (current + benchmark) / 2;
    const counted = row.unit === 'share' && !MONEY_SHARES.has(metric) && n !== undefined;
    const smallest = counted ? smallestShowableChange(current, n) : 0;
    const target = smallest > Math.abs(aim - current) ? current + sign * smallest : aim;
    const end = endOfNextBand(row, band);
    if (sign * (target - end) > ROUNDING) return refuseBaseTooSmall(smallest, Math.abs(end - current));
    return answerFinite({
      target,
      benchmark,
      band,
      change: target - current,
      ...(counted && { smallestShowable: smallest }),
    });
  },
  reading({ target, benchmark, smallestShowable }, { industry, metric, current, n }) {
    const unit = findBenchmark(industry ?? null, metric)?.unit ?? floorOf(metric)?.unit ?? 'ratio';
    const name = metricDefinitions[metric]?.name ?? { fr: metric, en: metric };
    const show = (value: number, lang: Lang) => formatQuantity(value, unit, lang);
    const base = (lang: Lang, words: string) =>
      smallestShowable === undefined || n === undefined
        ? ''
        : ` (${words} ${showPoints(smallestShowable, lang)}, n = ${formatCount(n, lang)})`;
    return {
      fr: `${name.fr} : de ${show(current, 'fr')} à ${show(target, 'fr')} en six mois, pour une référence de ${show(benchmark, 'fr')}${base('fr', 'plus petit écart visible :')}.`,
      en: `${name.en}: from ${show(current, 'en')} to ${show(target, 'en')} in six months, against a benchmark of ${show(benchmark, 'en')}${base('en', 'smallest change that shows:')}.`,
    };
  },
});

function floorOf(metric: string): GeneralThreshold | undefined {
  return Object.values(generalThresholds).find((threshold) => threshold.metric === metric);
}

/** A metric with a floor and no bands: halfway to the floor below it, hold at it or above; null when it has none. */
function aimAtFloor(metric: string, current: number): Outcome<z.infer<typeof output>> | null {
  const floor = floorOf(metric);
  if (floor === undefined) return null;
  const checked = checkMetricValue(metric, floor.unit, 'current', current);
  if (!checked.ok) return checked;
  if (current >= floor.value) return refuseHold(metric);
  const target = (current + floor.value) / 2;
  return answerFinite({ target, benchmark: floor.value, change: target - current });
}

function endOfNextBand({ unit, edges: [, good, excellent] }: Benchmark, band: Band): number {
  if (band === 'bad') return good;
  if (band === 'average') return excellent;
  const end = Math.max(0, excellent + (excellent - good));
  return unit === 'share' ? Math.min(1, end) : end;
}

/** A width in points, without a sign. */
function showPoints(width: number, lang: Lang): string {
  return `${formatDecimal(width * 100, lang, 1)}\u202fpts`;
}

function refuseHold(metric: string) {
  return refuse('out_of_domain', {
    fr: `\`${metric}\` est déjà à la limite de la meilleure tranche ou au-delà : il n’y a pas mieux à viser, l’objectif est de tenir ce niveau.`,
    en: `\`${metric}\` is already at the limit of the best band or beyond: there is nothing better to aim for, the goal is to hold this level.`,
  });
}

function refuseBaseTooSmall(smallest: number, room: number) {
  return refuse(
    'base_too_small',
    {
      fr: `Base trop petite : elle ne montre qu’un écart de ${showPoints(smallest, 'fr')} ou plus, quand une tranche en vaut ${showPoints(room, 'fr')} au plus. Suivez l’indicateur sans objectif chiffré, ou élargissez la base.`,
      en: `Base too small: it only shows a change of ${showPoints(smallest, 'en')} or more, while one band allows ${showPoints(room, 'en')} at most. Track the metric without a target, or widen the base.`,
    },
    ['n'],
  );
}
