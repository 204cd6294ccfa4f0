import type { Judge } from '../judge.ts';

/** The tools called in the whole conversation, each counted once. A call beyond those expected lowers F1 and fails nothing. */
export const judgeTools: Judge = ({ expected: { tools } }, { turn, tools: made }) => {
  const called = tools?.called;
  if (called === undefined) return null;
  const [expected, given] = [new Set(called), new Set(made)];
  const found = [...expected].filter((tool) => given.has(tool)).length;
  return {
    field: 'tools',
    right: turn !== null && found === expected.size,
    marks: [{ score: 'tools', right: 2 * found, of: expected.size + given.size }],
    expected: { called },
    got: { called: [...given] },
  };
};
