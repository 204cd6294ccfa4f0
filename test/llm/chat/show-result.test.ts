import { describe, expect, it } from 'vitest';
import type { ToolResult } from '../../../src/domain/tool-result.ts';
import { showResult } from '../../../src/llm/chat/show-result.ts';
import { callMetricTool } from '../../../src/mcp/call-tool.ts';
import { loadCatalog } from '../../../src/tools/catalog.ts';

const success = (value: Record<string, unknown>): ToolResult => ({
  ok: true,
  value,
  formula: 'FORMULA',
  reading: { fr: 'LECTURE', en: 'READING' },
  source: 'SOURCE',
  breakdown: [{ key: 'BREAKDOWN', customers: 900 }],
});
const shown = (value: Record<string, unknown>): unknown => JSON.parse(showResult(success(value), 'en')).value;

describe('a result as a model is shown it', () => {
  it('is its value alone', () => {
    expect(showResult(success({ rate: 0.123456789 }), 'en')).toBe('{"ok":true,"value":{"rate":0.123457}}');
  });

  it('has no row, group or count of under five people', () => {
    expect(
      shown({
        months: [
          { month: '2024-01', customers: 4, revenue: 10 },
          { month: '2024-02', customers: 5 },
        ],
      }),
    ).toEqual({
      months: [{ month: '2024-02', customers: 5 }],
    });
    expect(shown({ early: { atRisk: 3, rate: 0.3 }, customers: 2, codes: { 111: 1, 555: 40 } })).toEqual({
      codes: { 555: 40 },
    });
  });

  it('has no name, text or id of a customer', () => {
    const row = {
      id: 'c0042',
      customer: 'c42',
      name: 'Ann',
      email: 'ann@acme.com',
      comment: 'hi',
      note: 'Call Ann Lee',
      orders: 9,
    };
    expect(shown({ rows: [row], segment: 'a-risque', month: '2024-03', top: 'Ann Lee' })).toEqual({
      rows: [{ orders: 9 }],
      segment: 'a-risque',
      month: '2024-03',
    });
  });

  it('keeps the latest rows when it would be too long, and is never over four thousand characters', () => {
    const rows = Array.from({ length: 500 }, (_, index) => ({ index, customers: 100 + index, revenue: index * 1.5 }));
    const text = showResult(success({ rows }), 'en');
    expect(text.length).toBeLessThanOrEqual(4_000);
    expect(text).toContain('"index":499');
    const wide = Object.fromEntries(rows.map(({ index }) => [`field${index}`, index]));
    expect(showResult(success(wide), 'en').length).toBeLessThanOrEqual(4_000);
  });

  it('is the reason when it is a refusal', () => {
    const refusal: ToolResult = {
      ok: false,
      code: 'too_few',
      message: 'x',
      messages: { fr: 'Trop peu.', en: 'Too few.' },
      needs: ['orders'],
    };
    expect(JSON.parse(showResult(refusal, 'fr'))).toEqual({
      ok: false,
      code: 'too_few',
      message: 'Trop peu.',
      needs: ['orders'],
    });
  });

  it('holds no sentence of any tool', async () => {
    for (const tool of await loadCatalog()) {
      const result = await callMetricTool(tool, tool.example.input, null, 'fr');
      if (result.ok) expect(showResult(result, 'fr'), tool.name).not.toMatch(/\p{L} \p{L}/u);
    }
  });
});
