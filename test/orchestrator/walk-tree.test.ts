import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Flip } from '../../src/domain/branch.ts';
import { type Fact, type FactName, type Facts, factDefinitions } from '../../src/domain/facts.ts';
import { decisionTree } from '../../src/knowledge/decision-tree.ts';
import { walkTree } from '../../src/orchestrator/walk-tree.ts';

function said(values: Partial<Record<FactName, Fact['value']>>, source: Fact['source'] = 'said'): Facts {
  const facts: Facts = {};
  for (const [name, value] of Object.entries(values)) {
    facts[name as FactName] = { value, unit: factDefinitions[name as FactName].unit, source };
  }
  return facts;
}

/** The flip's value, just past it where the relation is strict. */
function beyond({ relation, to }: Flip): Flip['to'] {
  if (typeof to !== 'number') return to;
  return relation === '<' ? to - 1e-6 : relation === '>' ? to + 1e-6 : to;
}

const branchesOf = (facts: Facts) => walkTree(facts, 'en').branches.map(({ id }) => id);

describe('a branch matches', () => {
  test.each([
    ['onboarding', { activationRate: 0.29 }],
    ['onboarding', { onboardingWeak: true }],
    ['onboarding', { industry: 'subscription', trialToPaid: 0.15 }],
    ['onboarding', { industry: 'saas', timeToValueDays: 20 }],
    ['churn-early', { industry: 'saas', churnMonthly: 0.04, churnPhase: 'early' }],
    ['churn-early', { churnHigh: true, churnPhase: 'both' }],
    ['churn-early', { industry: 'ecommerce', retention90: 0.2 }],
    ['churn-late', { industry: 'saas', churnMonthly: 0.04, churnPhase: 'late' }],
    ['churn-late', { churnHigh: true, churnPhase: 'both' }],
    ['churn-late', { industry: 'saas', grr: 0.87 }],
    ['churn-late', { industry: 'subscription', retention12m: 0.4 }],
    ['churn-late', { industry: 'saas', nrr: 0.95 }],
    ['frequency', { industry: 'ecommerce', purchaseFrequency: 2.5 }],
    ['frequency', { industry: 'ecommerce', repeatRate: 0.25 }],
    ['frequency', { frequencyLow: true }],
    ['ltv-basket', { aovTrend: 'down' }],
    ['ltv-lifetime', { lifetimeTrend: 'down' }],
    ['ltv-lifetime', { ltvTrend: 'down', aovTrend: 'flat' }],
    ['satisfaction', { nps: 29 }],
    ['satisfaction', { csat: 0.74 }],
    ['satisfaction', { healthScore: 69 }],
    ['satisfaction', { nps: 55, npsDrop: 4 }],
    ['no-programme', { loyaltyProgram: 'none' }],
    ['programme-weak', { industry: 'retail', activeMembers: 0.3 }],
    ['expansion-weak', { industry: 'saas', nrr: 0.95, grr: 0.92 }],
    ['goal-cost', { goals: ['cost'] }],
  ] as const)('%s with %j', (branch, values) => {
    expect(branchesOf(said(values as never))).toContain(branch);
  });

  test.each([
    ['onboarding', { activationRate: 0.3 }],
    ['churn-early', { industry: 'ecommerce', retention90: 0.25 }],
    ['churn-late', { industry: 'saas', churnMonthly: 0.03, churnPhase: 'late' }],
    ['churn-late', { industry: 'saas', nrr: 0.95, grr: 0.92 }],
    ['churn-late', { industry: 'ecommerce', churnMonthly: 0.2, churnPhase: 'late' }],
    ['frequency', { industry: 'ecommerce', repeatRate: 0.27 }],
    ['ltv-basket', { ltvTrend: 'down', aovTrend: 'flat' }],
    ['ltv-lifetime', { ltvTrend: 'down', aovTrend: 'down' }],
    ['satisfaction', { nps: 30, csat: 0.75, healthScore: 70 }],
    ['no-programme', { loyaltyProgram: 'exists' }],
    ['expansion-weak', { industry: 'saas', nrr: 0.95 }],
  ] as const)('but not %s with %j', (branch, values) => {
    expect(branchesOf(said(values as never))).not.toContain(branch);
  });

  test('churn above 5 % is high even when the industry is unknown; at 5 % it is not known to be', () => {
    expect(branchesOf(said({ churnMonthly: 0.051, churnPhase: 'late' }))).toEqual(['churn-late']);
    expect(branchesOf(said({ churnMonthly: 0.05, churnPhase: 'late' }))).toEqual([]);
  });
});

