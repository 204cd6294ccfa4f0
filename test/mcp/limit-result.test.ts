import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeCut, limitResult } from '../../src/mcp/limit-result.ts';

const size = (value: unknown) => JSON.stringify(value).length;
const rows = (many: number) => Array.from({ length: many }, (_, row) => ({ row, name: `row ${row}` }));

describe('a result', () => {
  it('that fits passes as it is', () => {
    const result = { ok: true, value: { rows: rows(3) } };
    expect(limitResult(result, 1000)).toEqual({ result, cuts: [] });
  });

  it('that is too long loses the end of its longest list, and says how much', () => {
    const { result, cuts } = limitResult({ ok: true, value: { rows: rows(1000), few: rows(3), rate: 0.5 } }, 2000);
    expect(size(result)).toBeLessThanOrEqual(2000);
    expect(cuts).toEqual([{ at: '/value/rows', shown: expect.any(Number), of: 1000 }]);
    const kept = Object(result.value);
    expect(kept).toMatchObject({ few: rows(3), rate: 0.5 });
    expect(kept.rows).toEqual(rows(1000).slice(0, Number(cuts[0]?.shown)));
    expect(kept.rows.length).toBeGreaterThan(10);
  });

  it('keeps the object that was given as it was', () => {
    const given = { value: { rows: rows(100) } };
    limitResult(given, 100);
    expect(given.value.rows).toHaveLength(100);
  });

  it('without lists passes whole, whatever its length', () => {
    const result = { value: { text: 'x'.repeat(5000) } };
    expect(limitResult(result, 100)).toEqual({ result, cuts: [] });
  });

  it('of any form is short enough or has no list left, and every list that lost something is told', () => {
    const word = fc.stringMatching(/^[a-z]{0,6}$/);
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        fc.integer(),
        word,
        fc.array(tie('any'), { maxLength: 8 }),
        fc.dictionary(word, tie('any'), { maxKeys: 4 }),
      ),
    })).any;
    fc.assert(
      fc.property(fc.dictionary(word, value, { maxKeys: 5 }), fc.integer({ min: 2, max: 400 }), (given, limit) => {
        const { result, cuts } = limitResult(given, limit);
        const emptied = JSON.stringify(result).replaceAll('[]', '').includes('[');
        expect(size(result) <= limit || !emptied).toBe(true);
        expect(cuts.length > 0).toBe(JSON.stringify(result) !== JSON.stringify(given));
        for (const { shown, of } of cuts) expect(shown).toBeLessThan(of);
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});

describe('what a cut says', () => {
  it('is how much is shown, and which arguments narrow the call', () => {
    expect(describeCut({ shown: 12, of: 40 }, ['period', 'top'])).toEqual({
      fr: expect.stringContaining('12 premiers éléments sur 40'),
      en: 'The first 12 items of 40: the whole result is too long. For the rest, narrow the call: `period`, `top`.',
    });
  });
});
