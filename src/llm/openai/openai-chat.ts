import { answer, type Outcome } from '../../domain/outcome.ts';
import type { Chat, ChatReply, ChatRequest, ChatRun } from '../chat/chat.ts';
import { refuseModel } from '../policy/model-refusal.ts';
import { refuseInterrupted } from '../policy/refuse-interrupted.ts';
import { type Capability, refusedCapability } from './capabilities.ts';
import { askedOf } from './completion-body.ts';
import { openTrials } from './first-trial.ts';
import { type OpenClient, openClient } from './open-client.ts';
import type { OpenAiOptions } from './openai-options.ts';
import { ReplyFault } from './reply-fault.ts';
import { type Exchanged, runExchange } from './run-exchange.ts';

/**
 * A model behind an OpenAI-compatible endpoint, over Chat Completions. A request that is refused for what the endpoint says it cannot
 * do (a form for the answer, tools, a count of tokens) is `unsupported`: that is left out from then on, and the request worth sending
 * again. Stopping it answers at once.
 */
export function openaiChat(options: OpenAiOptions): Chat {
  const { host } = new URL(options.baseUrl);
  const without = new Set<Capability>();
  if (!options.json) without.add('json');
  if (!options.tools) without.add('tools');
  let opened: Promise<OpenClient> | null = null;
  const trials = openTrials(options.clock);
  const exchange = async (request: ChatRequest, run: ChatRun): Promise<Exchanged> => {
    opened ??= openClient(options);
    const client = await opened;
    const asks = () => new Set([...askedOf(request)].filter((capability) => !without.has(capability)));
    const trial = await trials.enter(asks);
    try {
      const asked = asks();
      const onTaken = () => trial.settle(true);
      const exchanged = await runExchange(client, request, asked, { ...run, onTaken }, options);
      const refused = exchanged.kind === 'fault' ? refusedCapability(exchanged.complaint, asked) : null;
      if (refused === null) return exchanged;
      without.add(refused);
      return { kind: 'fault', fault: new ReplyFault('unsupported'), complaint: '' };
    } finally {
      trial.settle(false);
    }
  };
  return {
    model: options.name,
    async complete(request, run): Promise<Outcome<ChatReply>> {
      const exchanged = await orInterrupted(exchange(request, run), run.signal);
      if (exchanged.kind === 'reply') return answer(exchanged.reply);
      if (exchanged.kind === 'interrupted') return refuseInterrupted();
      return refuseModel(exchanged.fault.fault, host, exchanged.fault.details);
    },
  };
}

/** Whatever the exchange is waiting for, a stop is answered at once; it then ends by itself, unheard. */
async function orInterrupted(exchange: Promise<Exchanged>, signal: AbortSignal): Promise<Exchanged> {
  const { promise, resolve } = Promise.withResolvers<Exchanged>();
  const stop = () => resolve({ kind: 'interrupted' });
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([promise, exchange.catch(faulty)]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Only what comes before the request can throw: a key that cannot be sent, a client that cannot be loaded. */
function faulty(error: unknown): Exchanged {
  return { kind: 'fault', fault: error instanceof ReplyFault ? error : new ReplyFault('unreachable'), complaint: '' };
}
