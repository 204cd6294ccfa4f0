import type { Band } from '../../domain/band.ts';
import type { Lang } from '../../domain/bilingual.ts';
import { factDefinitions, isFactName } from '../../domain/facts.ts';
import type { Industry } from '../../domain/industry.ts';
import type { Request } from '../../domain/reading.ts';
import type { BenchmarkAnswer } from '../../domain/turn.ts';
import type { Unit } from '../../domain/unit.ts';
import { bandOf } from '../../knowledge/band-of.ts';
import { type Benchmark, benchmarks, findBenchmark } from '../../knowledge/benchmarks.ts';
import { type GeneralThreshold, generalThresholds } from '../../knowledge/general-thresholds.ts';
import { industries } from '../../knowledge/industries.ts';
import { metricDefinitions } from '../../knowledge/metric-definitions.ts';
import { formatQuantity } from '../../language/format-quantity.ts';
import { refer } from '../figure-id.ts';
import type { Answer } from './answer.ts';
import type { AnswerContext } from './answer-context.ts';
import { compareInstead } from './compare-instead.ts';

type BenchmarkRequest = Extract<Request, { kind: 'benchmark' }>;

const BANDS: Readonly<Record<Band, { readonly fr: string; readonly en: string }>> = {
  bad: { fr: 'mauvais', en: 'bad' },
  average: { fr: 'moyen', en: 'average' },
  good: { fr: 'bon', en: 'good' },
  excellent: { fr: 'excellent', en: 'excellent' },
};

/** Where a level stands, through the tool `benchmark`: the reference, its ranges and, with a value, its band. Every number is a figure. */
export async function answerBenchmark(request: BenchmarkRequest, context: AnswerContext): Promise<Answer> {
  const { metric, industry, value } = request;
  const { lang } = context;
  const rows = rowsFor(metric, industry);
  if (rows.length > 0) {
    const written = await Promise.all(rows.map((row) => writeRow(context, row, value, rows.length > 1)));
    const [only] = rows;
    const single = rows.length === 1 && only !== undefined ? only : null;
    const caution = single === null ? null : industries.find(({ id }) => id === single.industry)?.caution[lang];
    const lines = [...written.flat(), ...(caution === null || caution === undefined ? [] : [caution]), SOURCE[lang]];
    return { outcome: 'answered', lines, fields: { benchmark: fieldOf(request, rows, lang) } };
  }
  const floor = Object.values(generalThresholds).find((threshold) => threshold.metric === metric);
  if (floor !== undefined) return writeFloor(request, floor, context);
  const name = metricDefinitions[metric]?.name[lang] ?? metric;
  const place = industry === null ? null : nameOf(industry, lang);
  const none = {
    fr: `Pas de référence sérieuse pour « ${name} »${place === null ? '' : ` dans le secteur ${place}`}.`,
    en: `There is no sound benchmark for “${name}”${place === null ? '' : ` in ${place}`}.`,
  }[lang];
  const elsewhere = await elsewhereRows(context, metric, industry);
  const lines = [none, ...compareInstead(metric, lang), ...elsewhere];
  return { outcome: 'answered', lines, fields: { benchmark: fieldOf(request, [], lang) } };
}

const SOURCE = {
  fr: 'Source : cadre de référence du métier, sans étude primaire ; un ordre de grandeur, pas une loi.',
  en: 'Source: the field’s reference framework, with no primary study; a rule of thumb, not a law.',
} as const;

const CONVENTION = {
  fr: 'Ce plancher est une convention d’usage, non une étude.',
  en: 'This floor is a common convention, not a study.',
} as const;

/** The row of the industry; with none known, every industry that has the metric. */
function rowsFor(metric: string, industry: Industry | null): Benchmark[] {
  if (industry === null) return benchmarks.filter((row) => row.metric === metric);
  const row = findBenchmark(industry, metric);
  return row === undefined ? [] : [row];
}

async function writeRow(
  context: AnswerContext,
  { industry, metric, unit, better, edges, note }: Benchmark,
  value: number | null,
  several: boolean,
): Promise<string[]> {
  const { ledger, lang } = context;
  const call = several ? `benchmark-${industry}` : 'benchmark';
  const result = await ledger.call(call, 'benchmark', { industry, metric, ...(value !== null && { value }) });
  if (!result.ok) return [result.messages[lang]];
  const name = metricDefinitions[metric]?.name[lang] ?? metric;
  const figure = (id: string, path: string) => {
    const taken = ledger.take({ id: `${call}.${id}`, call, path, label: name, unit });
    return taken === null ? '–' : refer(taken);
  };
  const worst = figure('bad', better === 'up' ? '/bands/0/to' : '/bands/0/from');
  const middle = figure('threshold', '/benchmark');
  const best = figure('excellent', better === 'up' ? '/bands/3/from' : '/bands/3/to');
  const place = nameOf(industry, lang);
  const up = better === 'up';
  const reference = {
    fr: `${name}, ${place} : la référence est ${middle}, limite entre moyen et bon.`,
    en: `${name}, ${place}: the benchmark is ${middle}, the limit between average and good.`,
  }[lang];
  const ranges = {
    fr: `Mauvais ${up ? 'sous' : 'au-dessus de'} ${worst}, moyen jusqu’à ${middle}, bon jusqu’à ${best}, excellent ${up ? 'au-delà' : 'en dessous'}.`,
    en: `Bad ${up ? 'below' : 'above'} ${worst}, average up to ${middle}, good up to ${best}, excellent ${up ? 'above' : 'below'} that.`,
  }[lang];
  const second = figure('second', `/secondReading/text/${lang}`);
  const target = second === '–' ? [] : [{ fr: `Seconde lecture, ${second}.`, en: `Second reading, ${second}.` }[lang]];
  const reserve = note === undefined ? [] : [note[lang]];
  if (value === null) return [reference, ranges, ...target, ...reserve];
  const band = BANDS[bandOf({ better, edges }, value)][lang];
  const own = refer(stateValue(context, metric, unit, value));
  const verdict = { fr: `${own} : ${band}.`, en: `${own}: ${band}.` }[lang];
  return several ? [reference, verdict] : [verdict, reference, ranges, ...target, ...reserve];
}

