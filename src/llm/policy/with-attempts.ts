import type { Outcome, Refusal } from '../../domain/outcome.ts';
import type { Chat, ChatReply, ChatRequest, ChatRun } from '../chat/chat.ts';
import type { Clock } from './clock.ts';
import { faultNature } from './fault-nature.ts';
import { faultOf, refuseModel } from './model-refusal.ts';
import type { NumberedRequest } from './numbered-request.ts';
import { refuseInterrupted } from './refuse-interrupted.ts';
import { sleep } from './sleep.ts';

const ATTEMPTS = 3;
/** Requests that an endpoint may refuse for what it does not know, one thing at a time. */
const PLAINER = 4;
const FIRST_WAIT = 500;
const LONGEST_WAIT = 8_000;
/** An endpoint that asks to be left alone for longer than this, in milliseconds, is not waited for. */
const LONGEST_ASKED = 20_000;

export type AttemptOptions = {
  readonly clock: Clock;
  /** A number from 0 to 1, 1 excluded. */
  readonly random: () => number;
  readonly host: string;
  /** For all the attempts at a request and the waits between them, in milliseconds. */
  readonly total: number;
  /** How many may fail; three unless said. */
  readonly attempts?: number;
};

/**
 * Sends a request up to three times, as long as another attempt may mend the fault and there is time for it. Between two:
 * full jitter, or what the endpoint asks for. An endpoint that refuses a request for what it does not know is sent it again at
 * once, with less in it: no attempt failed. Requests are numbered over the session.
 */
export function withAttempts(chat: Chat, options: AttemptOptions): Chat {
  let requests = 0;
  return {
    model: chat.model,
    complete(request, run) {
      requests += 1;
      return attempt(chat, { ...request, number: requests, attempt: 1 }, run, options);
    },
  };
}

async function attempt(
  chat: Chat,
  first: NumberedRequest,
  run: ChatRun,
  options: AttemptOptions,
): Promise<Outcome<ChatReply>> {
  const { clock, random, total, attempts = ATTEMPTS } = options;
  const end = clock.now() + total;
  let failed = 0;
  for (let request = first; ; request = { ...request, attempt: request.attempt + 1 }) {
    const outcome = await completeBefore(chat, request, run, end, options);
    if (outcome.ok) return outcome;
    const isPlainer = faultOf(outcome)?.fault === 'unsupported' && request.attempt - failed <= PLAINER;
    if (!isPlainer) failed += 1;
    if (failed === attempts) return outcome;
    const wait = isPlainer ? 0 : waitAfter(outcome, failed, random());
    if (wait === null || clock.now() + wait >= end) return outcome;
    if (!isPlainer) await sleep(clock, wait, run.signal);
    if (run.signal.aborted) return refuseInterrupted();
  }
}

/** How long to wait before another attempt, in milliseconds; null when there is to be none. `draw` is from 0 to 1. */
function waitAfter(refusal: Refusal, attempt: number, draw: number): number | null {
  const known = faultOf(refusal);
  if (known === null || !faultNature[known.fault].again) return null;
  if (known.wait !== null && known.wait > LONGEST_ASKED) return null;
  return Math.max(known.wait ?? 0, draw * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (attempt - 1)));
}

/** One attempt, stopped when the time for all of them is over. */
async function completeBefore(
  chat: Chat,
  request: ChatRequest,
  run: ChatRun,
  end: number,
  { clock, host }: AttemptOptions,
): Promise<Outcome<ChatReply>> {
  const late = new AbortController();
  const cancel = clock.after(end - clock.now(), () => late.abort());
  try {
    const outcome = await chat.complete(request, { ...run, signal: AbortSignal.any([run.signal, late.signal]) });
    const isLate = !outcome.ok && outcome.code === 'interrupted' && !run.signal.aborted;
    return isLate ? refuseModel('too_slow', host) : outcome;
  } finally {
    cancel();
  }
}
