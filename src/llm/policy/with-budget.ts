import type { ModelBudget, ModelPrices } from '../../domain/model-settings.ts';
import type { ModelUsage } from '../../domain/model-usage.ts';
import type { Chat } from '../chat/chat.ts';
import { costOf } from './cost-of.ts';
import { measureExchange } from './measure-exchange.ts';
import { refuseSpent } from './refuse-spent.ts';

/**
 * Counts what a session asks of its model, and refuses a request before it is sent once the budget is spent. Requests that are
 * under way are charged as they end. Tokens that an endpoint does not count are estimated for the budget and the cost.
 */
export function withBudget(
  chat: Chat,
  { budget, prices }: { readonly budget: ModelBudget; readonly prices: ModelPrices | null },
): { chat: Chat; usage(): ModelUsage } {
  let requests = 0;
  let money = 0;
  const charged = { input: 0, output: 0 };
  /** What the endpoint counted; null until it has counted something. */
  let counted: { input: number; output: number } | null = null;
  const spent = () => refuseSpent(budget, { requests, tokens: charged.input + charged.output, money }, prices);
  return {
    chat: {
      model: chat.model,
      async complete(request, run) {
        const refusal = spent();
        if (refusal !== null) return refusal;
        requests += 1;
        const outcome = await chat.complete(request, run);
        const measured = measureExchange(request, outcome);
        charged.input += measured.charged.inputTokens;
        charged.output += measured.charged.outputTokens;
        money += costOf(measured.charged, prices) ?? 0;
        if (measured.counted !== null) {
          const { input, output } = counted ?? { input: 0, output: 0 };
          counted = { input: input + measured.counted.inputTokens, output: output + measured.counted.outputTokens };
        }
        return outcome;
      },
    },
    usage: () => ({
      model: chat.model,
      requests,
      inputTokens: counted?.input ?? null,
      outputTokens: counted?.output ?? null,
      cost: prices === null ? null : money,
      currency: prices?.currency ?? null,
    }),
  };
}
