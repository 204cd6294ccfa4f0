import { z } from 'zod';
import { Band } from '../../domain/band.ts';
import { Bilingual, type Lang } from '../../domain/bilingual.ts';
import { Industry } from '../../domain/industry.ts';
import { answer, type Outcome } from '../../domain/outcome.ts';
import { Provenance } from '../../domain/provenance.ts';
import { Unit } from '../../domain/unit.ts';
import { bandOf } from '../../knowledge/band-of.ts';
import { type Benchmark, findBenchmark } from '../../knowledge/benchmarks.ts';
import { generalThresholds } from '../../knowledge/general-thresholds.ts';
import { metricDefinitions } from '../../knowledge/metric-definitions.ts';
import { formatQuantity } from '../../language/format-quantity.ts';
import { bandNames } from '../band-names.ts';
import { checkMetricValue } from '../check-metric-value.ts';
import { defineTool } from '../define-tool.ts';
import { refuseNoBenchmark } from '../refuse-no-benchmark.ts';

const Range = z.object({ band: Band, from: z.number().nullable(), to: z.number().nullable() });
const SecondReading = z.object({
  low: z.number(),
  high: z.number().nullable(),
  met: z.boolean().optional(),
  text: Bilingual,
});

const output = z.object({
  metric: z.string(),
  industry: Industry.optional(),
  unit: Unit,
  better: z.enum(['up', 'down']),
  bands: z.array(Range),
  benchmark: z.number(),
  band: Band.optional(),
  gap: z.number().optional(),
  secondReading: SecondReading.optional(),
  source: Provenance,
});

/**
 * Benchmark: the ranges of a metric in an industry and, with a value, where it stands. The benchmark is the boundary
 * between average and good; NPS, CSAT, activation and health score have one general floor instead of ranges.
 * Confused with a target: a target starts from your own value. Minimum data: the metric.
 */
export default defineTool({
  name: 'benchmark',
  title: { fr: 'Référence du secteur', en: 'Industry benchmark' },
  description: {
    fr: 'Fourchettes d’un indicateur dans un secteur, la référence (limite entre moyen et bon) et, avec `value`, le classement et l’écart. `industry` est inutile quand un seul secteur a cet indicateur. Ce n’est pas un objectif, qui part de votre propre valeur.',
    en: 'Ranges of a metric in an industry, the benchmark (limit between average and good) and, with `value`, the band and the gap. `industry` is not needed when one industry alone has the metric. It is not a target, which starts from your own value.',
  },
  formula: 'gap = value − benchmark',
  source: 'reference framework; the limit 4 of ltv_cac and the floors of nps and csat: convention',
  input: z.object({ industry: Industry.optional(), metric: z.string().min(1), value: z.number().optional() }),
  output,
  example: {
    input: { industry: 'saas', metric: 'monthly_churn', value: 0.045 },
    output: {
      metric: 'monthly_churn',
      industry: 'saas',
      unit: 'share',
      better: 'down',
      bands: [
        { band: 'bad', from: 0.05, to: null },
        { band: 'average', from: 0.03, to: 0.05 },
        { band: 'good', from: 0.01, to: 0.03 },
        { band: 'excellent', from: null, to: 0.01 },
      ],
      benchmark: 0.03,
      band: 'average',
      gap: 0.015,
      source: 'framework',
    },
  },
  run({ industry, metric, value }): Outcome<z.infer<typeof output>> {
    const row = findBenchmark(industry ?? null, metric);
    const floor = row ?? Object.values(generalThresholds).find((threshold) => threshold.metric === metric);
    if (floor === undefined) return refuseNoBenchmark(industry ?? null, metric);
    const { unit, better, source } = floor;
    const benchmark = 'edges' in floor ? floor.edges[1] : floor.value;
    const checked = checkMetricValue(metric, unit, 'value', value ?? benchmark);
    if (!checked.ok) return checked;
    return answer({
      metric,
      ...(row && { industry: row.industry }),
      unit,
      better,
      bands: row ? rangesOf(row) : [],
      benchmark,
      ...(value !== undefined && row && { band: bandOf(row, value) }),
      ...(value !== undefined && { gap: value - benchmark }),
      ...(row?.target && { secondReading: secondReadingOf(row.target, value) }),
      source,
    });
  },
  reading({ metric, unit, better, benchmark, band, gap, secondReading }, { value }) {
    const name = metricDefinitions[metric]?.name ?? { fr: metric, en: metric };
    const shown = (number: number, lang: Lang) => formatQuantity(number, unit, lang);
    const good = gap !== undefined && (better === 'up' ? gap >= 0 : gap <= 0);
    const place = good
      ? { fr: 'référence atteinte', en: 'the benchmark is met' }
      : { fr: 'référence non atteinte', en: 'the benchmark is not met' };
    const second = (lang: Lang) =>
      secondReading === undefined ? '' : lang === 'fr' ? ` ; ${secondReading.text.fr}` : `; ${secondReading.text.en}`;
    const own = (lang: Lang) => {
      if (value === undefined) return '';
      const words = band === undefined ? '' : ` (${bandNames[band][lang]})`;
      return lang === 'fr'
        ? ` ; valeur ${shown(value, 'fr')}${words}, ${place.fr}`
        : `; value ${shown(value, 'en')}${words}, ${place.en}`;
    };
    return {
      fr: `${name.fr} : référence ${shown(benchmark, 'fr')}${own('fr')}${second('fr')}.`,
      en: `${name.en}: benchmark ${shown(benchmark, 'en')}${own('en')}${second('en')}.`,
    };
  },
});

/** From the worst range to the best; null = open. For the strict sides see `bandOf`. */
function rangesOf({ better, edges }: Benchmark): z.infer<typeof Range>[] {
  const [bad, good, excellent] = edges;
  const ranges = [
    { band: 'bad', worst: null, best: bad },
    { band: 'average', worst: bad, best: good },
    { band: 'good', worst: good, best: excellent },
    { band: 'excellent', worst: excellent, best: null },
  ] as const;
  return ranges.map(({ band, worst, best }) =>
    better === 'up' ? { band, from: worst, to: best } : { band, from: best, to: worst },
  );
}

/** A floor must be exceeded; both ends of a range belong to it. */
function secondReadingOf(
  { low, high, text }: NonNullable<Benchmark['target']>,
  value: number | undefined,
): z.infer<typeof SecondReading> {
  if (value === undefined) return { low, high, text };
  return { low, high, text, met: high === null ? value > low : value >= low && value <= high };
}
