import type { Bilingual } from '../domain/bilingual.ts';

/** How far a long work is: `done` of `total`, or `done` alone when nobody knows the end. */
export type ProgressStep = { readonly done: number; readonly total?: number; readonly text?: Bilingual };

/** What the user said to a tool's question; `unasked` when the client can ask and has not, `unavailable` when it cannot. */
export type Consent = 'given' | 'refused' | 'unasked' | 'unavailable';

/** What a call is made under, besides its arguments. Everything is optional: a call may come from nowhere in particular. */
export type CallContext = {
  /** Aborts when the caller gives up; what is done for this call alone then stops. */
  readonly signal?: AbortSignal | undefined;
  /** Absent when the client asked for none. */
  readonly progress?: ((step: ProgressStep) => void) | undefined;
  readonly consent?: Consent | undefined;
};
