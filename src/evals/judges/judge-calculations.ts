import { expectKind } from '../expect-kind.ts';
import type { Judge } from '../judge.ts';
import { judgeExpect } from './judge-expect.ts';

/** The expected answers that are calculations, on their own: a gate stands on them. */
export const judgeCalculations: Judge = (scenario, played) => {
  if (expectKind(scenario) !== 'calculation') return null;
  const verdict = judgeExpect(scenario, played);
  return verdict && { ...verdict, marks: verdict.marks.map((mark) => ({ ...mark, score: 'calculations' })) };
};
