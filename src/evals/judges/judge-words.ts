import { fold } from '../../language/fold.ts';
import type { Judge } from '../judge.ts';

/** Whether the last answer holds the words, whatever their case, accents and blanks. */
function judgeWords(field: 'mustSay' | 'mustNotSay'): Judge {
  return ({ expected }, { turn }) => {
    const words = expected[field];
    if (words === undefined) return null;
    const answer = plain(turn?.answer ?? '');
    const wrong = words.filter((word) => answer.includes(plain(word)) !== (field === 'mustSay'));
    const right = turn !== null && wrong.length === 0;
    return {
      field,
      right,
      marks: [{ score: field, right: right ? 1 : 0, of: 1 }],
      expected: wrong,
      got: turn?.answer ?? null,
    };
  };
}

function plain(text: string): string {
  return fold(text).replace(/\s+/gu, ' ').trim();
}

export const judgeMustSay = judgeWords('mustSay');
export const judgeMustNotSay = judgeWords('mustNotSay');
