import type { Clock } from '../llm/policy/clock.ts';

/** What a session takes from the world besides its data: time, chance (a number from 0 to 1, 1 excluded), the network. */
export type Outside = { readonly clock: Clock; readonly random: () => number; readonly fetch: typeof globalThis.fetch };
