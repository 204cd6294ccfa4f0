import type { Judge } from '../judge.ts';
import { overlapMarks } from '../overlap-marks.ts';
import { sameSet } from '../same-list.ts';

export const judgeEscalations: Judge = ({ expected: { escalations: expected } }, { turn }) => {
  if (expected === undefined) return null;
  const got = turn?.escalations.map(({ id }) => id) ?? [];
  const found = new Set(expected.filter((id) => got.includes(id))).size;
  return {
    field: 'escalations',
    right: turn !== null && sameSet(expected, got),
    marks: overlapMarks(
      { precision: 'escalationPrecision', recall: 'escalationRecall' },
      { found, expected: new Set(expected).size, given: new Set(got).size },
    ),
    expected,
    got: turn === null ? null : got,
  };
};
