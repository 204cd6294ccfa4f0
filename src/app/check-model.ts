import type { EndpointCheck } from '../domain/endpoint-check.ts';
import type { ModelSettings } from '../domain/model-settings.ts';

/** What a trial takes from outside: milliseconds that only go forward, and the network. */
export type TrialPorts = { readonly now: () => number; readonly fetch: typeof globalThis.fetch };

/** Tries the model of the settings with two short requests, outside any session: what it costs is charged to no budget. */
export async function checkModel(settings: ModelSettings, { now, fetch }: TrialPorts): Promise<EndpointCheck> {
  const [{ openaiChat }, { checkEndpoint }, { timerClock }] = await Promise.all([
    import('../llm/openai/openai-chat.ts'),
    import('../llm/openai/check-endpoint.ts'),
    import('../llm/policy/timer-clock.ts'),
  ]);
  return checkEndpoint(openaiChat({ ...settings, clock: timerClock(now), fetch }), now);
}
