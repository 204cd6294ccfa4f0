import type { Lang } from '../domain/bilingual.ts';
import { answer, type Outcome } from '../domain/outcome.ts';
import type { ToolRefusal } from '../domain/tool-result.ts';
import type { ApplicationTool } from './application-tool.ts';
import { argumentFault, unknownFields } from './argument-fault.ts';
import type { CallContext } from './call-context.ts';
import type { OnFault } from './call-tool.ts';
import { missingInput } from './missing-input.ts';
import { notConfirmed, toolFailed, toolInterrupted, toolRefusal } from './tool-refusal.ts';
import { unknownArgument } from './unknown-argument.ts';
import { unreadFields } from './unread-fields.ts';

/** A question to put to the user before the call can be made. */
export type Asking = { asks: string };

export type ApplicationResult = { ok: true; value: Record<string, unknown> } | ToolRefusal | Asking;

type Under = CallContext & { readonly onFault?: OnFault | undefined };

/**
 * Calls an application tool under the same rules as a metric tool: strict arguments, no throw, no internals in a message. A tool
 * that wants the user's consent asks for it once, where the client can ask; without it, nothing is done.
 */
export async function callApplicationTool(
  tool: ApplicationTool,
  args: Readonly<Record<string, unknown>>,
  lang: Lang,
  { onFault, ...context }: Under = {},
): Promise<ApplicationResult> {
  try {
    const input = readInput(tool, args);
    if (!input.ok) return toolRefusal(input, lang);
    const { consent = 'unavailable' } = context;
    if (tool.confirm !== undefined && consent !== 'given' && consent !== 'unavailable') {
      const question = await tool.confirm(input.value);
      if (!question.ok) return toolRefusal(question, lang);
      if (question.value !== null)
        return consent === 'unasked' ? { asks: question.value[lang] } : toolRefusal(notConfirmed(tool.name), lang);
    }
    const outcome = await tool.run(input.value, context);
    return outcome.ok ? { ok: true, value: tool.output.parse(outcome.value) } : toolRefusal(outcome, lang);
  } catch (fault) {
    if (context.signal?.aborted === true) return toolRefusal(toolInterrupted(tool.name), lang);
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
