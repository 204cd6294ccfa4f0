type RequestId = string | number;

/** A call at work, which `stop` interrupts. */
type RunningCall = { stop(): void };

/**
 * The calls at work, by the session and the id a client gave them, so that the client can stop them: clients of 2025 cancel in a
 * message of its own. Ids alone name nothing, since every client counts from 1; a session is only ever used here, as a prefix, and
 * a cancellation that reaches another replica is without effect, as the protocol allows.
 */
export type RunningCalls = {
  /** Remembers a call until what it returns is called. */
  add(session: string, id: RequestId, call: RunningCall): () => void;
  stop(session: string, id: RequestId): void;
};

export function openRunningCalls(): RunningCalls {
  const calls = new Map<string, Set<RunningCall>>();
  const keyOf = (session: string, id: RequestId) => JSON.stringify([session, id]);
  return {
    add(session, id, call) {
      const key = keyOf(session, id);
      const same = calls.get(key) ?? new Set();
      calls.set(key, same.add(call));
      return () => {
        same.delete(call);
        if (same.size === 0) calls.delete(key);
      };
    },
    stop(session, id) {
      for (const call of calls.get(keyOf(session, id)) ?? []) call.stop();
    },
  };
}
