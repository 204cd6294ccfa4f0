import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import solveFor from '../../../src/tools/metrics/solve-for.ts';
import { inputsOf } from '../../../src/tools/solvable-metric.ts';
import { solvableMetrics } from '../../../src/tools/solvable-metrics.ts';
import { answerOf, runTool } from '../from-data/run-tool.ts';

const SEEDED = { seed: 7, numRuns: 150 };
const money = fc.double({ min: 0.5, max: 5000, noNaN: true });
const rate = fc.double({ min: 0.02, max: 0.95, noNaN: true });

function solve(input: Record<string, unknown>): number {
  return answerOf(solveFor, solveFor.input.parse(input)).solution;
}

/** Equal to nine significant digits. */
function sameAs(value: number) {
  return expect.toSatisfy(
    (found: unknown) => typeof found === 'number' && Math.abs(found - value) <= 1e-9 * Math.abs(value),
    `${value} to nine digits`,
  );
}

describe('solving backwards agrees with the formula turned round by hand', () => {
  it('LTV in margin, for each of its three inputs', () => {
    fc.assert(
      fc.property(money, rate, rate, (arpu, grossMargin, monthlyChurn) => {
        const target = (arpu * grossMargin) / monthlyChurn;
        const metric = 'ltv_margin';
        expect(solve({ metric, solveFor: 'monthlyChurn', target, arpu, grossMargin })).toEqual(sameAs(monthlyChurn));
        expect(solve({ metric, solveFor: 'arpu', target, grossMargin, monthlyChurn })).toEqual(sameAs(arpu));
        expect(solve({ metric, solveFor: 'grossMargin', target, arpu, monthlyChurn })).toEqual(sameAs(grossMargin));
      }),
      SEEDED,
    );
  });

  it('discounted LTV: r = LTV (1 + d) / (margin + LTV)', () => {
    fc.assert(
      fc.property(money, rate, rate, (margin, retention, discount) => {
        const target = (margin * retention) / (1 + discount - retention);
        const found = solve({ metric: 'ltv_discounted', solveFor: 'retention', target, margin, discount });
        expect(found).toEqual(sameAs((target * (1 + discount)) / (margin + target)));
      }),
      SEEDED,
    );
  });

  it('LTV:CAC through the LTV inside it: ARPU = ratio × CAC × churn / margin', () => {
    fc.assert(
      fc.property(money, rate, rate, (cac, grossMargin, monthlyChurn) => {
        const found = solve({ metric: 'ltv_cac', solveFor: 'arpu', target: 3, cac, grossMargin, monthlyChurn });
        expect(found).toEqual(sameAs((3 * cac * monthlyChurn) / grossMargin));
      }),
      SEEDED,
    );
  });

  it('NRR, for the expansion: (target − 1) × start + contraction + churned', () => {
    const found = solve({ metric: 'nrr', solveFor: 'expansion', target: 1.05, mrrStart: 80_000, churned: 7000 });
    expect(found).toEqual(sameAs(11_000));
  });
});

describe('a number of customers', () => {
  it('is whole when it can be', () => {
    const input = { metric: 'churn_rate', solveFor: 'customersLost', target: 0.03, customersStart: 1000 };
    expect(runTool(solveFor, solveFor.input.parse(input))).toEqual({
      ok: true,
      value: { unknown: 'customersLost', solution: 30 },
    });
  });

  it('comes with the whole numbers around it when it cannot', () => {
    const input = { metric: 'churn_rate', solveFor: 'customersLost', target: 0.03, customersStart: 990 };
    expect(answerOf(solveFor, solveFor.input.parse(input))).toEqual({
      unknown: 'customersLost',
      solution: 29.7,
      below: 29,
      above: 30,
    });
  });

  it('is found at the very end of what is possible', () => {
    expect(solve({ metric: 'churn_rate', solveFor: 'customersLost', target: 1, customersStart: 990 })).toBe(990);
  });
});

describe('what solving backwards refuses', () => {
  it.each([
    [
      'a target out of reach',
      { metric: 'ltv_margin', solveFor: 'monthlyChurn', target: 5, arpu: 100, grossMargin: 0.8 },
      'out_of_domain',
      ['target'],
    ],
    [
      'what is missing, and nothing else',
      { metric: 'ltv_margin', solveFor: 'monthlyChurn', target: 500, arpu: 40 },
      'missing_input',
      ['grossMargin'],
    ],
    [
      'an unknown that is no input',
      { metric: 'ltv_margin', solveFor: 'cac', target: 500 },
      'bad_argument',
      ['solveFor'],
    ],
    [
      'an unknown without effect',
      { metric: 'cac_payback', solveFor: 'arpu', target: 4, cac: 100, monthlyGrossProfit: 30, grossMargin: 0.5 },
      'out_of_domain',
      ['solveFor'],
    ],
    [
      'an input that makes the metric impossible',
      { metric: 'ltv_cac', solveFor: 'ltv', target: 3, cac: 0 },
      'undefined_ratio',
      ['cac'],
    ],
  ] as const)('%s', (_, input, code, needs) => {
    expect(runTool(solveFor, solveFor.input.parse(input))).toMatchObject({ ok: false, code, needs });
  });

  it('names the range that can be reached', () => {
    const input = { metric: 'ltv_margin', solveFor: 'monthlyChurn', target: 5, arpu: 100, grossMargin: 0.8 };
    const refusal = runTool(solveFor, solveFor.input.parse(input));
    expect(refusal).toMatchObject({ message: { en: expect.stringContaining('from 80 upwards') } });
  });
});

describe('every metric that can be solved', () => {
  it.each(solvableMetrics.map((metric) => [metric.tool.name, metric] as const))(
    '%s takes inputs of its tool, and gives its result',
    (_, metric) => {
      const keys = Object.keys(metric.tool.input.shape);
      expect(metric.inputs.filter((name) => !keys.includes(name))).toEqual([]);
      expect(Object.keys(metric.tool.output.shape)).toContain(metric.result);
      expect(inputsOf(metric).length).toBeGreaterThan(0);
    },
  );
});
