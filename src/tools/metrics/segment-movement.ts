import { z } from 'zod';
import { Bilingual, type Lang } from '../../domain/bilingual.ts';
import { Interval } from '../../domain/interval.ts';
import { type MeasureValues, measures } from '../../domain/measures.ts';
import { count, day, share } from '../../domain/numbers.ts';
import { type Refusal, refuse } from '../../domain/outcome.ts';
import { SegmentId } from '../../domain/segment.ts';
import { defaults } from '../../knowledge/defaults.ts';
import { rfmSegments } from '../../knowledge/rfm-segments.ts';
import { formatDay } from '../../language/format-day.ts';
import { formatCount, formatMoney, formatShare } from '../../language/format-number.ts';
import { wilsonInterval } from '../../maths/wilson-interval.ts';
import { answerFinite } from '../answer-finite.ts';
import { defineTool } from '../define-tool.ts';
import { findTableFault } from '../find-table-fault.ts';
import { countOf, type Move, MovementRow, noMoves, readMoves, tabulateMoves } from '../rfm/tally-moves.ts';

const Fall = z.object({
  from: SegmentId,
  to: SegmentId,
  fromName: Bilingual,
  toName: Bilingual,
  /** How many standings lower, 1 to 7. */
  steps: count,
  customers: count,
  /** What they spent in the 365 days before the first date, and between the two. */
  yearBefore: z.number(),
  between: z.number(),
});

const input = z.object({
  fromDate: day.optional(),
  toDate: day.optional(),
  segmentMoves: measures.segmentMoves.schema,
});

const EXAMPLE: MeasureValues['segmentMoves'] = {
  fromDate: '2024-01-01',
  toDate: '2024-04-01',
  dataFrom: '2022-03-05',
  dataTo: '2024-04-01',
  moves: {
    before: ['champions', 'champions', 'nouveaux', 'nouveaux', ''],
    after: ['champions', 'a-risque', 'potentiels', 'a-cultiver', 'nouveaux'],
    customers: [30, 10, 12, 28, 20],
    yearBefore: [60_000, 15_000, 900, 1_400, 0],
    between: [14_000, 0, 800, 0, 1_200],
  },
};

/**
 * Segment movement: the customers of each RFM segment as of one day, by the segment they are in as of a later one. A fall is
 * a lower standing (champions, loyal, then the three of recent customers together, and so on down to lost).
 * Confused with churn: a fall is a warning, not a loss. Minimum data: one customer on the first day, thirty for a share.
 */
