import { judgeExactly } from '../judge-exactly.ts';
import { sameSet } from '../same-list.ts';

/** All the causes and no other. */
export const judgeCauses = judgeExactly({
  field: 'causes',
  score: 'causes',
  expected: ({ expected }) => expected.causes,
  got: ({ causes }) => causes.map(({ id }) => id),
  same: sameSet,
});
