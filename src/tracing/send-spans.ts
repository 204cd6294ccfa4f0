import { createObservationAttributes, LangfuseOtelSpanAttributes as Langfuse } from '@langfuse/tracing';
import { type Attributes, type HrTime, ROOT_CONTEXT, type Span, type Tracer, trace } from '@opentelemetry/api';
import type { SpanDraft } from './span-draft.ts';
import type { TracedRun } from './tracing.ts';

export type SpanOrigin = { readonly environment: string; readonly version: string };

/** The span of the run itself, open until its drafts are sent. */
export function startRoot(tracer: Tracer, run: TracedRun, at: number): Span {
  return tracer.startSpan(run.kind, { root: true, startTime: hrTime(at) });
}

/** Hands the drafts of a run to the tracer: the first is the run itself, and parents come before children. */
export function sendSpans(
  tracer: Tracer,
  root: Span,
  { drafts, run, origin }: { drafts: readonly SpanDraft[]; run: TracedRun; origin: SpanOrigin },
): void {
  const shared = {
    [Langfuse.TRACE_NAME]: run.kind,
    [`${Langfuse.TRACE_METADATA}.lang`]: run.lang,
    ...(run.session === null ? {} : { [Langfuse.TRACE_SESSION_ID]: run.session }),
    [Langfuse.ENVIRONMENT]: origin.environment,
    [Langfuse.RELEASE]: origin.version,
    [Langfuse.VERSION]: origin.version,
  };
  const spans = new Map<SpanDraft, Span>();
  for (const draft of drafts) {
    const parent = draft.parent === null ? undefined : spans.get(draft.parent);
    const span =
      parent === undefined
        ? root
        : tracer.startSpan(draft.name, { startTime: hrTime(draft.start) }, trace.setSpan(ROOT_CONTEXT, parent));
    span.setAttributes({ ...shared, ...attributesOf(draft) });
    spans.set(draft, span);
  }
  for (const [{ start, end }, span] of spans) span.end(hrTime(end ?? start));
}

function attributesOf({ type, level, status, metadata, generation, input, output }: SpanDraft): Attributes {
  return createObservationAttributes(type, {
    level,
    metadata,
    ...(status === null ? {} : { statusMessage: status }),
    ...(input === null ? {} : { input }),
    ...(output === null ? {} : { output }),
    ...(generation === null ? {} : generationOf(generation)),
  });
}

function generationOf({ model, prompt, inputTokens, outputTokens, cost }: NonNullable<SpanDraft['generation']>) {
  const version = Number(prompt.version);
  return {
    model,
    ...(Number.isInteger(version) ? { prompt: { name: prompt.id, version, isFallback: false } } : {}),
    ...(inputTokens === null || outputTokens === null
      ? {}
      : { usageDetails: { input: inputTokens, output: outputTokens, total: inputTokens + outputTokens } }),
    ...(cost === null ? {} : { costDetails: { total: cost } }),
  };
}

/** Seconds and nanoseconds: a bare number would be taken for the time since the process started when it is small. */
function hrTime(milliseconds: number): HrTime {
  const seconds = Math.floor(milliseconds / 1000);
  return [seconds, Math.round((milliseconds - seconds * 1000) * 1e6)];
}
