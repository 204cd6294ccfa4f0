import type { HrTime } from '@opentelemetry/api';
import type { ReadableSpan } from '@opentelemetry/sdk-trace-node';
import type { AllowList } from './allow-list.ts';

/** The scope is not Langfuse’s own: older receivers refuse spans under its name that lack a public key. */
const SCOPE = 'fidelio';

/**
 * Spans as an OTLP/JSON request, rebuilt from nothing: ids, times, the name and the attributes that the list allows.
 * Resource, events, links, status texts and everything else that a span may hold stay behind.
 */
export function writeOtlp(spans: readonly ReadableSpan[], allowed: AllowList, version: string): string {
  const resource = { attributes: [attribute('service.name', SCOPE), attribute('service.version', version)] };
  const scope = { name: SCOPE, version };
  const rebuilt = spans.filter(hasIds).map((span) => rebuild(span, allowed));
  return JSON.stringify({ resourceSpans: [{ resource, scopeSpans: [{ scope, spans: rebuilt }] }] });
}

function rebuild(span: ReadableSpan, { name, attributes }: AllowList) {
  const { traceId, spanId } = span.spanContext();
  const parent = span.parentSpanContext?.spanId;
  return {
    traceId,
    spanId,
    ...(parent !== undefined && SPAN_ID.test(parent) ? { parentSpanId: parent } : {}),
    name: name(span.name),
    kind: INTERNAL,
    startTimeUnixNano: nanoseconds(span.startTime),
    endTimeUnixNano: nanoseconds(span.endTime),
    attributes: Object.entries(span.attributes).flatMap(([key, value]) => {
      const kept = attributes.get(key)?.(value) ?? null;
      return kept === null ? [] : [attribute(key, kept)];
    }),
    status: {},
  };
}

/** `SPAN_KIND_INTERNAL` of the protocol, which counts from 1. */
const INTERNAL = 1;
const TRACE_ID = /^[0-9a-f]{32}$/;
const SPAN_ID = /^[0-9a-f]{16}$/;

function hasIds(span: ReadableSpan): boolean {
  const { traceId, spanId } = span.spanContext();
  return TRACE_ID.test(traceId) && SPAN_ID.test(spanId);
}

function attribute(key: string, value: string | number | boolean) {
  if (typeof value === 'string') return { key, value: { stringValue: value } };
  return { key, value: typeof value === 'number' ? { intValue: value } : { boolValue: value } };
}

function nanoseconds([seconds, rest]: HrTime): string {
  return `${seconds}${String(rest).padStart(9, '0')}`;
}
