import { judgeExactly } from '../judge-exactly.ts';

export const judgeIntent = judgeExactly({
  field: 'intent',
  score: 'intent',
  expected: ({ expected }) => expected.intent,
  got: ({ intent }) => intent,
});
