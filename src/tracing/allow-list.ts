import { LangfuseOtelSpanAttributes as Langfuse } from '@langfuse/tracing';
import { AgentId } from '../domain/agent-id.ts';
import { Lang } from '../domain/bilingual.ts';
import { BranchId, RouteOutcome } from '../domain/branch.ts';
import { EscalationId } from '../domain/escalation.ts';
import { factDefinitions } from '../domain/facts.ts';
import { Intent } from '../domain/intent.ts';
import { RefusalCode } from '../domain/outcome.ts';
import type { ModelPurpose } from '../domain/run-event.ts';
import type { TracingSettings } from '../domain/tracing-settings.ts';
import { amountsOf, count, type Form, listOf, nameOrOther, nothing, oneOf, sessionId, yesOrNo } from './forms.ts';
import { maskContent } from './mask-content.ts';
import type { TracedNames } from './tracing.ts';

/** What may leave: the form of a span's name, and the form of each attribute by its name. An attribute without a form is dropped. */
export type AllowList = { readonly name: Form; readonly attributes: ReadonlyMap<string, Form> };

const PURPOSES = ['read', 'advise', 'write', 'revise', 'check'] as const satisfies readonly ModelPurpose[];
const KINDS = ['turn', 'strategy', 'check'];
const STEPS = ['read', 'route', 'guard', 'fall-back', 'escalation'];
const factNames = Object.keys(factDefinitions);

/** Ids of ours, counts and enumerations; words only when the settings ask for content, and then masked. */
export function allowList(
  { environment, content }: Pick<TracingSettings, 'environment' | 'content'>,
  { models, tools, prompts, faults }: TracedNames,
  version: string,
): AllowList {
  const words: Form = content ? (value) => (typeof value === 'string' ? maskContent(value) : null) : nothing;
  const metadata: Record<string, Form> = {
    actions: count,
    added: listOf(factNames),
    doubted: listOf(factNames),
    attempt: count,
    branches: listOf(BranchId.options),
    call: count,
    dropped: count,
    escalations: listOf(EscalationId.options),
    facts: listOf(factNames),
    figures: count,
    intent: oneOf(Intent.options),
    kept: count,
    lost: count,
    ok: yesOrNo,
    outcome: oneOf(RouteOutcome.options),
    prompt_id: nameOrOther(prompts),
    prompt_version: count,
    purpose: oneOf(PURPOSES),
    request: count,
    revised: yesOrNo,
  };
  return {
    name: nameOrOther([
      ...KINDS,
      ...STEPS,
      ...AgentId.options,
      ...PURPOSES.map((purpose) => `model-${purpose}`),
      ...tools,
    ]),
    attributes: new Map<string, Form>([
      [Langfuse.TRACE_NAME, oneOf(KINDS)],
      [Langfuse.TRACE_SESSION_ID, sessionId],
      [`${Langfuse.TRACE_METADATA}.lang`, oneOf(Lang.options)],
      [Langfuse.ENVIRONMENT, oneOf([environment])],
      [Langfuse.RELEASE, oneOf([version])],
      [Langfuse.VERSION, oneOf([version])],
      [Langfuse.OBSERVATION_TYPE, oneOf(['span', 'agent', 'tool', 'generation', 'guardrail', 'event'])],
      [Langfuse.OBSERVATION_LEVEL, oneOf(['DEFAULT', 'WARNING', 'ERROR'])],
      [Langfuse.OBSERVATION_STATUS_MESSAGE, nameOrOther([...RefusalCode.options, 'unfinished', 'failed', ...faults])],
      [Langfuse.OBSERVATION_MODEL, nameOrOther(models)],
      [Langfuse.OBSERVATION_USAGE_DETAILS, amountsOf(['input', 'output', 'total'], 1e8)],
      [Langfuse.OBSERVATION_COST_DETAILS, amountsOf(['total'], 1e6)],
      [Langfuse.OBSERVATION_PROMPT_NAME, nameOrOther(prompts)],
      [Langfuse.OBSERVATION_PROMPT_VERSION, count],
      [Langfuse.OBSERVATION_INPUT, words],
      [Langfuse.OBSERVATION_OUTPUT, words],
      ...Object.entries(metadata).map(([name, form]) => [`${Langfuse.OBSERVATION_METADATA}.${name}`, form] as const),
    ]),
  };
}
