import type { Lang } from '../../domain/bilingual.ts';
import type { Kpi } from '../../domain/strategy/follow-up.ts';
import { kpiRows } from '../../knowledge/kpi-rows.ts';
import { metricDefinitions } from '../../knowledge/metric-definitions.ts';

/** The dashboard: what to follow, how it is computed, where it is read and how often. */
export function writeKpis(lang: Lang): Kpi[] {
  return kpiRows.map(({ metric, formula, readFrom, frequency }) => ({
    id: metric,
    label: metricDefinitions[metric]?.name[lang] ?? metric,
    formula: formula[lang],
    source: readFrom[lang],
    frequency: frequency[lang],
  }));
}
