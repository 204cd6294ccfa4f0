import { z } from 'zod';
import { measures } from '../../domain/measures.ts';
import { count } from '../../domain/numbers.ts';
import { refuse } from '../../domain/outcome.ts';
import { formatCount, formatShare } from '../../language/format-number.ts';
import { answerFinite } from '../answer-finite.ts';
import { defineTool } from '../define-tool.ts';
import { cutGridAt, cutGridInThirds } from '../rfm/cut-grid.ts';
import { describeGrid, GridRow } from '../rfm/describe-grid.ts';
import { findRfmFault, findThresholdFault, refuseWithoutAmounts } from '../rfm/find-rfm-fault.ts';
import { GridThresholds } from '../rfm/grid-thresholds.ts';
import { type GridCell, tallyGrid } from '../rfm/tally-grid.ts';

const CELLS = 27;
/** Fewer customers than levels cannot be cut in thirds. */
const LEAST_FOR_THIRDS = 3;

const Edges = z.array(z.number()).length(2);
const Levels = z.object({ 1: count, 2: count, 3: count });

/**
 * RFM on three levels: the portfolio grid of a small sales team, an account list per cell, who to call first.
 * Cut in thirds of the base (equal values share a level, so levels may be unequal) or at thresholds given.
 * Confused with the ten segments, which have five levels and fixed thresholds. Minimum data: three customers with an amount.
 */
