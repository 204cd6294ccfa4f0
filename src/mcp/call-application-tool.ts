import type { Lang } from '../domain/bilingual.ts';
import { answer, type Outcome } from '../domain/outcome.ts';
import type { ToolRefusal } from '../domain/tool-result.ts';
import type { ApplicationTool } from './application-tool.ts';
import { argumentFault, unknownFields } from './argument-fault.ts';
import type { OnFault } from './call-tool.ts';
import { missingInput } from './missing-input.ts';
import { toolFailed, toolRefusal } from './tool-refusal.ts';
import { unknownArgument } from './unknown-argument.ts';
import { unreadFields } from './unread-fields.ts';

export type ApplicationResult = { ok: true; value: Record<string, unknown> } | ToolRefusal;

/** Calls an application tool under the same rules as a metric tool: strict arguments, no throw, no internals in a message. */
export async function callApplicationTool(
  tool: ApplicationTool,
  args: Readonly<Record<string, unknown>>,
  lang: Lang,
  onFault?: OnFault,
): Promise<ApplicationResult> {
  try {
    const input = readInput(tool, args);
    const outcome = input.ok ? await tool.run(input.value) : input;
    return outcome.ok ? { ok: true, value: tool.output.parse(outcome.value) } : toolRefusal(outcome, lang);
  } catch (fault) {
    onFault?.(tool.name, fault);
    return toolRefusal(toolFailed(tool.name), lang);
  }
}

function readInput(tool: ApplicationTool, args: Readonly<Record<string, unknown>>): Outcome<Record<string, unknown>> {
  const unknown = unknownArgument(tool.name, args, Object.keys(tool.input.shape));
  if (unknown !== null) return unknown;
  const parsed = tool.input.safeParse(args);
  if (parsed.success) {
    const unread = unreadFields(args, parsed.data);
    return unread.length > 0 ? unknownFields(unread) : answer(parsed.data);
  }
  const { issues } = parsed.error;
  const fault = issues.find(({ path }) => !isAbsent(args, path));
  return fault
    ? argumentFault(fault, args)
    : missingInput(
        issues.map(({ path }) => String(path[0])),
        false,
      );
}

function isAbsent(args: Readonly<Record<string, unknown>>, path: readonly PropertyKey[]): boolean {
  const [name] = path;
  return path.length === 1 && typeof name === 'string' && args[name] === undefined;
}
