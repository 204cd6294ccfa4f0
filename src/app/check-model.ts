import type { EndpointCheck } from '../domain/endpoint-check.ts';
import type { ModelSettings } from '../domain/model-settings.ts';

/** What a trial takes from outside: milliseconds that only go forward, and the network. */
export type TrialPorts = { readonly now: () => number; readonly fetch: typeof globalThis.fetch };

/** Tries the model of the settings with two short requests, none of them sent again but for what it refuses, outside any session: what it costs is charged to no budget. */
export async function checkModel(settings: ModelSettings, { now, fetch }: TrialPorts): Promise<EndpointCheck> {
  const [{ openaiChat }, { checkEndpoint }, { timerClock }, { withAttempts }] = await Promise.all([
    import('../llm/openai/openai-chat.ts'),
    import('../llm/openai/check-endpoint.ts'),
    import('../llm/policy/timer-clock.ts'),
    import('../llm/policy/with-attempts.ts'),
  ]);
  const clock = timerClock(now);
  const { host } = new URL(settings.baseUrl);
  const once = { clock, random: () => 0, host, total: settings.timeouts.total, attempts: 1 };
  return checkEndpoint(withAttempts(openaiChat({ ...settings, clock, fetch }), once), now);
}
