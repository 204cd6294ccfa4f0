import type { Bilingual, Lang } from '../domain/bilingual.ts';
import type { RunContent } from '../domain/run-content.ts';
import type { RunListener } from '../domain/run-event.ts';

/** The names that may leave the machine because the program or its configuration gave them; any other is sent as `other`. */
export type TracedNames = {
  readonly models: readonly string[];
  readonly tools: readonly string[];
  readonly prompts: readonly string[];
  /** The faults of a reply that a model adapter tells apart. */
  readonly faults: readonly string[];
};

/** One request over the network; the global `fetch` is one. */
export type Post = (
  url: string,
  request: { method: 'POST'; headers: Record<string, string>; body: string; signal: AbortSignal; redirect: 'error' },
) => Promise<{ readonly status: number; readonly body: { cancel(): Promise<void> } | null }>;

export type TracingPorts = {
  /** The version of the program. */
  readonly version: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number;
  /** From 0 up to 1, never the same series twice: the ids of traces are made of it. */
  readonly random: () => number;
  readonly post: Post;
  /** Asked when spans are about to leave. */
  readonly names: () => TracedNames;
  /** Told at most once that traces do not arrive. */
  readonly notice: (message: Bilingual) => void;
  readonly limits?: Partial<TracingLimits>;
};

/** Milliseconds, but for the queue. */
export type TracingLimits = {
  /** What `close` may take. */
  readonly close: number;
  readonly request: number;
  /** How long a finished span may wait for others to leave with. */
  readonly delay: number;
  /** Spans that wait; more are dropped. */
  readonly queue: number;
};

export type TracedRun = {
  readonly kind: 'turn' | 'strategy' | 'check';
  readonly lang: Lang;
  /** The id of the conversation, as the program draws it, that its turns share; null for a run of its own. */
  readonly session: string | null;
};

/** One run being traced. Nothing here throws, waits or changes the run. */
export type Trace = {
  /** The id to score the run by later; null when nothing is traced. */
  readonly id: string | null;
  readonly listen: RunListener;
  readonly record: (content: RunContent) => void;
  /** Sends the trace, in the background. A second time does nothing. */
  readonly end: () => void;
};

export type ScoreName = 'prose_kept' | 'prose_dropped' | 'prose_revised' | 'user_feedback';

export type Tracing = {
  readonly open: (run: TracedRun) => Trace;
  /** Files a score with a trace: a count, or from −1 to 1 for what a user thought of the answer. */
  readonly score: (trace: string, name: ScoreName, value: number) => void;
  /** Ends what is open and sends what waits, within the limit; never rejects. */
  readonly close: () => Promise<void>;
};
