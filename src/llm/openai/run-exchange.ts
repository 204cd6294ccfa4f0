import type { ChatReply, ChatRequest, ChatRun } from '../chat/chat.ts';
import type { Capability } from './capabilities.ts';
import { checkReply } from './check-reply.ts';
import { collectReply } from './collect-reply.ts';
import { completionBody } from './completion-body.ts';
import type { OpenClient } from './open-client.ts';
import type { OpenAiOptions } from './openai-options.ts';
import { readFailure } from './read-failure.ts';
import { ReplyFault } from './reply-fault.ts';
import { watchStream } from './watch-stream.ts';

/** How one request over the wire ended: a reply, a fault with what the endpoint complained of, or stopped by whoever asked. */
export type Exchanged =
  | { readonly kind: 'reply'; readonly reply: ChatReply }
  | { readonly kind: 'fault'; readonly fault: ReplyFault; readonly complaint: string }
  | { readonly kind: 'interrupted' };

/** One request over the wire, its reply read to the end and checked. It never throws, and leaves no connection open behind a failure. */
export async function runExchange(
  { client, errors }: OpenClient,
  request: ChatRequest,
  asked: ReadonlySet<Capability>,
  run: ChatRun & { readonly onTaken: () => void },
  { name, clock, timeouts }: Pick<OpenAiOptions, 'name' | 'clock' | 'timeouts'>,
): Promise<Exchanged> {
  const controller = new AbortController();
  const stop = () => controller.abort();
  run.signal.addEventListener('abort', stop, { once: true });
  const watch = watchStream(clock, timeouts, stop);
  const reply = collectReply(callsIn(request), run.onText);
  let hasBegun = false;
  let failure: unknown = null;
  try {
    if (run.signal.aborted) return { kind: 'interrupted' };
    const { signal } = controller;
    const stream = await client.chat.completions.create(completionBody(name, request, asked), { signal });
    hasBegun = true;
    run.onTaken();
    for await (const line of stream) {
      reply.add(line);
      watch.heard(reply.finished());
    }
  } catch (error) {
    failure = error;
  } finally {
    watch.close();
    run.signal.removeEventListener('abort', stop);
    // A reply that was read to its end leaves its connection for the next one.
    if (failure !== null) stop();
  }
  if (run.signal.aborted) return { kind: 'interrupted' };
  const details = { usage: reply.usage(), written: hasBegun ? reply.written() : null };
  const broken = readBroken(failure, watch.stopped(), reply.finished(), errors, clock.now());
  if (broken !== null) {
    const fault = new ReplyFault(broken.fault, { ...details, ...broken.details });
    return { kind: 'fault', fault, complaint: complaintOf(failure, errors) };
  }
  const checked = checkReply(reply.collected(), request);
  if (typeof checked !== 'string') return { kind: 'reply', reply: checked };
  return { kind: 'fault', fault: new ReplyFault(checked, details), complaint: '' };
}

/** What broke an exchange off. An answer that was whole by then is kept, whatever happens to the connection afterwards. */
function readBroken(
  failure: unknown,
  stopped: ReplyFault['fault'] | null,
  isWhole: boolean,
  errors: OpenClient['errors'],
  now: number,
): ReplyFault | null {
  if (stopped !== null) return isWhole ? null : new ReplyFault(stopped);
  if (failure === null) return null;
  const fault = readFailure(failure, errors, now);
  return isWhole && (fault.fault === 'cut' || fault.fault === 'unreachable') ? null : fault;
}

/** What a 400 or a 422 says, to find out what the endpoint cannot do. */
function complaintOf(failure: unknown, { APIError }: OpenClient['errors']): string {
  if (!(failure instanceof APIError) || (failure.status !== 400 && failure.status !== 422)) return '';
  return `${failure.param} ${failure.message}`;
}

function callsIn({ messages }: ChatRequest): number {
  return messages.reduce((count, message) => count + (message.role === 'assistant' ? message.calls.length : 0), 0);
}
