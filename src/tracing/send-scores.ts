import type { Door } from './door.ts';
import type { ScoreName } from './tracing.ts';

export type Score = { readonly trace: string; readonly name: ScoreName; readonly value: number };

/** Scores on their way, one request at a time. */
export type ScoreSender = {
  send(score: Score): void;
  /** When all that waited has left, or could not. */
  settled(): Promise<void>;
};

/** As many scores may wait; more are dropped. */
const QUEUE = 200;
const DATA_TYPES = {
  prose_kept: 'NUMERIC',
  prose_dropped: 'NUMERIC',
  prose_revised: 'BOOLEAN',
  user_feedback: 'NUMERIC',
} as const satisfies Record<ScoreName, string>;

/** A score given again replaces the one before: its id is made of the trace and the name. */
export function scoreSender(door: Door, environment: string): ScoreSender {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return {
    send({ trace, name, value }) {
      const isOurs = /^[0-9a-f]{32}$/.test(trace) && Object.hasOwn(DATA_TYPES, name) && Number.isFinite(value);
      if (!isOurs || waiting >= QUEUE) return;
      const dataType = DATA_TYPES[name];
      const body = JSON.stringify({ id: `${trace}-${name}`, traceId: trace, name, value, dataType, environment });
      waiting += 1;
      last = last.then(async () => {
        await door.send('/api/public/scores', body);
        waiting -= 1;
      });
    },
    settled: async () => void (await last),
  };
}
