import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RfmThresholds } from '../../../src/domain/rfm-thresholds.ts';
import { SegmentId } from '../../../src/domain/segment.ts';
import rfmSegments from '../../../src/tools/metrics/rfm-segments.ts';
import { answerOf, refusalOf, runTool } from './run-tool.ts';

fc.configureGlobal({ seed: 7 });

type Customer = { recency: number; frequency: number; cents: number };

function tables(customers: readonly Customer[]) {
  return {
    recencyFrequency: {
      recencyDays: Float64Array.from(customers, ({ recency }) => recency),
      frequency: Float64Array.from(customers, ({ frequency }) => frequency),
    },
    monetary: { monetary: Float64Array.from(customers, ({ cents }) => cents / 100) },
  };
}

/** The code of one customer alone, under the default thresholds. */
function codeOf(recency: number, frequency: number, amount: number): string | undefined {
  const { codes } = answerOf(rfmSegments, {
    recencyFrequency: { recencyDays: [recency], frequency: [frequency] },
    monetary: { monetary: [amount] },
  });
  return Object.keys(codes)[0];
}

describe('default thresholds', () => {
  test.each([
    [30, 10, 1000.01, '555'],
    [31, 9, 1000, '444'],
    [60, 6, 500, '444'],
    [61, 5, 499.99, '333'],
    [120, 3, 200, '333'],
    [121, 2, 199.99, '222'],
    [180, 2, 50, '222'],
    [181, 1, 49.99, '111'],
    [0, 1, 0, '511'],
  ])('%d days, %d purchases and %d make the code %s', (recency, frequency, amount, code) => {
    expect(codeOf(recency, frequency, amount)).toBe(code);
  });

  test('an amount is compared once rounded to cents', () => {
    expect(codeOf(10, 1, 49.995)).toBe('512');
    expect(codeOf(10, 1, 199.99999999999997)).toBe('513');
    expect(codeOf(10, 1, 1000.004)).toBe('514');
  });

  test('thresholds given replace them, and must ascend', () => {
    const thresholds: RfmThresholds = { recencyDays: [1, 2, 3, 4], frequency: [2, 3, 4, 5], monetary: [1, 2, 3, 4] };
    const one = tables([{ recency: 3, frequency: 4, cents: 400 }]);
    expect(answerOf(rfmSegments, { ...one, thresholds }).codes).toEqual({ '344': 1 });
    expect(refusalOf(rfmSegments, { ...one, thresholds: { ...thresholds, monetary: [1, 3, 2, 4] } })).toBe(
      'out_of_domain',
    );
  });
});

describe('quintiles', () => {
  const ten = tables(
    Array.from({ length: 10 }, (_, index) => ({ recency: index + 1, frequency: index + 1, cents: (index + 1) * 100 })),
  );
  const mostlyOnce = tables(
    Array.from({ length: 10 }, (_, index) => ({ recency: index, frequency: index < 7 ? 1 : index, cents: 100 })),
  );

  test('ten distinct values make five levels of two, recency the other way round', () => {
    const { levels, edges, codes } = answerOf(rfmSegments, { ...ten, scheme: 'quintiles' });
    expect([levels.R, levels.F, levels.M]).toEqual(Array(3).fill({ 1: 2, 2: 2, 3: 2, 4: 2, 5: 2 }));
    expect(edges.frequency.map((edge) => Math.round((edge ?? 0) * 10) / 10)).toEqual([2.8, 4.6, 6.4, 8.2]);
    expect(codes).toEqual({ '155': 2, '244': 2, '333': 2, '422': 2, '511': 2 });
  });

  test('one-time buyers share a score, and the reading says that levels are unequal', () => {
    const input = { ...mostlyOnce, scheme: 'quintiles' } as const;
    const value = answerOf(rfmSegments, input);
    expect(value.levels.F).toEqual({ 1: 7, 2: 0, 3: 0, 4: 1, 5: 2 });
    expect(value.oneTimeBuyers).toBe(7);
    const { fr, en } = rfmSegments.reading(value, rfmSegments.input.parse(input), null);
    expect(fr).toContain('inégaux');
    expect(en).toContain('unequal');
  });

  test('average ranks put the same buyers at the level of their middle', () => {
    const { levels, edges } = answerOf(rfmSegments, { ...mostlyOnce, scheme: 'quintiles', ties: 'rank' });
    expect(levels.F).toEqual({ 1: 0, 2: 7, 3: 0, 4: 1, 5: 2 });
    expect(levels.M).toEqual({ 1: 0, 2: 0, 3: 10, 4: 0, 5: 0 });
    expect(edges.monetary).toEqual([null, null, 1, 1]);
  });

  test('four customers cannot be cut in five', () => {
    const four = tables(Array.from({ length: 4 }, () => ({ recency: 1, frequency: 1, cents: 1 })));
    expect(refusalOf(rfmSegments, { ...four, scheme: 'quintiles' })).toBe('too_few');
    expect(refusalOf(rfmSegments, four)).toBeNull();
  });
});

