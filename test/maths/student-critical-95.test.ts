import { expect, test } from 'vitest';
import { studentCritical95 } from '../../src/maths/student-critical-95.ts';

test.each([
  [10, 2.228139],
  [15, 2.13145],
  [30, 2.042272],
  [60, 2.000298],
  [120, 1.97993],
])(
  'the two-sided 95 %% point of t with %d degrees is the published one (Abramowitz & Stegun, table 26.10)',
  (degrees, published) => {
    expect(studentCritical95(degrees)).toBeCloseTo(published, degrees >= 30 ? 5 : 4);
  },
);

test('with many degrees it is the normal point', () => {
  expect(studentCritical95(1e9)).toBeCloseTo(1.959964, 6);
});
