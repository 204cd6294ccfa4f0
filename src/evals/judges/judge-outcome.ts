import { judgeExactly } from '../judge-exactly.ts';

export const judgeOutcome = judgeExactly({
  field: 'outcome',
  score: 'outcome',
  expected: ({ expected }) => expected.outcome,
  got: ({ outcome }) => outcome,
});
