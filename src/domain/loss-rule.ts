/**
 * When orders say that a customer is lost: on the first day when their silence exceeds max(`afterDays`, `rhythms` × rhythm). The
 * rhythm is their own mean gap so far, from `ownRhythmDays` purchase days on; before, the base's median gap stands in.
 */
export const lossRule = {
  afterDays: 90,
  rhythms: 3,
  ownRhythmDays: 3,
  /** Tenure under which a customer counts as early, in days from the first purchase to the last. */
  earlyDays: 90,
} as const;

/** The silence, in days, beyond which a customer of this rhythm is lost. */
export function patienceOf(rhythmDays: number): number {
  return Math.max(lossRule.afterDays, lossRule.rhythms * rhythmDays);
}
