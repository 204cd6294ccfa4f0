import type { AgentId } from '../../domain/agent-id.ts';
import type { Lang } from '../../domain/bilingual.ts';
import type { ToolCaller } from '../../domain/tool-caller.ts';
import { calculationResults } from '../answers/calculation-results.ts';
import type { Ledger } from '../ledger.ts';

/**
 * The tools as a specialist's model calls them: each call is kept with its arguments, and the results of its answer become figures,
 * `advice.AGENT.N.field`. Their ids are told with the answer, under `figures`, for the model to write them by.
 */
export function adviceCaller(ledger: Ledger, agent: AgentId, lang: Lang): ToolCaller {
  let calls = 0;
  return {
    async call(tool, args) {
      calls += 1;
      const call = `advice.${agent}.${calls}`;
      const result = await ledger.call(call, tool, args);
      if (!result.ok) return result;
      return { ...result, value: { ...result.value, figures: takeResults(ledger, { call, tool, lang }) } };
    },
  };
}

/** Takes the results that a call's answer shows as figures, `CALL.field`; their ids by field. */
export function takeResults(
  ledger: Ledger,
  { call, tool, lang }: { call: string; tool: string; lang: Lang },
): Record<string, string> {
  const results = Object.hasOwn(calculationResults, tool) ? (calculationResults[tool] ?? []) : [];
  return Object.fromEntries(
    results.flatMap(({ key, unit, name }) => {
      const id = ledger.take({ id: `${call}.${key}`, call, path: `/${key}`, label: name[lang], unit });
      return id === null ? [] : [[key, id]];
    }),
  );
}
