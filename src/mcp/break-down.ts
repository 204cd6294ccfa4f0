import type { Lang } from '../domain/bilingual.ts';
import { type Refusal, refuse } from '../domain/outcome.ts';
import type { BreakdownRow } from '../domain/tool-result.ts';
import { safeText } from '../language/safe-text.ts';
import type { ToolDefinition } from '../tools/define-tool.ts';
import { computeMetric } from './compute-metric.ts';
import type { Filling } from './fill-measures.ts';

/** Customers under which a group could be recognised, and its rate means nothing. */
const SMALLEST_GROUP = 5;

/** The metric for each group, in the order of the data; a group that is too small or refused stays listed, with its reason. */
export async function breakDown(
  tool: ToolDefinition,
  given: Readonly<Record<string, unknown>>,
  groups: Filling['groups'],
  { lang, signal }: { lang: Lang; signal: AbortSignal | undefined },
): Promise<BreakdownRow[]> {
  const rows = groups.map(async ({ key: name, customers, ...data }) => {
    const key = safeText(name);
    const outcome = customers < SMALLEST_GROUP ? withheld() : await computeMetric(tool, given, data, signal);
    if (outcome.ok) return { key, customers, value: outcome.value.value };
    return { key, customers, refusal: { code: outcome.code, message: outcome.message[lang] } };
  });
  return Promise.all(rows);
}

function withheld(): Refusal {
  return refuse('too_few', {
    fr: `Moins de ${SMALLEST_GROUP} clients : résultat non affiché.`,
    en: `Fewer than ${SMALLEST_GROUP} customers: result withheld.`,
  });
}
