import { judgeExactly } from '../judge-exactly.ts';
import { sameSet } from '../same-list.ts';

/** All the branches and no other. */
export const judgeBranchSet = judgeExactly({
  field: 'branches',
  score: 'branchSet',
  expected: ({ expected }) => expected.branches,
  got: ({ branches }) => branches.map(({ id }) => id),
  same: sameSet,
});
