import type { DeclaredServer } from '../domain/declared-server.ts';
import type { ModelSettings } from '../domain/model-settings.ts';

/** Which model a run works with, beside the embedded one, and whether its exchanges are kept in a file or taken from one. */
export type ModelOptions = {
  /** Null without a model, and with `replay`, which needs none. */
  readonly settings: ModelSettings | null;
  /** A file to add the exchanges to. */
  readonly record: string | null;
  /** A file of exchanges to answer from; then nothing is sent anywhere. */
  readonly replay: string | null;
  /** Further MCP servers whose tools the model may ask; none while exchanges are kept or replayed. */
  readonly servers?: readonly DeclaredServer[];
};

export const NO_MODEL: ModelOptions = Object.freeze({ settings: null, record: null, replay: null });
