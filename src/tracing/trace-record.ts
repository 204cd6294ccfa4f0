import type { RunContent } from '../domain/run-content.ts';
import type { RunEvent } from '../domain/run-event.ts';
import type { TracedRun } from './tracing.ts';

/** All that is known of a run when its trace ends; times in milliseconds since 1970. */
export type TraceRecord = {
  readonly kind: TracedRun['kind'];
  readonly start: number;
  readonly end: number;
  readonly events: readonly { readonly at: number; readonly event: RunEvent }[];
  /** Events that did not fit. */
  readonly lost: number;
  readonly content: readonly RunContent[];
};
