import { judgeExactly } from '../judge-exactly.ts';
import { sameSet } from '../same-list.ts';

/** All the agents and no other; their order follows the branches, which have a judge of their own. */
export const judgeAgents = judgeExactly({
  field: 'agents',
  score: 'agents',
  expected: ({ expected }) => expected.agents,
  got: ({ agents }) => agents,
  same: sameSet,
});
