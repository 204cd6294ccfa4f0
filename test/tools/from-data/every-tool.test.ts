import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ToolDefinition } from '../../../src/tools/define-tool.ts';
import churnByTenure from '../../../src/tools/metrics/churn-by-tenure.ts';
import dataReadiness from '../../../src/tools/metrics/data-readiness.ts';
import historicValue from '../../../src/tools/metrics/historic-value.ts';
import paretoShare from '../../../src/tools/metrics/pareto-share.ts';
import purchaseFrequency from '../../../src/tools/metrics/purchase-frequency.ts';
import retentionAt from '../../../src/tools/metrics/retention-at.ts';
import retentionCohorts from '../../../src/tools/metrics/retention-cohorts.ts';
import rfmSegments from '../../../src/tools/metrics/rfm-segments.ts';
import salesByMonth from '../../../src/tools/metrics/sales-by-month.ts';
import timeBetweenPurchases from '../../../src/tools/metrics/time-between-purchases.ts';
import { runTool } from './run-tool.ts';

fc.configureGlobal({ seed: 7 });

const tools: readonly ToolDefinition[] = [
  churnByTenure,
  dataReadiness,
  historicValue,
  paretoShare,
  purchaseFrequency,
  retentionAt,
  retentionCohorts,
  rfmSegments,
  salesByMonth,
  timeBetweenPurchases,
];

type Change = (value: unknown) => unknown;

/** Applies a change to every number, and another to every array, at any depth. */
function rewrite(value: unknown, number: Change, list: (values: unknown[]) => unknown[] = (values) => values): unknown {
  if (typeof value === 'number') return number(value);
  if (Array.isArray(value)) return list(value).map((part) => rewrite(part, number, list));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, rewrite(part, number, list)]));
}

function rewriteArguments(tool: ToolDefinition, number: Change, list?: (values: unknown[]) => unknown[]) {
  return Object.fromEntries(
    Object.entries(tool.example.input).map(([key, value]) => [key, rewrite(value, number, list)]),
  );
}

const toFourDecimals: Change = (value) => (typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value);

describe.each(tools.map((tool) => [tool.name, tool] as const))('%s', (_, tool) => {
  test('its example gives what it says', () => {
    const outcome = runTool(tool, tool.example.input);
    expect(outcome.ok && rewrite(outcome.value, toFourDecimals)).toEqual(rewrite(tool.example.output, toFourDecimals));
  });

  test('numbers that are all 0 and tables without rows are answered or refused, never broken', () => {
    const zero: Change = () => 0;
    for (const input of [rewriteArguments(tool, zero), rewriteArguments(tool, zero, () => [])]) {
      if (!tool.input.safeParse(input).success) continue;
      const outcome = runTool(tool, input);
      if (outcome.ok) continue;
      expect(outcome.message.fr).not.toMatch(/NaN|undefined/);
      expect(outcome.needs.length).toBeGreaterThan(0);
    }
  });

  test('absurd numbers are answered with finite ones or refused', () => {
    const absurd = fc.constantFrom(null, 0, 1, -1, 0.5, 29, 1e9, 1e15, 1e300, -1e300, Number.MIN_VALUE, 2 ** 53 - 1);
    fc.assert(
      fc.property(fc.array(absurd, { minLength: 1, maxLength: 12 }), (choices) => {
        let turn = 0;
        const input = rewriteArguments(tool, (value) => choices[turn++ % choices.length] ?? value);
        if (tool.input.safeParse(input).success) expect(() => runTool(tool, input)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  test('a table whose columns differ in length is refused', () => {
    const uneven = Object.entries(tool.example.input).map(([key, value]) => {
      const columns = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
      const [first, ...others] = columns;
      if (first === undefined || !Array.isArray(first[1]) || others.length === 0) return [key, value] as const;
      return [key, Object.fromEntries([[first[0], first[1].slice(1)], ...others])] as const;
    });
    const input = Object.fromEntries(uneven);
    if (JSON.stringify(input) === JSON.stringify(tool.example.input)) return;
    const outcome = runTool(tool, input);
    expect(outcome.ok || outcome.code).toBe(tool === dataReadiness ? true : 'out_of_domain');
  });

  test('French and English texts are both there, with the no-break spaces of French', () => {
    const outcome = runTool(tool, tool.example.input);
    const value = outcome.ok ? outcome.value : {};
    const texts = [tool.title, tool.description, tool.reading(value, tool.input.parse(tool.example.input), null)];
    for (const { fr, en } of texts) {
      expect(en).not.toBe(fr);
      expect(fr).not.toMatch(/(^|[^ \u00a0\u202f])[;!?]| [:;!?%]|«[^\u00a0]|[^\u00a0]»|'/);
    }
  });
});
