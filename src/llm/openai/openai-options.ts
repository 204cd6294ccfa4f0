import type { ModelSettings } from '../../domain/model-settings.ts';
import type { Clock } from '../policy/clock.ts';

/** What an OpenAI-compatible endpoint is reached by and held to. */
export type OpenAiOptions = Pick<ModelSettings, 'name' | 'baseUrl' | 'apiKey' | 'apiVersion' | 'timeouts'> & {
  /** What to offer from the start; an endpoint that refuses either is not offered it again. */
  readonly json: boolean;
  readonly tools: boolean;
  readonly clock: Clock;
  readonly fetch: typeof globalThis.fetch;
};
