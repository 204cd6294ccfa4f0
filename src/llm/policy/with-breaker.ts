import type { Outcome } from '../../domain/outcome.ts';
import type { Chat, ChatReply } from '../chat/chat.ts';
import { faultNature } from './fault-nature.ts';
import { faultOf, refuseModel } from './model-refusal.ts';

const FAILURES = 3;
/** How long an endpoint that failed is left alone, in milliseconds. */
const REST = 60_000;

/**
 * Stops asking an endpoint that failed three times in a row for a reason that lasts: a minute of refusals at once, then a
 * single request to try it; a reply closes the circuit, another failure opens it for a minute more.
 */
export function withBreaker(chat: Chat, { now, host }: { readonly now: () => number; readonly host: string }): Chat {
  let failures = 0;
  let openUntil: number | null = null;
  let isTrying = false;
  const learn = (outcome: Outcome<ChatReply>) => {
    const verdict = judge(outcome);
    if (verdict === 'unknown') return;
    failures = verdict === 'works' ? 0 : failures + 1;
    openUntil = failures >= FAILURES ? now() + REST : null;
  };
  return {
    model: chat.model,
    async complete(request, run) {
      if (openUntil === null) {
        const outcome = await chat.complete(request, run);
        learn(outcome);
        return outcome;
      }
      const left = openUntil - now();
      if (left > 0 || isTrying) return refuseModel('circuit_open', host, { wait: Math.max(left, 1_000) });
      isTrying = true;
      try {
        const outcome = await chat.complete(request, run);
        learn(outcome);
        return outcome;
      } finally {
        isTrying = false;
      }
    },
  };
}

/** What an outcome says of the endpoint: nothing when the request was stopped, or was never sent. */
function judge(outcome: Outcome<ChatReply>): 'works' | 'fails' | 'unknown' {
  if (outcome.ok) return 'works';
  const known = faultOf(outcome);
  if (known === null) return 'unknown';
  return faultNature[known.fault].lasting ? 'fails' : 'works';
}
