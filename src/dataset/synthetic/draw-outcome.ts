import { drawLognormal } from '../../maths/draw-lognormal.ts';
import type { Random } from '../../maths/seeded-random.ts';

/** Days in which every delivery is promised; a late one comes this much after. */
export const PROMISED_DAYS = 3;
const LATE_DAYS = { median: 3, sigma: 0.6, most: 40 };
/** Days from an order to its refund. */
const REFUND_DAYS = { median: 9, sigma: 0.5 };
/** The marks of unhappy customers, from 0 to 6, by weight: few are furious. */
const UNHAPPY_MARKS = [0, 1, 2, 2, 3, 3, 4, 4, 5, 5, 5, 6, 6, 6];

/** Days from an order to its delivery, late with a chance of `late`. */
export function drawDelivery(draw: Random, late: number): number {
  if (draw() >= late) return 1 + Math.floor(draw() * PROMISED_DAYS);
  const delay = Math.ceil(drawLognormal(draw, LATE_DAYS.median, LATE_DAYS.sigma));
  return PROMISED_DAYS + Math.min(LATE_DAYS.most, delay);
}

/** A mark from 0 to 10. */
export function drawMark(draw: Random, unhappy: number, delighted: number): number {
  const mood = draw();
  if (mood < unhappy) return UNHAPPY_MARKS[Math.floor(draw() * UNHAPPY_MARKS.length)] ?? 6;
  return (mood < 1 - delighted ? 7 : 9) + (draw() < 0.5 ? 0 : 1);
}

/** Days from an order to its refund; null when it keeps its money. */
export function drawRefund(draw: Random, share: number): number | null {
  return draw() < share ? Math.ceil(drawLognormal(draw, REFUND_DAYS.median, REFUND_DAYS.sigma)) : null;
}
