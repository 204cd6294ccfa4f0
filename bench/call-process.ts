import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { CallOrder, CallTimes } from './send-calls.ts';

const PROGRAM = fileURLToPath(new URL('./send-calls.ts', import.meta.url));

/** A process that calls servers over HTTP, so that measuring does not take the time of what is measured. */
export type CallProcess = {
  /** Throws at the first wrong answer. */
  send(order: CallOrder): Promise<CallTimes>;
  close(): void;
};

export function startCallProcess(): CallProcess {
  const child = fork(PROGRAM);
  return {
    send: async (order) => {
      child.send(order);
      const [times]: CallTimes[] = await once(child, 'message');
      if (times === undefined || times.fault !== null) throw new Error(`a wrong answer: ${times?.fault}`);
      return times;
    },
    close: () => {
      child.disconnect();
    },
  };
}
