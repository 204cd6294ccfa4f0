import type { Lang } from '../../domain/bilingual.ts';
import type { Intent } from '../../domain/intent.ts';
import type { Model, ModelRun } from '../../domain/model.ts';
import type { Reading } from '../../domain/reading.ts';
import type { ConversationState } from '../conversation-state.ts';
import type { Heard } from '../hearing/hear-message.ts';
import type { Ledger } from '../ledger.ts';
import type { Memory } from '../remember.ts';

/** Everything a turn is answered from, once its message is read and remembered. */
export type TurnOrder = {
  readonly ledger: Ledger;
  /** The model that may add words; null without one, or once it has failed in this turn. */
  readonly model: Model | null;
  readonly run: ModelRun;
  readonly message: string | null;
  /** Null when facts came without words. */
  readonly intent: Intent | null;
  readonly lang: Lang;
  readonly memory: Memory;
  readonly before: ConversationState;
  readonly reading: Reading | null;
  readonly heard: Heard | null;
  readonly dataset: string | null;
};
