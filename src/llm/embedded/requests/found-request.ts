import type { Intent } from '../../../domain/intent.ts';
import type { Request, Slots } from '../../../domain/reading.ts';

/** Something a message may be asking for; `certain` when its grammar leaves no doubt. */
export type FoundRequest = {
  readonly intent: Intent;
  readonly request: Request;
  readonly certain: boolean;
  /** Goes on from the last turn, of which it changes one thing. */
  readonly follows?: boolean;
  /** Everything it needs was told, and nothing else. */
  readonly whole?: boolean;
  readonly slots?: Slots;
};
