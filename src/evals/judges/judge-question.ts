import { judgeExactly } from '../judge-exactly.ts';

/** The question that the last turn asks; null = none. */
export const judgeQuestion = judgeExactly({
  field: 'question',
  score: 'question',
  expected: ({ expected }) => expected.question,
  got: ({ question }) => question?.id ?? null,
});
