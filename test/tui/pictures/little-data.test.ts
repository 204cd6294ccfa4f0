import { describe, expect, it } from 'vitest';
import { cohortHeatMap } from '../../../src/tui/pictures/cohort-heat-map.ts';
import { monthlyLines } from '../../../src/tui/pictures/monthly-lines.ts';
import { paretoBar } from '../../../src/tui/pictures/pareto-bar.ts';
import { planBoard } from '../../../src/tui/pictures/plan-board.ts';
import { retentionCurves } from '../../../src/tui/pictures/retention-curves.ts';
import { rfmCellGrid } from '../../../src/tui/pictures/rfm-cell-grid.ts';
import { rfmGrid } from '../../../src/tui/pictures/rfm-grid.ts';
import { plainLine } from '../../../src/tui/plain-line.ts';
import type { StyledLine } from '../../../src/tui/styled-text.ts';

const english = { lang: 'en', columns: 120, currency: 'EUR' } as const;
const french = { lang: 'fr', columns: 80, currency: 'EUR' } as const;
const textOf = (lines: readonly StyledLine[]) =>
  lines.map((line) => plainLine(line).replace(/[\u00a0\u202f]/g, ' ')).join('\n');

const cell = (offset: number, rate: number | null, eligible = 40) => ({
  offset,
  count: 4,
  base: 40,
  eligible,
  rate,
  mature: rate !== null,
});
const cohortsOf = (cells: ReturnType<typeof cell>[], mean: number | null) => ({
  cohorts: [{ cohort: '2026-01', size: 40, cells }],
  weightedMean: [{ offset: 1, rate: mean, eligible: 40, cohorts: 1 }],
});
const nobody = { cohorts: [], weightedMean: [] };
const segment = (customers: number) => ({
  id: 'champions',
  name: { fr: 'Champions', en: 'Champions' },
  customers,
  share: 1,
  revenue: 40,
  revenueShare: 1,
});
const pareto = { revenueShare: 1, customers: 1, gini: 0, shareFor80: 1, topOnePercentShare: 1, topShare: 0.2 };
const month = { month: '2026-01', orders: 3, newCustomers: 2, revenue: 120, complete: true };
const noPlan = { quickWins: [], midTerm: [], longTerm: [] };

describe('nothing to draw', () => {
  it.each([
    ['cohorts', cohortHeatMap(nobody, english), 'No cohort to show: no customer arrived in the period.'],
    [
      'cohorts that are too young',
      cohortHeatMap(cohortsOf([cell(1, null)], null), english),
      'The cohorts are too recent: no period has fully elapsed since the first purchase.',
    ],
    [
      'curves',
      retentionCurves(nobody, english),
      'No curve yet: it takes thirty customers followed for a whole period after their first purchase.',
    ],
    [
      'segments',
      rfmGrid({ segments: [segment(0)], codes: {}, customers: 0 }, english),
      'No customer to sort: it takes one order with an amount at least.',
    ],
    [
      'cells',
      rfmCellGrid({ cells: [], customers: 0 }, english),
      'No customer to sort: it takes one order with an amount at least.',
    ],
    ['months', monthlyLines({ sales: [], churn: null }, english), 'No month to show: there is no order in the period.'],
    [
      'revenue',
      paretoBar({ ...pareto, customers: 0 }, english),
      'No customer has a positive amount: there is nothing to share out.',
    ],
    ['actions', planBoard(noPlan, english), 'The plan is empty: what is known justifies no action.'],
  ])('is said in a sentence: no %s', (_, lines, sentence) => expect(textOf(lines)).toBe(sentence));
});

describe('one row', () => {
  it.each([
    ['cohort', cohortHeatMap(cohortsOf([cell(0, 1), cell(1, 0.1)], 0.1), french), 'Une seule cohorte'],
    ['period', retentionCurves(cohortsOf([cell(0, 1), cell(1, 0.1)], 0.1), french), 'Une seule période écoulée'],
    [
      'customer in segments',
      rfmGrid({ segments: [segment(1)], codes: { '555': 1 }, customers: 1 }, french),
      'Un seul client',
    ],
    [
      'customer in cells',
      rfmCellGrid(
        {
          cells: [{ code: '333', customers: 1, revenueShare: 1, reading: { fr: 'meilleur', en: 'best' } }],
          customers: 1,
        },
        french,
      ),
      'Un seul client',
    ],
    ['month', monthlyLines({ sales: [month], churn: null }, french), 'Un seul mois'],
    ['best customer', paretoBar(pareto, french), 'un seul client'],
  ])('is drawn and said to be alone: %s', (_, lines, words) => {
    expect(lines.length).toBeGreaterThan(2);
    expect(textOf(lines)).toContain(words);
  });
});

describe('the marks of a picture', () => {
  it('show a period not over as a dot, a share under one per cent as <1, none as 0', () => {
    const cells = [cell(0, 1), cell(1, 0.1), cell(2, 0.001), cell(3, 0), cell(4, null)];
    const text = textOf(cohortHeatMap(cohortsOf(cells, 0.1), english));
    expect(text).toMatch(/^Jan 2026 +40 +10 +<1 +0 +·$/m);
    expect(text).toContain('·: period not over yet.');
  });

  it('show a month that is not over as a dot and leave it out of the words', () => {
    const sales = [
      month,
      { ...month, month: '2026-02', revenue: 90 },
      { ...month, month: '2026-03', revenue: 5, complete: false },
    ];
    const text = textOf(monthlyLines({ sales, churn: null }, english));
    expect(text).toContain('Revenue: €90 in February 2026; from €90 (Feb 2026) to €120 (Jan 2026)');
    expect(text).toContain('  ██ ▆▆ ·');
  });

  it('compare with the same month a year before, a rate in points', () => {
    const sales = ['2025-01', '2026-01'].map((name, index) => ({ ...month, month: name, revenue: 100 + 50 * index }));
    const churn = [
      { month: '2025-01', rate: 0.1 },
      { month: '2026-01', rate: 0.08 },
    ];
    const lines = monthlyLines({ sales, churn }, english);
    const said = lines
      .flat()
      .flatMap(({ text, style }) =>
        style === 'good' || style === 'bad' ? [[text.replace('\u202f', ' '), style]] : [],
      );
    expect(said).toEqual([
      ['+50% in a year', 'good'],
      ['−2 pts in a year', 'good'],
    ]);
  });
});
