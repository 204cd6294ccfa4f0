import type { Bilingual } from '../../../domain/bilingual.ts';
import type { KindId } from '../../../domain/kind-id.ts';
import type { Unit } from '../../../domain/unit.ts';
import { metricDefinitions } from '../../../knowledge/metric-definitions.ts';
import type { AnalysisPlan, AnalysisSource, PlanFigure, PlanSeries } from '../analysis-plan.ts';

export type AnalysisPlans = Readonly<Record<string, AnalysisPlan>>;
type SeriesByBreakdown = Readonly<Record<string, PlanSeries>>;

export function figure(path: string, unit: Unit, fr: string, en: string): PlanFigure {
  return { path, unit, label: { fr, en } };
}

export function source(tool: string, figures: readonly PlanFigure[], series?: SeriesByBreakdown): AnalysisSource {
  return { tool, figures, ...(series === undefined ? {} : { series }) };
}

/** The only number of a tool, called by the metric's own name. */
export function metricSource(metric: string, tool: string, path: string, series?: SeriesByBreakdown): AnalysisSource {
  const { name, unit } = definitionOf(metric);
  return source(tool, [{ path, unit, label: name }], series);
}

/** A plan with the metric's own name. */
export function metricPlan(
  metric: string,
  kinds: readonly KindId[],
  ...sources: readonly AnalysisSource[]
): AnalysisPlan {
  return { name: definitionOf(metric).name, kinds, sources };
}

/** A plan of something that is no metric. */
export function namedPlan(
  name: Bilingual,
  kinds: readonly KindId[],
  ...sources: readonly AnalysisSource[]
): AnalysisPlan {
  return { name, kinds, sources };
}

/** The list of a tool that is the breakdown `by`: what names a row, and its number. */
export function series(
  by: string,
  [list, key, value]: readonly [list: string, key: string, value: string],
  unit: Unit,
): SeriesByBreakdown {
  return { [by]: { list, key, value, unit } };
}

/** The same list shown when no breakdown is asked for either. */
export function seriesAlways(by: string, row: readonly [string, string, string], unit: Unit): SeriesByBreakdown {
  return { ...series('always', row, unit), ...series(by, row, unit) };
}

/** The number of each row of `/months`. */
export function monthly(value: string, unit: Unit): SeriesByBreakdown {
  return series('month', ['/months', 'month', value], unit);
}

/** The share of each row of `/byCohort`. */
export const sharesByCohort: SeriesByBreakdown = series('cohort', ['/byCohort', 'cohort', 'rate'], 'share');

export function unitOf(metric: string): Unit {
  return definitionOf(metric).unit;
}

function definitionOf(metric: string): { name: Bilingual; unit: Unit } {
  const definition = metricDefinitions[metric];
  if (definition === undefined) throw new Error(`no metric is called ${metric}`);
  return definition;
}
