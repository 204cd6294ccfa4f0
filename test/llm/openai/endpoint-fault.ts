import type { ModelFault } from '../../../src/llm/policy/model-fault.ts';
import type { FakeCall, FakeExchange, Respond } from './fake-endpoint.ts';
import { healthy } from './fake-stream.ts';

/**
 * Something that goes wrong at an endpoint, or is merely unusual, and how it ends: with the answer, with the answer of a later
 * request, or without any, for the embedded mode to answer.
 */
export type EndpointFault = {
  readonly id: string;
  readonly respond: Respond;
  readonly expect: 'answer' | 'retry' | 'fallback';
  /** What a fallback says is wrong; null for an answer. */
  readonly fault: ModelFault | null;
  /** How often the request is sent, and told of: attempts in vain, and what the endpoint does not know left out. */
  readonly sent: number;
  /** Whether the reply holds the calls of `fakeCalls`, and no text, when tools are offered. */
  readonly calls: boolean;
  /** Whether it is over only when a timeout is: the others end by themselves, however long the timeouts. */
  readonly waits: boolean;
};

type Extra = Partial<Pick<EndpointFault, 'sent' | 'calls' | 'waits'>>;

export function answers(id: string, respond: Respond, extra: Extra = {}): EndpointFault {
  return { id, respond, expect: 'answer', fault: null, sent: 1, calls: false, waits: false, ...extra };
}

/** The answer comes, but not at the first request. */
export function retries(id: string, respond: Respond, extra: Extra = {}): EndpointFault {
  return { id, respond, expect: 'retry', fault: null, sent: 2, calls: false, waits: false, ...extra };
}

/** No request is answered: three requests, or `sent`. */
export function fails(id: string, fault: ModelFault, respond: Respond, sent = 3): EndpointFault {
  const waits = fault === 'no_answer' || fault === 'stalled' || fault === 'too_slow';
  return { id, respond, expect: 'fallback', fault, sent, calls: false, waits };
}

/** The calls that a fault about calls makes: the first two tools it is offered, the first with an argument. */
export function fakeCalls({ body }: FakeExchange): FakeCall[] {
  return body.tools.slice(0, 2).map(({ function: { name } }, at) => ({
    name,
    arguments: at === 0 ? { periods: 6, note: 'été «\u00a0fort\u00a0»' } : {},
  }));
}

/** Calls tools when some are offered and none was called yet; otherwise answers as it should. */
export const whenOffered =
  (respond: Respond): Respond =>
  (exchange) =>
    exchange.body.tools.length > 0 && exchange.body.messages.every(({ role }) => role !== 'tool')
      ? respond(exchange)
      : healthy(exchange);
