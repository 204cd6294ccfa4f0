import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action } from '../../../src/domain/action.ts';
import type { Lang } from '../../../src/domain/bilingual.ts';
import { displayWidth } from '../../../src/language/display-width.ts';
import { paint } from '../../../src/tui/paint.ts';
import { cohortHeatMap } from '../../../src/tui/pictures/cohort-heat-map.ts';
import { monthlyLines } from '../../../src/tui/pictures/monthly-lines.ts';
import { paretoBar } from '../../../src/tui/pictures/pareto-bar.ts';
import type { PictureOptions } from '../../../src/tui/pictures/picture-options.ts';
import { planBoard } from '../../../src/tui/pictures/plan-board.ts';
import { retentionCurves } from '../../../src/tui/pictures/retention-curves.ts';
import { rfmCellGrid } from '../../../src/tui/pictures/rfm-cell-grid.ts';
import { rfmGrid } from '../../../src/tui/pictures/rfm-grid.ts';
import { plainLine } from '../../../src/tui/plain-line.ts';
import type { StyledLine } from '../../../src/tui/styled-text.ts';
import { anyCells, anyCohorts, anyMonths, anyName, anyPareto, anySegments } from './random-tables.ts';

/** The same data at each run. */
const SEEDED = { seed: 7 };

const ESC = String.fromCharCode(0x1b);
const SGR = new RegExp(`${ESC}\\[[0-9;]*m`, 'g');

const anyOptions: fc.Arbitrary<PictureOptions> = fc.record({
  lang: fc.constantFrom<Lang>('fr', 'en'),
  columns: fc.oneof(fc.integer({ min: 1, max: 200 }), fc.constantFrom(40, 59, 60, 80)),
  currency: fc.constantFrom('EUR', 'JPY', null),
});

const anyAction: fc.Arbitrary<Action> = fc
  .record({
    title: anyName,
    segment: anyName,
    owner: anyName,
    customers: fc.option(fc.nat(1_000_000)),
    impactMissing: fc.option(anyName),
    impact: fc.option(fc.record({ low: fc.nat(), high: fc.nat() })),
  })
  .map(({ impact, ...texts }) => ({
    ...texts,
    id: 'any',
    why: '',
    agent: 'churn-prevention',
    target: 'any',
    impact: impact === null ? null : { ...impact, unit: 'money', label: null, figureIds: ['x'] },
    effort: 'low',
    deadline: '2026-11-15',
    audience: '',
    experiment: {
      hypothesis: '',
      controlShare: 0.5,
      perGroup: null,
      minimumEffect: null,
      weeks: null,
      aim: null,
      baseline: null,
      readAfterDays: 30,
      grows: false,
      stopRule: '',
      figureIds: [],
    },
    handover: null,
    figureIds: [],
  }));
const anyPlan = fc.record({
  quickWins: fc.array(anyAction, { maxLength: 4 }),
  midTerm: fc.array(anyAction, { maxLength: 3 }),
  longTerm: fc.array(anyAction, { maxLength: 2 }),
});

/** A picture of random data for random screens. */
const drawn: [string, fc.Arbitrary<{ lines: StyledLine[]; columns: number }>][] = [
  ['the cohort heat map', pictureOf(anyCohorts, cohortHeatMap)],
  ['the retention curves', pictureOf(anyCohorts, retentionCurves)],
  ['the RFM grid', pictureOf(anySegments, rfmGrid)],
  ['the RFM portfolio', pictureOf(anyCells, rfmCellGrid)],
  ['the monthly lines', pictureOf(anyMonths, monthlyLines)],
  ['the Pareto bars', pictureOf(anyPareto, paretoBar)],
  ['the plan', pictureOf(anyPlan, planBoard)],
];

function pictureOf<T>(data: fc.Arbitrary<T>, draw: (data: T, options: PictureOptions) => StyledLine[]) {
  return fc
    .tuple(data, anyOptions)
    .map(([table, options]) => ({ lines: draw(table, options), columns: options.columns }));
}

describe.each(drawn)('%s, of any data on any screen', (_, picture) => {
  it('says something, and nothing wider than the screen', () => {
    fc.assert(
      fc.property(picture, ({ lines, columns }) => {
        expect(lines.length).toBeGreaterThan(0);
        for (const line of lines) expect(displayWidth(plainLine(line))).toBeLessThanOrEqual(columns);
      }),
      SEEDED,
    );
  });

  it('reads the same without colour, and sends nothing but colours', () => {
    fc.assert(
      fc.property(picture, fc.constantFrom(16 as const, 256 as const), ({ lines }, depth) => {
        for (const line of lines) {
          const painted = paint(line, { theme: 'dark', colour: true, depth }).replace(SGR, '');
          expect(painted).toBe(paint(line, { theme: 'dark', colour: false }));
          expect(painted).not.toMatch(/\p{Cc}|[\u200b\u202a-\u202e\u2066-\u2069]/u);
        }
      }),
      SEEDED,
    );
  });
});
