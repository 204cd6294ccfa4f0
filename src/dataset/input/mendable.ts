import type { Refusal } from '../../domain/outcome.ts';

const MENDABLE = Symbol('mendable');

/** Marks a refusal that a careful reading of the whole file may lift. */
export function mendable(refusal: Refusal): Refusal {
  return Object.assign(refusal, { [MENDABLE]: true });
}

/** Whether to read a file again, carefully, before giving this refusal to the user. */
export function isMendable(refusal: Refusal): boolean {
  return MENDABLE in refusal;
}
