import fc from 'fast-check';
import { expect, test } from 'vitest';
import { limitLines } from '../../../../src/dataset/input/mend/limit-lines.ts';

test('lines are cut at the limit, whatever the pieces', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[ab\n]{0,12}$/)), fc.integer({ min: 1, max: 6 }), (pieces, most) => {
      const limit = limitLines(most);
      const cut = pieces
        .join('')
        .split('\n')
        .map((line) => line.slice(0, most))
        .join('\n');
      expect(pieces.map((piece) => limit(piece)).join('')).toBe(cut);
    }),
    { numRuns: 2000, seed: 15 },
  );
});
