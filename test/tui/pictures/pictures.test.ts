import { beforeAll, describe, expect, it } from 'vitest';
import type { Lang } from '../../../src/domain/bilingual.ts';
import { displayWidth } from '../../../src/language/display-width.ts';
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
import { approved } from './approved.ts';
import { type SampleTables, sampleTables } from './sample-tables.ts';

const WIDTHS = [40, 59, 60, 80, 120, 160];
const LANGS: Lang[] = ['fr', 'en'];

let tables: SampleTables;
beforeAll(async () => {
  tables = await sampleTables();
});

/** Each picture, and what any approved text of it says: approving a wrong one fails. */
const pictures: [string, (options: PictureOptions) => StyledLine[], Record<Lang, RegExp[]>][] = [
  [
    'cohort-heat-map',
    (options) => cohortHeatMap(tables.cohorts, options),
    { fr: [/Rétention par cohorte/, /oct\. 2025/, /Moyenne/], en: [/Retention by cohort/, /Oct 2025/, /Mean/] },
  ],
  [
    'cohort-heat-map-windows',
    (options) => cohortHeatMap(tables.windows, options),
    { fr: [/J31–60/, /Moyenne/], en: [/D31–60/, /Mean/] },
  ],
  [
    'retention-curves',
    (options) => retentionCurves(tables.cohorts, options),
    {
      fr: [/mois 1 11,9 %/, /Arrivés en 2025 \(152 clients\)/],
      en: [/month 1 11\.9%/, /Arrived in 2025 \(152 customers\)/],
    },
  ],
  [
    'rfm-grid',
    (options) => rfmGrid(tables.segments, options),
    { fr: [/596 clients/, /J.*Perdus/, /63,3 %/], en: [/596 customers/, /J.*Lost/, /63\.3%/] },
  ],
  [
    'rfm-cell-grid',
    (options) => rfmCellGrid(tables.cells, options),
    { fr: [/333 · 83 clients/, /55,7 %/], en: [/333 · 83 customers/, /55\.7%/] },
  ],
  [
    'monthly-lines',
    (options) => monthlyLines(tables.months, options),
    { fr: [/4 109 €/, /12,4 % en octobre 2026/], en: [/€4,109/, /12\.4% in October 2026/] },
  ],
  [
    'pareto-bar',
    (options) => paretoBar(tables.pareto, options),
    { fr: [/120 clients/, /68 %/, /39,6 %/], en: [/120 customers/, /68%/, /39\.6%/] },
  ],
  [
    'plan-board',
    (options) => planBoard(tables.plan[options.lang], options),
    { fr: [/0 à 30 jours/, /165 clients/, /300 € – 799 €/], en: [/0 to 30 days/, /165 customers/, /€300 – €799/] },
  ],
];

const textOf = (lines: readonly StyledLine[]) => lines.map((line) => `${plainLine(line).trimEnd()}\n`).join('');
/** One blank for each blank and each line end: a sentence is found however it is wrapped. */
const flat = (text: string) => text.replace(/\s+/g, ' ');

describe.each(pictures)('%s, of the demo shop', (name, draw, facts) => {
  describe.each(LANGS)('in %s', (lang) => {
    it('is the one approved at each width', () => {
      const text = WIDTHS.map(
        (columns) => `${columns} columns\n${textOf(draw({ lang, columns, currency: 'EUR' }))}\n`,
      ).join('');
      expect(text).toBe(approved(`${name}.${lang}`, text));
    });

    it.each(WIDTHS)('is no wider than %i columns', (columns) => {
      const widths = draw({ lang, columns, currency: 'EUR' }).map((line) => displayWidth(plainLine(line)));
      expect(Math.max(...widths)).toBeLessThanOrEqual(columns);
    });

    it.each(WIDTHS)('says its figures at %i columns', (columns) => {
      const text = flat(textOf(draw({ lang, columns, currency: 'EUR' })));
      for (const fact of facts[lang]) expect(text).toMatch(fact);
    });
  });
});

describe('a picture of other measures', () => {
  const options: PictureOptions = { lang: 'fr', columns: 80, currency: 'EUR' };

  it('names quarters', () => {
    const text = textOf(cohortHeatMap(tables.quarters, options));
    expect(text).toMatch(/^T2\u00a02024 +196/m);
    expect(text).toMatch(/T1 +T2 +T3/);
  });

  it('says that it is of revenue', () => {
    expect(textOf(cohortHeatMap(tables.revenue, options))).toMatch(/^Chiffre d’affaires par cohorte/);
    expect(textOf(retentionCurves(tables.revenue, options))).toMatch(/^Courbes de chiffre d’affaires/);
  });
});
