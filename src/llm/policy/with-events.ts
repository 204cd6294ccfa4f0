import type { ModelPrices } from '../../domain/model-settings.ts';
import type { Chat } from '../chat/chat.ts';
import { costOf } from './cost-of.ts';
import { measureExchange } from './measure-exchange.ts';
import { faultOf } from './model-refusal.ts';
import { isNumbered } from './numbered-request.ts';

/** Tells the listener of every request that is really sent, and how it ended. Requests nobody numbered are numbered here. */
export function withEvents(chat: Chat, prices: ModelPrices | null): Chat {
  let last = 0;
  return {
    model: chat.model,
    async complete(request, run) {
      last = isNumbered(request) ? request.number : last + 1;
      const place = { request: last, attempt: isNumbered(request) ? request.attempt : 1 };
      const { purpose, agent, prompt } = request;
      run.listen({ kind: 'model-requested', ...place, purpose, agent, model: chat.model, prompt });
      const outcome = await chat.complete(request, run);
      const { counted, charged } = measureExchange(request, outcome);
      run.listen({
        kind: 'model-replied',
        ...place,
        ok: outcome.ok,
        fault: outcome.ok ? null : (faultOf(outcome)?.fault ?? outcome.code),
        inputTokens: counted?.inputTokens ?? null,
        outputTokens: counted?.outputTokens ?? null,
        cost: costOf(charged, prices),
      });
      run.keep?.({ of: 'model', ...place, input: request.messages, output: outcome.ok ? outcome.value.text : '' });
      return outcome;
    },
  };
}