export default defineTool({
  name: 'segment_movement',
  title: { fr: 'Passages entre segments', en: 'Moves between segments' },
  description: {
    fr: 'D’un segment RFM à l’autre entre deux dates (`fromDate`, `toDate` ; par défaut, les 91 derniers jours des données) : matrice des passages, clients descendus et leur chiffre d’affaires, nouveaux venus à part. Chaque date est le lendemain du dernier jour vu.',
    en: 'From one RFM segment to another between two dates (`fromDate`, `toDate`; by default the last 91 days of the data): matrix of moves, customers who fell and their revenue, newcomers apart. Each date is the day after the last day seen.',
  },
  formula:
    'steps = standing(to) − standing(from), standings: champions 1, loyaux 2, potentiels nouveaux prometteurs 3, a-cultiver 4, a-risque 5, dormants 6, hibernants 7, perdus 8; fell: steps > 0; fellShare = fell / customers; yearBefore = spent in the 365 days before fromDate',
  source: 'convention; interval: Wilson 1927, 95 %',
  asks: ['fromDate', 'toDate'],
  input,
  output: z.object({
    fromDate: day,
    toDate: day,
    /** One row for each of the ten segments at the first date. */
    matrix: z.array(MovementRow).length(SegmentId.options.length),
    /** Customers who first bought between the dates, by segment at the second; those who first bought after it. */
    newBetween: z.record(SegmentId, count),
    newcomers: count,
    notYetThere: count,
    customers: count,
    stayed: count,
    rose: count,
    fell: count,
    fellShare: share.nullable(),
    fellInterval: Interval.nullable(),
    /** What those who fell had spent in the 365 days before the first date. */
    fellYearBefore: z.number(),
    /** The moves down, those of the largest past spend first. */
    falls: z.array(Fall),
    fallsBySteps: z.array(z.object({ steps: count, customers: count, yearBefore: z.number() })),
  }),
  example: {
    input: { segmentMoves: EXAMPLE },
    output: {
      fromDate: '2024-01-01',
      toDate: '2024-04-01',
      matrix: tabulateMoves(readMoves(EXAMPLE.moves)?.moves ?? []),
      newBetween: { ...noMoves(), nouveaux: 20 },
      newcomers: 20,
      notYetThere: 0,
      customers: 80,
      stayed: 30,
      rose: 0,
      fell: 38,
      fellShare: 0.475,
      fellInterval: { low: 0.369_247_333, high: 0.583_043_574 },
      fellYearBefore: 16_400,
      falls: [
        {
          ...{ from: 'champions', to: 'a-risque', ...namesOf('champions', 'a-risque') },
          ...{ steps: 4, customers: 10, yearBefore: 15_000, between: 0 },
        },
        {
          ...{ from: 'nouveaux', to: 'a-cultiver', ...namesOf('nouveaux', 'a-cultiver') },
          ...{ steps: 1, customers: 28, yearBefore: 1_400, between: 0 },
        },
      ],
      fallsBySteps: [
        { steps: 1, customers: 28, yearBefore: 1_400 },
        { steps: 4, customers: 10, yearBefore: 15_000 },
      ],
    },
  },
  run({ fromDate: askedFrom, toDate: askedTo, segmentMoves }) {
    const { fromDate, toDate, dataFrom, dataTo, moves: rows } = segmentMoves;
    const fault = findTableFault('segmentMoves', rows, {
      customers: 'count',
      yearBefore: 'amount',
      between: 'amount',
    });
    if (fault !== null) return fault;
    if ((askedFrom ?? fromDate) !== fromDate || (askedTo ?? toDate) !== toDate) return refuseDates(segmentMoves);
    if (fromDate >= toDate || fromDate <= dataFrom || toDate > dataTo) return refuseDates(segmentMoves);
    const movement = readMoves(rows);
    if (movement === null) return UNKNOWN_SEGMENT;
    const { moves, newBetween, notYetThere } = movement;
    const customers = countOf(moves);
    if (customers === 0) return NOBODY_THERE;
    const down = moves.filter(({ steps, customers: movers }) => steps > 0 && movers > 0);
    const fell = countOf(down);
    const hasShare = customers >= defaults.maturedMinimum;
    return answerFinite({
      fromDate,
      toDate,
      matrix: tabulateMoves(moves),
      newBetween,
      newcomers: Object.values(newBetween).reduce((sum, each) => sum + each, 0),
      notYetThere,
      customers,
      stayed: countOf(moves.filter(({ from, to }) => from === to)),
      rose: countOf(moves.filter(({ steps }) => steps < 0)),
      fell,
      fellShare: hasShare ? fell / customers : null,
      fellInterval: hasShare ? wilsonInterval(fell, customers) : null,
      fellYearBefore: addCents(down),
      falls: down
        .toSorted((a, b) => b.yearBefore - a.yearBefore || b.customers - a.customers)
        .map((move) => ({ ...move, ...namesOf(move.from, move.to) })),
      fallsBySteps: [...Map.groupBy(down, ({ steps }) => steps)]
        .sort(([a], [b]) => a - b)
        .map(([steps, each]) => ({ steps, customers: countOf(each), yearBefore: addCents(each) })),
    });
  },
  reading({ fromDate, toDate, customers, fell, fellShare, fellYearBefore, newcomers, falls }, _given, currency) {
    const worst = falls[0];
    const say = (lang: Lang) => ({
      base: formatCount(customers, lang),
      fell: `${formatCount(fell, lang)}${fellShare === null ? '' : ` (${formatShare(fellShare, lang)})`}`,
      money: formatMoney(fellYearBefore, lang, currency),
      fresh: formatCount(newcomers, lang),
      worst: worst && `${worst.fromName[lang]} → ${worst.toName[lang]}, ${formatCount(worst.customers, lang)}`,
    });
    const [fr, en] = [say('fr'), say('en')];
    return {
      fr: `Du ${formatDay(fromDate, 'fr')} au ${formatDay(toDate, 'fr')}, clients présents à la première date : ${fr.base} ; descendus de segment : ${fr.fell}, qui avaient dépensé ${fr.money} dans l’année précédente${fr.worst ? ` (d’abord ${fr.worst})` : ''}. Nouveaux clients : ${fr.fresh}.`,
      en: `From ${formatDay(fromDate, 'en')} to ${formatDay(toDate, 'en')}, customers there on the first date: ${en.base}; fallen to a lower segment: ${en.fell}, who had spent ${en.money} in the year before${en.worst ? ` (first ${en.worst})` : ''}. New customers: ${en.fresh}.`,
    };
  },
});

/** Sums of money in whole cents, so that the order of the rows does not matter. */
function addCents(moves: readonly Pick<Move, 'yearBefore'>[]): number {
  return moves.reduce((sum, { yearBefore }) => sum + Math.round(yearBefore * 100), 0) / 100;
}

function namesOf(from: SegmentId, to: SegmentId): { fromName: Bilingual; toName: Bilingual } {
  const nameOf = (id: SegmentId) => rfmSegments.find((segment) => segment.id === id)?.name ?? { fr: id, en: id };
  return { fromName: nameOf(from), toName: nameOf(to) };
}

function refuseDates({ dataFrom, dataTo }: MeasureValues['segmentMoves']): Refusal {
  return refuse(
    'out_of_domain',
    {
      fr: `Les dates ne conviennent pas : \`fromDate\` doit suivre la première commande (${dataFrom}) et précéder \`toDate\`, qui ne peut dépasser le ${dataTo}, lendemain du dernier jour des données.`,
      en: `The dates do not fit: \`fromDate\` must come after the first order (${dataFrom}) and before \`toDate\`, which cannot be later than ${dataTo}, the day after the last day of the data.`,
    },
    ['fromDate', 'toDate'],
  );
}

const UNKNOWN_SEGMENT = refuse(
  'out_of_domain',
  {
    fr: `Un segment de \`segmentMoves\` est inconnu. Segments : ${SegmentId.options.join(', ')}.`,
    en: `A segment of \`segmentMoves\` is unknown. Segments: ${SegmentId.options.join(', ')}.`,
  },
  ['segmentMoves'],
);

const NOBODY_THERE = refuse(
  'too_few',
  {
    fr: 'Aucun client n’avait encore acheté à la première date. Choisissez une date plus tardive.',
    en: 'No customer had bought yet on the first date. Choose a later one.',
  },
  ['fromDate', 'segmentMoves'],
);
