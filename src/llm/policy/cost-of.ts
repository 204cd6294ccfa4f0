import type { ModelPrices } from '../../domain/model-settings.ts';
import type { ChatUsage } from '../chat/chat.ts';

/** What tokens cost, in the currency of the prices; null without prices. */
export function costOf({ inputTokens, outputTokens }: ChatUsage, prices: ModelPrices | null): number | null {
  return prices === null ? null : (inputTokens * prices.input + outputTokens * prices.output) / 1_000_000;
}
