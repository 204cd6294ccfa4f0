import { describe, expect, it } from 'vitest';
import csat from '../../../src/tools/metrics/csat.ts';
import nps from '../../../src/tools/metrics/nps.ts';
import satisfaction from '../../../src/tools/metrics/satisfaction.ts';
import { askTool } from '../../dataset/programmes/ask-tool.ts';
import type { TestTable } from '../../dataset/programmes/open-tables.ts';
import { answerOf, refusalOf } from './run-tool.ts';

type Row = (string | number | null)[];
const times = (count: number, row: Row): Row[] => Array.from({ length: count }, () => row);

/** March: 30 promoters, 10 detractors; April: 20 promoters, 20 detractors; May has only begun. */
const answers: Row[] = [
  ...times(30, ['2024-03-10', 10, 'Bonne qualité', 'a']),
  ...times(10, ['2024-03-20', 3, 'Livraison trop lente', 'b']),
  ...times(20, ['2024-04-05', 9, null, 'a']),
  ...times(20, ['2024-04-30', 0, 'late delivery and rude support', 'b']),
  ...times(2, ['2024-05-02', 0, null, 'b']),
];
const surveys = (column: string, rows: Row[] = answers): Record<string, TestTable> => ({
  surveys: { columns: { answeredAt: 'DATE', [column]: 'DOUBLE', comment: 'VARCHAR', customer: 'VARCHAR' }, rows },
});
const call = (tables = surveys('score'), args: Record<string, unknown> = {}) =>
  askTool(satisfaction, tables, '2024-05-03', args);

describe('satisfaction in the data', () => {
  it('is an NPS with its margin, by month, with the points lost in the last complete one', async () => {
    // By hand: 50 promoters and 32 detractors of 82; March 75 − 25 = 50, April 50 − 50 = 0.
    const [p, d] = [50 / 82, 32 / 82];
    const result = await call();
    expect(result).toMatchObject({
      ok: true,
      value: {
        nps: expect.closeTo((100 * 18) / 82, 9),
        npsMargin: expect.closeTo(196 * Math.sqrt((p + d - (p - d) ** 2) / 82), 9),
        ...{ n: 82, csat: null, npsScale: '0-10', csatScale: null, comments: 60 },
        dropPoints: 50,
        dropMonths: { previous: '2024-03', last: '2024-04' },
        byMonth: [
          { month: '2024-03', nps: 50, npsResponses: 40, complete: true },
          { month: '2024-04', nps: 0, complete: true },
          { month: '2024-05', nps: null, npsResponses: 2, complete: false },
        ],
      },
    });
    // Variances in squared points: March (1 − 0.25)/40, April 1/40, times 100².
    const half = 1.96 * Math.sqrt(7500 / 40 + 10_000 / 40);
    expect(result.ok && result.value.dropInterval).toEqual({
      low: expect.closeTo(50 - half, 9),
      high: expect.closeTo(50 + half, 9),
    });
  });

  it('counts what comments speak of, and lets no comment out', async () => {
    const result = await call();
    expect(result.ok && result.value.themes).toEqual([
      { theme: 'delivery', comments: 30, low: 30 },
      { theme: 'quality', comments: 30, low: 0 },
      { theme: 'service', comments: 20, low: 20 },
    ]);
    expect(JSON.stringify(result)).not.toMatch(/lente|rude/);
  });

  it('on a scale of 5 is a CSAT', async () => {
    const rows = [...times(24, ['2024-03-10', 5, null, 'a']), ...times(16, ['2024-03-10', 2, null, 'b'])];
    expect(await call(surveys('score', rows))).toMatchObject({
      value: { nps: null, csat: 0.6, csatResponses: 40, n: 40, csatScale: '1-5', satisfiedFrom: 4 },
    });
    expect(await call(surveys('score', rows), { scale: '0-10' })).toMatchObject({ value: { nps: -100, csat: null } });
  });

  it('is told by RFM segment when there are orders', async () => {
    const orders: TestTable = {
      columns: { customer: 'VARCHAR', day: 'DATE', amount: 'DECIMAL(18, 4)' },
      rows: [['a', '2024-04-20', 30]],
    };
    expect(await call({ ...surveys('score'), orders })).toMatchObject({
      value: {
        bySegment: [
          { segment: 'nouveaux', nps: 100, npsResponses: 50 },
          { segment: 'no_purchase', nps: -100, npsResponses: 32 },
        ],
      },
    });
  });

  it('is not told on fewer than thirty answers', async () => {
    expect(await call(surveys('score', answers.slice(0, 20)))).toMatchObject({ ok: false, code: 'too_few' });
  });

  it('feeds the tools nps and csat too', async () => {
    expect(await askTool(nps, surveys('score'), '2024-05-03')).toMatchObject({ value: { n: 82 } });
    expect(await askTool(csat, surveys('csat', times(40, ['2024-03-10', 4, null, 'a'])), '2024-05-03')).toMatchObject({
      value: { rate: 1, n: 40 },
    });
    expect(await askTool(csat, surveys('score'), '2024-05-03')).toMatchObject({ ok: false, needs: ['marks'] });
  });
});

describe('satisfaction from numbers', () => {
  it('is that of the counts given', () => {
    expect(answerOf(satisfaction, { satisfied: 3, total: 4 })).toMatchObject({ csat: 0.75, nps: null, n: 4 });
  });

  it.each([
    [{}, 'missing_input'],
    [{ promoters: 1 }, 'missing_input'],
    [{ satisfied: 1 }, 'missing_input'],
    [{ satisfied: 2, total: 1 }, 'out_of_domain'],
  ])('of %o is refused', (given, code) => {
    expect(refusalOf(satisfaction, given)).toBe(code);
  });
});
