import type { Judge } from '../judge.ts';

/** The tools that must not be called, at any turn of the conversation. */
export const judgeForbiddenTools: Judge = ({ expected: { tools } }, { turn, tools: made }) => {
  const forbidden = tools?.forbidden;
  if (forbidden === undefined) return null;
  const called = [...new Set(made)].filter((tool) => forbidden.includes(tool));
  const right = turn !== null && called.length === 0;
  return {
    field: 'forbiddenTools',
    right,
    marks: [{ score: 'forbiddenTools', right: right ? 1 : 0, of: 1 }],
    expected: { forbidden },
    got: { called },
  };
};
