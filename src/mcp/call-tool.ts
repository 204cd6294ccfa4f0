import type { Lang } from '../domain/bilingual.ts';
import type { MeasureQuery, MeasureSource } from '../domain/measure-source.ts';
import { answer, type Outcome } from '../domain/outcome.ts';
import type { ToolResult, ToolSuccess } from '../domain/tool-result.ts';
import type { ToolDefinition } from '../tools/define-tool.ts';
import { breakDown } from './break-down.ts';
import { checkCall } from './check-call.ts';
import { computeMetric } from './compute-metric.ts';
import { fillMeasures, noData } from './fill-measures.ts';
import { toolFailed, toolInterrupted, toolRefusal } from './tool-refusal.ts';

/** Told of a fault that the client only knows as `tool_failed`. */
export type OnFault = (tool: string, fault: unknown) => void;

/**
 * Calls a metric tool: checks the arguments, lets the data fill what they leave open, runs the tool, adds where the numbers come from.
 * Never throws: whatever goes wrong is a refusal, being given up included. `source` null means that no data is loaded.
 */
export async function callMetricTool(
  tool: ToolDefinition,
  args: Readonly<Record<string, unknown>>,
  source: MeasureSource | null,
  lang: Lang,
  onFault?: OnFault,
  signal?: AbortSignal,
): Promise<ToolResult> {
  try {
    const outcome = await answerCall(tool, args, { source, lang, signal });
    return outcome.ok ? outcome.value : toolRefusal(outcome, lang);
  } catch (fault) {
    if (signal?.aborted === true) return toolRefusal(toolInterrupted(tool.name), lang);
    onFault?.(tool.name, fault);
    return toolRefusal(toolFailed(tool.name), lang);
  }
}

async function answerCall(
  tool: ToolDefinition,
  args: Readonly<Record<string, unknown>>,
  { source, lang, signal }: { source: MeasureSource | null; lang: Lang; signal: AbortSignal | undefined },
): Promise<Outcome<ToolSuccess>> {
  const checked = checkCall(tool, args);
  if (!checked.ok) return checked;
  const { given, query } = checked.value;
  const filling = query === null ? answer(null) : await fillMeasures(tool, given, query, { source, signal });
  if (!filling.ok) return filling;
  const data = filling.value;
  const computed = await computeMetric(tool, given, data?.whole ?? noData, signal);
  if (!computed.ok) return computed;
  const { keep } = computed.value;
  if (keep !== null && data !== null && query !== null && isWhole(query)) {
    await source?.keep?.(data.population.dataset, keep);
  }
  return answer({
    ok: true,
    value: computed.value.value,
    formula: tool.formula,
    reading: computed.value.reading,
    source: tool.source,
    ...(data && { population: data.population }),
    ...(data && query?.by && { breakdown: await breakDown(tool, given, data.groups, { lang, signal }) }),
  });
}

/** What is computed for some customers, or as of another day, does not stand for the data set. */
function isWhole({ period, segment, asOf }: MeasureQuery): boolean {
  return period === undefined && segment === undefined && asOf === undefined;
}
