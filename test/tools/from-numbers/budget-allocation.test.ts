import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import budgetAllocation from '../../../src/tools/metrics/budget-allocation.ts';
import { answerOf, refusalOf } from '../from-data/run-tool.ts';

const segments = [
  { id: 'vip', customers: 128, response: 0.63, margin: 500 },
  { id: 'connoisseurs', customers: 446, response: 0.18, margin: 300 },
  { id: 'families', customers: 603, response: 0.12, margin: 200 },
  { id: 'small', customers: 1059, response: 0.09, margin: 50 },
];

/** Spends one euro after the other where it brings most, on the stated curve; stops when a euro brings less than one. */
function spendOneByOne(budget: number, given: typeof segments, firstEuroReturn = 5): number[] {
  const customers = given.reduce((sum, segment) => sum + segment.customers, 0);
  const mean = given.reduce((sum, { customers: n, response, margin }) => sum + n * response * margin, 0) / customers;
  const spent = given.map(() => 0);
  const earned = ({ customers: n, response, margin }: (typeof segments)[number], euros: number) =>
    n * response * margin * (1 - Math.exp(-euros / n / (Math.sqrt(response * margin * mean) / firstEuroReturn)));
  for (let euro = 0; euro < budget; euro++) {
    const gains = given.map((segment, at) => earned(segment, (spent[at] ?? 0) + 1) - earned(segment, spent[at] ?? 0));
    const best = gains.indexOf(Math.max(...gains));
    if ((gains[best] ?? 0) < 1) break;
    spent[best] = (spent[best] ?? 0) + 1;
  }
  return spent;
}

describe('where a budget goes', () => {
  it.each([500, 5_000, 15_000, 60_000])('%i € go where spending euro by euro sends them', (budget) => {
    const { segments: rows } = answerOf(budgetAllocation, { budget, segments });
    for (const [at, euros] of spendOneByOne(budget, segments).entries()) {
      expect(Math.abs((rows[at]?.budget ?? 0) - euros)).toBeLessThanOrEqual(2);
    }
  });

  it('more is spent on a customer who brings more', () => {
    const { segments: rows } = answerOf(budgetAllocation, { budget: 20_000, segments });
    const perCustomer = rows.map((row) => row.perCustomer ?? 0);
    expect([...perCustomer].sort((a, b) => b - a)).toEqual(perCustomer);
  });

  it('the last euro brings the same everywhere', () => {
    const { segments: rows, nextEuro } = answerOf(budgetAllocation, { budget: 15_000, segments });
    for (const row of rows.filter(({ budget }) => budget > 0))
      expect(row.nextEuro).toBeCloseTo(nextEuro?.brings ?? 0, 3);
    expect(nextEuro?.worthwhile).toBe(true);
  });

  it('what would bring back less than itself is not spent', () => {
    const { allocated, unallocated, nextEuro } = answerOf(budgetAllocation, { budget: 100_000, segments });
    expect(allocated).toBeLessThan(30_000);
    expect(allocated + unallocated).toBeCloseTo(100_000, 9);
    expect(nextEuro?.worthwhile).toBe(false);
  });
});

describe('sums', () => {
  it('budgets and what is left make the budget to the cent, shares to the ratio, and each expected margin follows from its row', () => {
    const segment = fc.record({
      customers: fc.nat(5000),
      response: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
      margin: fc.nat(500),
    });
    fc.assert(
      fc.property(
        fc.array(segment, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 10_000_000 }),
        (drawn, cents) => {
          const given = drawn.map((row, index) => ({ id: `s${index}`, ...row }));
          if (given.every(({ customers, response, margin }) => customers * response * margin === 0)) return;
          const {
            segments: rows,
            allocated,
            unallocated,
            expected,
          } = answerOf(budgetAllocation, {
            budget: cents / 100,
            segments: given,
          });
          const inCents = (value: number) => Math.round(value * 100);
          expect(rows.reduce((sum, row) => sum + inCents(row.budget), 0)).toBe(inCents(allocated));
          expect(inCents(allocated) + inCents(unallocated)).toBe(cents);
          expect(rows.reduce((sum, row) => sum + row.expected, 0)).toBeCloseTo(expected, 6);
          for (const [at, row] of rows.entries()) {
            expect(row.expectedResponses).toBeLessThanOrEqual(
              (given[at]?.customers ?? 0) * (given[at]?.response ?? 0) + 1e-9,
            );
            expect(row.expected).toBeCloseTo(row.expectedResponses * (given[at]?.margin ?? 0), 6);
            if (row.perCustomer !== null) expect(row.perCustomer * row.customers).toBeCloseTo(row.budget, 6);
          }
        },
      ),
      { numRuns: 200, seed: 7 },
    );
  });
});

describe('constraints', () => {
  it('a minimum is kept even where it is not worth it, a maximum is never passed', () => {
    const { segments: rows } = answerOf(budgetAllocation, {
      budget: 15_000,
      segments,
      constraints: [
        { id: 'small', minimum: 4_000 },
        { id: 'vip', maximum: 1_000 },
      ],
    });
    expect(rows.map(({ budget }) => budget)).toEqual([1_000, expect.any(Number), expect.any(Number), 4_000]);
    expect(rows.reduce((sum, { budget }) => sum + budget, 0)).toBeCloseTo(15_000, 6);
    expect(rows[3]?.why.en).toContain('minimum');
    expect(rows[0]?.why.en).toContain('maximum');
  });

  it('a segment without customers, response or margin receives nothing, and says so', () => {
    const empty = [
      { id: 'nobody', customers: 0, response: 0.5, margin: 100 },
      { id: 'silent', customers: 50, response: 0, margin: 100 },
    ];
    const { segments: rows } = answerOf(budgetAllocation, { budget: 100, segments: [...segments, ...empty] });
    expect(rows.slice(-2).map(({ budget, expected, nextEuro }) => [budget, expected, nextEuro])).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
    expect(rows.at(-2)?.perCustomer).toBeNull();
  });

  it.each([
    ['the same segment twice', { budget: 100, segments: [...segments, ...segments] }],
    ['bounds on an unknown segment', { budget: 100, segments, constraints: [{ id: 'gold', minimum: 1 }] }],
    ['a minimum above its maximum', { budget: 100, segments, constraints: [{ id: 'vip', minimum: 9, maximum: 1 }] }],
    ['minimums above the budget', { budget: 100, segments, constraints: [{ id: 'vip', minimum: 101 }] }],
    ['no budget', { budget: 0, segments }],
    ['segments that bring nothing', { budget: 100, segments: [{ id: 'a', customers: 10, response: 0, margin: 10 }] }],
  ])('%s: refused', (_, input) => {
    expect(refusalOf(budgetAllocation, input)).toBe('out_of_domain');
  });
});
