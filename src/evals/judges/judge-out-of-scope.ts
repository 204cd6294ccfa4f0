import { judgeExactly } from '../judge-exactly.ts';

/** Among the messages that are out of scope, those read so. */
export const judgeOutOfScope = judgeExactly({
  field: 'intent',
  score: 'outOfScopeRecall',
  expected: ({ expected }) => (expected.intent === 'out-of-scope' ? expected.intent : undefined),
  got: ({ intent }) => intent,
});