test('without amounts there is no RFM', () => {
  const { recencyFrequency } = tables([{ recency: 3, frequency: 4, cents: 400 }]);
  const outcome = runTool(rfmSegments, { recencyFrequency });
  expect(outcome).toMatchObject({ ok: false, code: 'not_in_data' });
  expect(outcome.ok || outcome.needs).toContain('amount');
});

test('no customer, customers without amount and half a purchase are refused', () => {
  expect(refusalOf(rfmSegments, tables([]))).toBe('too_few');
  const { recencyFrequency } = tables([{ recency: 3, frequency: 4, cents: 400 }]);
  expect(refusalOf(rfmSegments, { recencyFrequency, monetary: { monetary: [] } })).toBe('out_of_domain');
  const half = { recencyDays: [1], frequency: [0.5] };
  expect(refusalOf(rfmSegments, { recencyFrequency: half, monetary: { monetary: [1] } })).toBe('out_of_domain');
});

test('a base without revenue has no shares of it', () => {
  const { segments, revenue } = answerOf(rfmSegments, tables([{ recency: 1, frequency: 1, cents: 0 }]));
  expect(revenue).toBe(0);
  expect(segments.every(({ revenueShare }) => revenueShare === null)).toBe(true);
});

describe('any base', () => {
  const customers = fc.array(
    fc.record({
      recency: fc.integer({ min: 0, max: 400 }),
      frequency: fc.integer({ min: 1, max: 15 }),
      cents: fc.integer({ min: 0, max: 200_000 }),
    }),
    { minLength: 5, maxLength: 120 },
  );
  const scheme = fc.constantFrom(
    { scheme: 'thresholds' } as const,
    { scheme: 'quintiles' } as const,
    { scheme: 'quintiles', ties: 'rank' } as const,
  );

  test('the ten segments in their order add up to the base, to the cent', () => {
    fc.assert(
      fc.property(customers, scheme, (list, how) => {
        const {
          segments,
          codes,
          customers: base,
          revenue,
          levels,
        } = answerOf(rfmSegments, { ...tables(list), ...how });
        const cents = list.reduce((sum, customer) => sum + customer.cents, 0);
        expect(segments.map(({ id }) => id)).toEqual(SegmentId.options);
        expect(base).toBe(list.length);
        expect(segments.reduce((sum, segment) => sum + segment.customers, 0)).toBe(base);
        expect(Object.values(codes).reduce((sum, holders) => sum + holders, 0)).toBe(base);
        expect(Math.round(revenue * 100)).toBe(cents);
        expect(segments.reduce((sum, segment) => sum + Math.round(segment.revenue * 100), 0)).toBe(cents);
        for (const dimension of Object.values(levels))
          expect(Object.values(dimension).reduce((sum, holders) => sum + holders, 0)).toBe(base);
      }),
    );
  });

  test('the order of the rows changes nothing, not even the last digit', () => {
    fc.assert(
      fc.property(customers, scheme, (list, how) => {
        const forth = answerOf(rfmSegments, { ...tables(list), ...how });
        expect(answerOf(rfmSegments, { ...tables(list.toReversed()), ...how })).toEqual(forth);
      }),
    );
  });

  test('scores by average rank are those of counting who is better and who is equal', () => {
    fc.assert(
      fc.property(customers, (list) => {
        const score = (goodness: readonly number[], own: number) => {
          const below = goodness.filter((other) => other < own).length;
          const equal = goodness.filter((other) => other === own).length;
          return Math.ceil((5 * (below + (equal + 1) / 2)) / goodness.length);
        };
        const recencies = list.map(({ recency }) => -recency);
        const frequencies = list.map(({ frequency }) => frequency);
        const amounts = list.map(({ cents }) => cents);
        const expected: Record<string, number> = {};
        for (const { recency, frequency, cents } of list) {
          const code = `${score(recencies, -recency)}${score(frequencies, frequency)}${score(amounts, cents)}`;
          expected[code] = (expected[code] ?? 0) + 1;
        }
        expect(answerOf(rfmSegments, { ...tables(list), scheme: 'quintiles', ties: 'rank' }).codes).toEqual(expected);
      }),
    );
  });

  test('customers with the same figures share a code', () => {
    fc.assert(
      fc.property(customers, scheme, (list, how) => {
        const twice = answerOf(rfmSegments, { ...tables([...list, ...list]), ...how });
        expect(Object.values(twice.codes).every((holders) => holders % 2 === 0)).toBe(true);
      }),
    );
  });
});
