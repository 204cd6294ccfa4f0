import { z } from 'zod';

/** A scale of answers: its lowest and highest marks. */
export const ScoreScale = z.enum(['0-10', '1-5', '1-7', '0-100']);
export type ScoreScale = z.infer<typeof ScoreScale>;

export const SCALE_ENDS: Readonly<Record<ScoreScale, readonly [low: number, high: number]>> = {
  '0-10': [0, 10],
  '1-5': [1, 5],
  '1-7': [1, 7],
  '0-100': [0, 100],
};
