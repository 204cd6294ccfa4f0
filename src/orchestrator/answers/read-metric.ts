import type { Lang } from '../../domain/bilingual.ts';
import { Breakdown } from '../../domain/population.ts';
import type { ToolRefusal } from '../../domain/tool-result.ts';
import { describePeriod } from '../../language/periods/describe-period.ts';
import type { Ledger } from '../ledger.ts';
import { idOf } from '../wanted-figures.ts';
import type { AnalysisSource } from './analysis-plan.ts';
import { breakdownNames } from './analysis-words.ts';
import type { Asked, Lines } from './asked.ts';
import { listBreakdown, listSeries } from './list-rows.ts';
import { type PeriodUnit, splitPeriod } from './split-period.ts';

const UNITS: readonly string[] = ['week', 'month', 'quarter', 'year'] satisfies PeriodUnit[];

/** The figures of the first of the metric's tools that the data can feed, and their breakdown. */
export async function readMetric(ledger: Ledger, asked: Asked, lang: Lang): Promise<Lines> {
  let refusal: ToolRefusal | null = null;
  for (const source of asked.plan.sources) {
    const call = await callTool(ledger, source, asked, asked.by);
    if (call.refusal === null) return readCall(ledger, source, asked, call.id, lang);
    const whole = call.split ? await callTool(ledger, source, asked, null) : call;
    if (whole.refusal === null) {
      const { lines } = await readCall(ledger, source, { ...asked, by: null }, whole.id, lang);
      return { lines: [...lines, call.refusal.messages[lang]], found: true };
    }
    refusal = mostTelling(refusal, whole.refusal);
  }
  return { lines: refusal === null ? [] : [refusal.messages[lang]], found: false };
}

type Call = { id: string; refusal: ToolRefusal | null; split: boolean };

async function callTool(ledger: Ledger, source: AnalysisSource, asked: Asked, by: string | null): Promise<Call> {
  const { dataset, period, segment, prefix } = asked;
  const inside = by !== null && source.series?.[by] !== undefined;
  const group = inside ? null : (Breakdown.safeParse(by).data ?? null);
  const id = `${prefix}.${source.tool}${group === null ? '' : `.by_${group}`}`;
  const dates =
    period === null
      ? {}
      : source.tool === 'segment_movement'
        ? { fromDate: period.from, toDate: period.to }
        : { period };
  const args = {
    ...source.args,
    dataset,
    ...dates,
    ...(segment === null ? {} : { segment }),
    ...(group === null ? {} : { by: group }),
  };
  const result = await ledger.call(id, source.tool, args);
  return { id, refusal: result.ok ? null : result, split: group !== null };
}

/** What the data hold but do not allow says more than that they are of another kind. */
function mostTelling(first: ToolRefusal | null, next: ToolRefusal): ToolRefusal {
  return first === null || (first.code === 'not_in_data' && next.code !== 'not_in_data') ? next : first;
}

async function readCall(
  ledger: Ledger,
  source: AnalysisSource,
  asked: Asked,
  call: string,
  lang: Lang,
): Promise<Lines> {
  const heads = source.figures.flatMap(({ path, unit, label }) => {
    const id = ledger.take({ id: idOf({ call, path }), call, path, unit, label: label[lang] });
    return id === null ? [] : [lang === 'fr' ? `${label.fr} : {{figure:${id}}}.` : `${label.en}: {{figure:${id}}}.`];
  });
  const rows = await readRows(ledger, source, asked, call, lang);
  const found = heads.length > 0 || rows.found;
  const lines = found ? [...heads, ...rows.lines] : [...rows.lines, NOTHING[lang]];
  return { lines, found };
}

async function readRows(
  ledger: Ledger,
  source: AnalysisSource,
  asked: Asked,
  call: string,
  lang: Lang,
): Promise<Lines> {
  const { by, only } = asked;
  const series = source.series?.[by ?? 'always'];
  if (series !== undefined) return listSeries(ledger, call, series, only, lang);
  if (by === null) return { lines: [], found: false };
  if (Breakdown.safeParse(by).success) return listBreakdown(ledger, call, source, asked, lang);
  if (UNITS.includes(by)) return readWindows(ledger, source, asked, call, lang);
  return { lines: [impossible(by, lang)], found: false };
}

/** The same question once for each week, month, quarter or year. */
async function readWindows(
  ledger: Ledger,
  source: AnalysisSource,
  asked: Asked,
  call: string,
  lang: Lang,
): Promise<Lines> {
  const result = ledger.result(call);
  const covered = result?.ok ? result.population : undefined;
  const from = later(asked.period?.from, covered?.from);
  const to = earlier(asked.period?.to, covered?.to);
  const [figure] = source.figures;
  const unit = (['week', 'month', 'quarter', 'year'] as const).find((each) => each === asked.by);
  if (from === null || to === null || figure === undefined || unit === undefined) return { lines: [], found: false };
  const rows = splitPeriod({ from, to }, unit).map(async (period) => {
    const part = await callTool(ledger, source, { ...asked, period, prefix: `${asked.prefix}.${period.from}` }, null);
    const { path, label } = figure;
    const id = ledger.take({
      id: idOf({ call: part.id, path }),
      call: part.id,
      path,
      unit: figure.unit,
      label: label[lang],
    });
    const value = id === null ? (part.refusal?.messages[lang] ?? NOTHING[lang]) : `{{figure:${id}}}`;
    return {
      line:
        lang === 'fr' ? `- ${describePeriod(period, lang)} : ${value}` : `- ${describePeriod(period, lang)}: ${value}`,
      found: id !== null,
    };
  });
  const read = await Promise.all(rows);
  return { lines: read.map(({ line }) => line), found: read.some(({ found }) => found) };
}

function later(a: string | undefined, b: string | null | undefined): string | null {
  const known = [a, b].filter((day) => day != null).sort();
  return known.at(-1) ?? null;
}

function earlier(a: string | undefined, b: string | null | undefined): string | null {
  const known = [a, b].filter((day) => day != null).sort();
  return known[0] ?? null;
}

function impossible(by: string, lang: Lang): string {
  const name = breakdownNames[by]?.[lang] ?? by;
  const possible = [...Breakdown.options.filter((option) => option !== 'first_basket'), ...UNITS].map(
    (option) => breakdownNames[option]?.[lang] ?? option,
  );
  return lang === 'fr'
    ? `La répartition par ${name} n’est pas possible ici. Possibles, selon les colonnes : ${possible.join(', ')}.`
    : `A breakdown by ${name} is not possible here. Possible, depending on the columns: ${possible.join(', ')}.`;
}

const NOTHING = {
  fr: 'Les données de cette période ne donnent pas ce chiffre.',
  en: 'The data of that period do not give this figure.',
} as const;
