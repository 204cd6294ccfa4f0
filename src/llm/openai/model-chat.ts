import type { ModelSettings } from '../../domain/model-settings.ts';
import type { ModelUsage } from '../../domain/model-usage.ts';
import type { Chat } from '../chat/chat.ts';
import type { Clock } from '../policy/clock.ts';
import { withAttempts } from '../policy/with-attempts.ts';
import { withBreaker } from '../policy/with-breaker.ts';
import { withBudget } from '../policy/with-budget.ts';
import { withEvents } from '../policy/with-events.ts';
import { openaiChat } from './openai-chat.ts';

/** What the outside world gives: time, chance (a number from 0 to 1, 1 excluded) and the network. */
export type ModelPorts = {
  readonly clock: Clock;
  readonly random: () => number;
  readonly fetch: typeof globalThis.fetch;
};

/**
 * The configured model with its policies, for one session. Every attempt is told to the listener and charged to the budget;
 * the circuit looks at requests once their attempts are over.
 */
export function modelChat(
  settings: ModelSettings,
  { clock, random, fetch }: ModelPorts,
): { chat: Chat; usage(): ModelUsage } {
  const { baseUrl, prices, budget, timeouts } = settings;
  const { host } = new URL(baseUrl);
  const heard = withEvents(openaiChat({ ...settings, clock, fetch }), prices);
  const charged = withBudget(heard, { budget, prices });
  const tried = withAttempts(charged.chat, { clock, random, host, total: timeouts.total });
  return { chat: withBreaker(tried, { now: clock.now, host }), usage: charged.usage };
}
