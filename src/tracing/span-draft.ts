/** One observation of a trace, in milliseconds since 1970; what it says passes the allow-list before it leaves. */
export type SpanDraft = {
  readonly name: string;
  readonly type: 'span' | 'agent' | 'tool' | 'generation' | 'guardrail' | 'event';
  /** Null for the run itself. */
  parent: SpanDraft | null;
  readonly start: number;
  /** Null while it goes on. */
  end: number | null;
  level: 'DEFAULT' | 'WARNING' | 'ERROR';
  /** Why the level is not the default one. */
  status: string | null;
  readonly metadata: Record<string, unknown>;
  generation: Generation | null;
  input: string | null;
  output: string | null;
};

/** What a generation says besides: null where nobody counted. */
export type Generation = {
  readonly model: string;
  readonly prompt: { readonly id: string; readonly version: string };
  inputTokens: number | null;
  outputTokens: number | null;
  cost: number | null;
};

/** A draft that has just started. */
export function startDraft(
  name: string,
  type: SpanDraft['type'],
  { parent, at, metadata = {} }: { parent: SpanDraft | null; at: number; metadata?: Record<string, unknown> },
): SpanDraft {
  return {
    name,
    type,
    parent,
    start: at,
    end: null,
    level: 'DEFAULT',
    status: null,
    metadata: { ...metadata },
    generation: null,
    input: null,
    output: null,
  };
}