/** NPS, CSAT, activation and health score have one floor, the same in every industry. */
async function writeFloor(
  request: BenchmarkRequest,
  { metric, unit, value: least, source }: GeneralThreshold,
  context: AnswerContext,
): Promise<Answer> {
  const { ledger, lang } = context;
  const { value } = request;
  const result = await ledger.call('benchmark', 'benchmark', { metric, ...(value !== null && { value }) });
  const name = metricDefinitions[metric]?.name[lang] ?? metric;
  if (!result.ok) return { outcome: 'answered', lines: [result.messages[lang]], fields: {} };
  const taken = ledger.take({ id: 'benchmark.threshold', call: 'benchmark', path: '/benchmark', label: name, unit });
  const floor = taken === null ? '–' : refer(taken);
  const reference = {
    fr: `${name} : en dessous de ${floor}, c’est faible, dans tous les secteurs. Il n’y a pas de tranches plus fines.`,
    en: `${name}: below ${floor} is low, in every industry. There are no finer ranges.`,
  }[lang];
  const verdict = () => {
    const own = refer(stateValue(context, metric, unit, value ?? 0));
    return (value ?? 0) < least
      ? { fr: `${own} : sous le plancher.`, en: `${own}: below the floor.` }[lang]
      : { fr: `${own} : le plancher est atteint.`, en: `${own}: the floor is met.` }[lang];
  };
  const field = { ...fieldOf(request, [], lang), benchmark: least };
  return {
    outcome: 'answered',
    lines: [
      ...(value === null ? [] : [verdict()]),
      reference,
      ...compareInstead(metric, lang),
      source === 'framework' ? SOURCE[lang] : CONVENTION[lang],
    ],
    fields: { benchmark: field },
  };
}

/** A metric that this industry has no ranges for: those of the industries that have some, for what they are worth. */
async function elsewhereRows(context: AnswerContext, metric: string, industry: Industry | null): Promise<string[]> {
  if (industry === null) return [];
  const rows = benchmarks.filter((row) => row.metric === metric);
  const lines = await Promise.all(rows.map((row) => writeRow(context, row, null, true)));
  return lines.flatMap((row) => row.slice(0, 1));
}

/** The user's own value: the figure of the fact that holds it, with its words, else a figure of its own. */
function stateValue({ ledger, lang, facts }: AnswerContext, metric: string, unit: Unit, value: number): string {
  const fact = Object.keys(facts)
    .filter(isFactName)
    .find((name) => factDefinitions[name].metric === metric && ledger.number(`fact.${name}`) === value);
  if (fact !== undefined) return `fact.${fact}`;
  const label = metricDefinitions[metric]?.name[lang] ?? metric;
  const origin = { kind: 'said', quote: formatQuantity(value, unit, lang) } as const;
  return ledger.state({ id: 'benchmark.value', label, value, unit, origin });
}

function fieldOf(
  { metric, industry, value }: BenchmarkRequest,
  rows: readonly Benchmark[],
  lang: Lang,
): BenchmarkAnswer {
  const [row] = rows;
  const one = rows.length === 1 ? row : undefined;
  const verdicts = value === null ? [] : [...new Set(rows.map((candidate) => bandOf(candidate, value)))];
  return {
    industry: one?.industry ?? industry,
    metric,
    benchmark: one?.edges[1] ?? null,
    bands: one === undefined ? null : bandTexts(one, lang),
    value,
    band: verdicts.length === 1 ? (verdicts[0] ?? null) : null,
  };
}

function bandTexts({ unit, better, edges }: Benchmark, lang: Lang): Record<string, string> {
  const [bad, good, excellent] = edges.map((edge) => formatQuantity(edge, unit, lang));
  const [under, over] = better === 'up' ? ['<', '>'] : ['>', '<'];
  return {
    bad: `${under} ${bad}`,
    average: `${bad} – ${good}`,
    good: `${good} – ${excellent}`,
    excellent: `${over} ${excellent}`,
  };
}

function nameOf(industry: Industry, lang: Lang): string {
  return industries.find(({ id }) => id === industry)?.name[lang] ?? industry;
}
