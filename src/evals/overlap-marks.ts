import type { Mark } from './judge.ts';
import type { ScoreName } from './score-words.ts';

/** What was found among what was expected and among what was given, as marks of a precision and a recall. */
export function overlapMarks(
  scores: { precision: ScoreName; recall: ScoreName },
  { found, expected, given }: { found: number; expected: number; given: number },
): Mark[] {
  return [
    { score: scores.precision, right: found, of: given, missed: expected },
    { score: scores.recall, right: found, of: expected, missed: given },
  ];
}
