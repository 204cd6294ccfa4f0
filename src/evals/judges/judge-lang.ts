import { judgeExactly } from '../judge-exactly.ts';

/** The language of the last answer. */
export const judgeLang = judgeExactly({
  field: 'lang',
  score: 'lang',
  expected: ({ expected }) => expected.lang,
  got: ({ lang }) => lang,
});