describe('the order of branches', () => {
  test('problems come before goals, goals in the order said', () => {
    const facts = said({ goals: ['ambassadors', 'ltv'], nps: 10 });
    expect(branchesOf(facts)).toEqual(['satisfaction', 'goal-ambassadors', 'goal-ltv']);
  });

  test('what the user said comes before what only the data shows', () => {
    const facts = { ...said({ industry: 'ecommerce', retention90: 0.1 }, 'data'), ...said({ nps: 10 }) };
    expect(branchesOf(facts)).toEqual(['satisfaction', 'churn-early']);
  });

  test('bad comes before average, and no band counts as bad', () => {
    const facts = said({ industry: 'ecommerce', retention90: 0.2, repeatRate: 0.1, nps: 10 }, 'data');
    expect(branchesOf(facts)).toEqual(['frequency', 'satisfaction', 'churn-early']);
  });

  test('agents are the union in that order, the first one leads', () => {
    expect(walkTree(said({ industry: 'saas', nrr: 0.95, grr: 0.92 }), 'fr').agents).toEqual([
      'customer-success',
      'loyalty-programs',
    ]);
    expect(walkTree(said({ goals: ['cost'] }), 'fr').agents).toHaveLength(4);
  });
});

describe('a flip', () => {
  test('names the threshold that would undo a branch', () => {
    const [branch] = walkTree(said({ industry: 'ecommerce', retention90: 0.2 }), 'en').branches;
    expect(branch?.flip).toMatchObject({ fact: 'retention90', relation: '≥', to: 0.25 });
  });

  test('is absent when two facts would have to change', () => {
    const [branch] = walkTree(said({ industry: 'ecommerce', repeatRate: 0.1, purchaseFrequency: 1 }), 'en').branches;
    expect(branch?.flip).toBeNull();
  });

  test('turns the branch over when it is applied, on random facts', () => {
    const ratio = fc.double({ min: 0, max: 1, noNaN: true });
    const facts = fc.record(
      {
        industry: fc.constantFrom('saas', 'ecommerce', 'subscription', 'retail'),
        churnMonthly: ratio,
        churnPhase: fc.constantFrom('early', 'late', 'both'),
        retention90: ratio,
        repeatRate: ratio,
        nrr: fc.double({ min: 0, max: 2, noNaN: true }),
        grr: ratio,
        nps: fc.integer({ min: -100, max: 100 }),
        aovTrend: fc.constantFrom('down', 'flat', 'up'),
        ltvTrend: fc.constantFrom('down', 'flat', 'up'),
      },
      { requiredKeys: ['industry'] },
    );
    fc.assert(
      fc.property(facts, (values) => {
        const known = said(values as never);
        for (const { id, flip } of walkTree(known, 'en').branches) {
          if (flip === null) continue;
          const changed = { ...known };
          if (flip.to === false) delete changed[flip.fact as FactName];
          else changed[flip.fact as FactName] = { value: beyond(flip), unit: 'x', source: 'said' };
          expect(branchesOf(changed)).not.toContain(id);
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

test('every branch is either taken or ruled out, with a reason', () => {
  const route = walkTree(said({ industry: 'ecommerce', retention90: 0.4 }), 'fr');
  expect([...route.branches, ...route.ruledOut].map(({ id }) => id).sort()).toEqual(
    decisionTree.map(({ id }) => id).sort(),
  );
  for (const { why } of route.ruledOut) expect(why).not.toBe('');
});
