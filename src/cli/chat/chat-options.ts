import type { DataRequest } from '../../app/app.ts';
import type { ModelOptions } from '../../app/model-options.ts';
import type { Outside } from '../../app/outside.ts';
import type { Lang } from '../../domain/bilingual.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { TracingSettings } from '../../domain/tracing-settings.ts';
import type { SessionDesk } from './session-port.ts';

/** What a conversation is opened with: the data, the model, and what it takes from the world. */
export type ChatOptions = {
  readonly lang: Lang;
  /** Whether the language was asked for; else every message is answered in its own. */
  readonly langAsked: boolean;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Milliseconds that only go forward. */
  readonly clock: () => number;
  /** Width of the screen, now. */
  readonly columns: () => number;
  readonly data: DataRequest;
  readonly model: ModelOptions;
  /** The options of another model, or the refusal that says what it needs. */
  readonly modelNamed: (name: string) => Outcome<ModelOptions>;
  readonly outside: () => Promise<Outside>;
  readonly tracing: TracingSettings | null;
  /** Null when conversations are not kept. */
  readonly sessions: SessionDesk | null;
  /** Which conversation to go on with; null for a new one. */
  readonly resume: { readonly kind: 'latest' } | { readonly kind: 'id'; readonly id: string } | null;
  /** The folder that `~` stands for. */
  readonly userFolder: string;
};
