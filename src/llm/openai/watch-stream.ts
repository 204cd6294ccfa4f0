import type { ModelTimeouts } from '../../domain/model-settings.ts';
import type { Clock } from '../policy/clock.ts';
import type { ModelFault } from '../policy/model-fault.ts';

/** How long an answer that is whole is waited on for its count of tokens, in milliseconds. */
const LINGER = 2_000;

/** Watches over an exchange: calls `stop` when the first word, the next one or the end is too long in coming; `stopped` says which. */
export function watchStream(clock: Clock, { firstToken, idle, total }: ModelTimeouts, stop: () => void) {
  let stopped: ModelFault | null = null;
  const expire = (fault: ModelFault) => () => {
    stopped ??= fault;
    stop();
  };
  const endAll = clock.after(total, expire('too_slow'));
  let endWait = clock.after(Math.min(firstToken, total), expire('no_answer'));
  return {
    stopped: () => stopped,
    /** Something came; `finished` when the answer is whole. */
    heard(finished: boolean): void {
      endWait();
      endWait = clock.after(finished ? Math.min(LINGER, idle) : idle, expire('stalled'));
    },
    close(): void {
      endAll();
      endWait();
    },
  };
}