export default defineTool({
  name: 'rfm_grid',
  title: { fr: 'Grille RFM à trois niveaux', en: 'RFM grid on three levels' },
  description: {
    fr: 'Le portefeuille clients en 27 cases (récence, fréquence, montant ; 3 est le meilleur niveau) : clients, chiffre d’affaires, lecture et action de chaque case. Par tiers de la base, les valeurs égales ensemble, ou selon les seuils donnés (`thresholds`). À ne pas confondre avec les dix segments, à cinq niveaux.',
    en: 'The customer portfolio in 27 cells (recency, frequency, amount; 3 is the best level): customers, revenue, reading and action of each cell. By thirds of the base, equal values together, or by the thresholds given (`thresholds`). Not the ten segments, which have five levels.',
  },
  formula:
    'level = 1 + edges passed (recency: 3 − edges passed); thirds: percentiles 33⅓ and 66⅔; share = customers / base; revenueShare = revenue / total',
  source: 'reference framework; percentile edges: Hyndman & Fan 1996, type 7',
  input: z.object({
    thresholds: GridThresholds.optional(),
    recencyFrequency: measures.recencyFrequency.schema,
    monetary: measures.monetary.schema.optional(),
  }),
  output: z.object({
    /** Always the 27 cells, from 333 down to 111. */
    cells: z.array(GridRow).length(CELLS),
    edges: z.object({ recencyDays: Edges, frequency: Edges, monetary: Edges }),
    levels: z.object({ R: Levels, F: Levels, M: Levels }),
    customers: count,
    revenue: z.number(),
  }),
  example: {
    input: {
      thresholds: { recencyDays: [30, 90], frequency: [2, 5], monetary: [100, 500] },
      recencyFrequency: { recencyDays: [5, 200, 40], frequency: [6, 5, 1] },
      monetary: { monetary: [900, 700, 60] },
    },
    output: {
      cells: describeGrid(exampleCells()),
      edges: { recencyDays: [30, 90], frequency: [2, 5], monetary: [100, 500] },
      levels: { R: { 1: 1, 2: 1, 3: 1 }, F: { 1: 1, 2: 0, 3: 2 }, M: { 1: 1, 2: 0, 3: 2 } },
      customers: 3,
      revenue: 1660,
    },
  },
  run({ thresholds, recencyFrequency, monetary }) {
    if (monetary === undefined) return refuseWithoutAmounts({ fr: 'la grille RFM', en: 'the RFM grid' });
    const fault = findRfmFault(recencyFrequency, monetary);
    if (fault !== null) return fault;
    const customers = recencyFrequency.recencyDays.length;
    if (customers < (thresholds === undefined ? LEAST_FOR_THIRDS : 1)) return TOO_FEW;
    const disorder = findThresholdFault(thresholds ?? {});
    if (disorder !== null) return disorder;
    const columns = {
      recency: recencyFrequency.recencyDays,
      frequency: recencyFrequency.frequency,
      monetary: monetary.monetary,
    };
    const cuts = thresholds === undefined ? cutGridInThirds(columns) : cutGridAt(thresholds);
    const cells = tallyGrid(columns, cuts);
    return answerFinite({
      cells: describeGrid(cells),
      edges: {
        recencyDays: [...cuts.recency.edges],
        frequency: [...cuts.frequency.edges],
        monetary: [...cuts.monetary.edges],
      },
      levels: { R: levelsOf(cells, 'recency'), F: levelsOf(cells, 'frequency'), M: levelsOf(cells, 'monetary') },
      customers,
      revenue: cells.reduce((sum, { cents }) => sum + cents, 0) / 100,
    });
  },
  reading({ cells, customers, levels }) {
    const of = (wanted: (code: string) => boolean) => cells.filter(({ code }) => wanted(code));
    const best = of((code) => code === '333');
    const silent = of((code) => code.startsWith('1') && code.endsWith('3'));
    const total = (rows: readonly GridRow[], key: 'customers' | 'revenueShare') =>
      rows.reduce((sum, row) => sum + (row[key] ?? 0), 0);
    const uneven = Math.max(levels.F[1], levels.F[2], levels.F[3]) > customers / 2;
    const say = (lang: 'fr' | 'en') => ({
      base: formatCount(customers, lang),
      best: formatCount(total(best, 'customers'), lang),
      bestRevenue: formatShare(total(best, 'revenueShare'), lang),
      silent: formatCount(total(silent, 'customers'), lang),
      silentRevenue: formatShare(total(silent, 'revenueShare'), lang),
    });
    const [fr, en] = [say('fr'), say('en')];
    return {
      fr: `Base : ${fr.base} clients. Case 333, les meilleurs : ${fr.best} clients, ${fr.bestRevenue} du chiffre d’affaires. Gros montants devenus silencieux (113, 123, 133), à appeler d’abord : ${fr.silent} clients, ${fr.silentRevenue} du chiffre d’affaires${uneven ? ' ; plus de la moitié de la base partage un même niveau de fréquence' : ''}.`,
      en: `Base: ${en.base} customers. Cell 333, the best: ${en.best} customers, ${en.bestRevenue} of revenue. Large amounts gone silent (113, 123, 133), to call first: ${en.silent} customers, ${en.silentRevenue} of revenue${uneven ? '; more than half of the base share one frequency level' : ''}.`,
    };
  },
});

function levelsOf(cells: readonly GridCell[], dimension: 'recency' | 'frequency' | 'monetary') {
  const at = (level: number) =>
    cells.reduce((sum, cell) => (cell[dimension] === level ? sum + cell.customers : sum), 0);
  return { 1: at(1), 2: at(2), 3: at(3) };
}

/** The cells of the example: 333, 133 and 211 have one customer each. */
function exampleCells(): GridCell[] {
  const cents: Readonly<Record<string, number>> = { '333': 90_000, '133': 70_000, '211': 6_000 };
  const levels = [3, 2, 1] as const;
  return levels.flatMap((recency) =>
    levels.flatMap((frequency) =>
      levels.map((monetary) => {
        const held = cents[`${recency}${frequency}${monetary}`];
        return { recency, frequency, monetary, customers: held === undefined ? 0 : 1, cents: held ?? 0 };
      }),
    ),
  );
}

const TOO_FEW = refuse(
  'too_few',
  {
    fr: 'Pas assez de clients pour une grille : il en faut au moins trois, ou un avec des seuils donnés. Élargissez la période.',
    en: 'Not enough customers for a grid: at least three are needed, or one with thresholds given. Widen the period.',
  },
  ['recencyFrequency'],
);
