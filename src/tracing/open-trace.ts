import type { Tracer } from '@opentelemetry/api';
import type { RunContent } from '../domain/run-content.ts';
import type { RunEvent } from '../domain/run-event.ts';
import { drawTrace } from './draw-trace.ts';
import { type SpanOrigin, sendSpans, startRoot } from './send-spans.ts';
import type { Trace, TracedRun, Tracing } from './tracing.ts';

/** Events of one run that are kept; a strategy has about two hundred. */
const MOST = 2_000;

type Parts = {
  tracer: Tracer;
  now: () => number;
  origin: SpanOrigin;
  content: boolean;
  score: Tracing['score'];
  onEnd: () => void;
};

/** A trace that notes events as they come, and draws and sends them when the run has ended. */
export function openTrace(run: TracedRun, { tracer, now, origin, content, score, onEnd }: Parts): Trace {
  const start = now();
  const root = startRoot(tracer, run, start);
  const id = root.spanContext().traceId;
  const events: { at: number; event: RunEvent }[] = [];
  const words: RunContent[] = [];
  let lost = 0;
  let ended = false;

  function send(): void {
    const record = { kind: run.kind, start, end: now(), events, lost, content: words };
    sendSpans(tracer, root, { drafts: drawTrace(record), run, origin });
    for (const [name, value] of guardScores(events.map(({ event }) => event))) score(id, name, value);
  }

  return {
    id,
    listen(event) {
      if (ended) return;
      if (events.length < MOST) events.push({ at: now(), event });
      else lost += 1;
    },
    record(piece) {
      if (content && !ended && words.length < MOST) words.push(piece);
    },
    end() {
      if (ended) return;
      ended = true;
      onEnd();
      try {
        send();
      } catch {
        // A trace that cannot be drawn is lost: the run it tells of is worth more.
      }
    },
  };
}

/** What the guard made of the prose of the run, all pieces together; nothing when no prose was checked. */
function guardScores(events: readonly RunEvent[]) {
  const checks = events.filter((event) => event.kind === 'prose-checked');
  if (checks.length === 0) return [];
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return [
    ['prose_kept', sum(checks.map(({ kept }) => kept))],
    ['prose_dropped', sum(checks.map(({ dropped }) => dropped))],
    ['prose_revised', checks.some(({ revised }) => revised) ? 1 : 0],
  ] as const;
}
