/** A stretch of time that something is counted over. */
export type Per = 'day' | 'week' | 'month' | 'quarter' | 'year';

/**
 * A number with what it counts, found in a text. `share` is a ratio; `money` an amount, with its currency when named;
 * `duration` is in `unit`; `times` counts repetitions, or how many times as much (1.5x, 3:1); `points` are points of a score
 * or of percentage; `number` has no unit.
 */
export type Quantity = {
  readonly start: number;
  readonly end: number;
  readonly kind: 'share' | 'money' | 'number' | 'duration' | 'times' | 'points';
  readonly value: number;
  readonly unit: 'hours' | Per | null;
  readonly currency: string | null;
  /** The stretch it is counted over, when said right beside it: 3 fois par an, 12 €/mois. */
  readonly per: Per | null;
  /** For a change, what it was before: « de 8 à 12 % » is 0.12 after 0.08. */
  readonly previous: number | null;
  /** For a mark, a fraction or a ratio, the whole: « 4,2 sur 5 », « un client sur cinq »; 1 for 3:1. */
  readonly outOf: number | null;
  /** For a range, its other end: « entre 5 et 6 % ». */
  readonly upTo: number | null;
  /** Written with the sign of a change: +3 pts, −20 %, x2, « trois fois plus ». */
  readonly signed: boolean;
};
