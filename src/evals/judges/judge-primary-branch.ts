import { judgeExactly } from '../judge-exactly.ts';

/** The first branch; none where none is expected. */
export const judgePrimaryBranch = judgeExactly({
  field: 'branches',
  score: 'primaryBranch',
  expected: ({ expected }) => expected.branches,
  got: ({ branches }) => branches.map(({ id }) => id),
  same: ([expected], [got]) => expected === got,
});
