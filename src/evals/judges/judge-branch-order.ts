import { judgeExactly } from '../judge-exactly.ts';
import { sameList } from '../same-list.ts';

/** The branches in their order, where the scenario says that it matters. */
export const judgeBranchOrder = judgeExactly({
  field: 'branches',
  score: 'branchOrder',
  expected: ({ expected }) => (expected.orderMatters === true ? expected.branches : undefined),
  got: ({ branches }) => branches.map(({ id }) => id),
  same: sameList,
});
