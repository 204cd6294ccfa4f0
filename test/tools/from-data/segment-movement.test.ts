import { expect, test } from 'vitest';
import segmentMovement from '../../../src/tools/metrics/segment-movement.ts';
import { answerOf, refusalOf } from './run-tool.ts';

function movesOf(...rows: [before: string, after: string, customers: number, yearBefore?: number][]) {
  return {
    segmentMoves: {
      ...{ fromDate: '2024-01-01', toDate: '2024-04-01', dataFrom: '2023-01-01', dataTo: '2024-04-01' },
      moves: {
        before: rows.map(([before]) => before),
        after: rows.map(([, after]) => after),
        customers: rows.map(([, , customers]) => customers),
        yearBefore: rows.map(([, , , yearBefore = 0]) => yearBefore),
        between: rows.map(() => 0),
      },
    },
  };
}

test('a fall is a lower standing; a move among the recent segments is none', () => {
  const found = answerOf(
    segmentMovement,
    movesOf(
      ['champions', 'loyaux', 1],
      ['nouveaux', 'prometteurs', 2],
      ['dormants', 'champions', 4],
      ['loyaux', 'loyaux', 8],
    ),
  );
  expect(found).toMatchObject({ customers: 15, stayed: 8, rose: 4, fell: 1 });
});

test('falls come by past spend, and add up by how far', () => {
  const { falls, fallsBySteps, fellYearBefore } = answerOf(
    segmentMovement,
    movesOf(['champions', 'perdus', 1, 10], ['loyaux', 'a-cultiver', 2, 0.1], ['champions', 'potentiels', 3, 0.2]),
  );
  expect(falls.map(({ from, to, steps }) => [from, to, steps])).toEqual([
    ['champions', 'perdus', 7],
    ['champions', 'potentiels', 2],
    ['loyaux', 'a-cultiver', 2],
  ]);
  expect(fallsBySteps).toEqual([
    { steps: 2, customers: 5, yearBefore: 0.3 },
    { steps: 7, customers: 1, yearBefore: 10 },
  ]);
  expect(fellYearBefore).toBe(10.3);
});

test('a share needs thirty customers, in the whole as in a segment', () => {
  const few = answerOf(segmentMovement, movesOf(['champions', 'perdus', 29]));
  expect([few.fellShare, few.matrix[0]?.fellShare]).toEqual([null, null]);
  const enough = answerOf(segmentMovement, movesOf(['champions', 'perdus', 15], ['loyaux', 'loyaux', 15]));
  expect([enough.fellShare, enough.matrix[0]?.fellShare]).toEqual([0.5, null]);
});

test('dates in disorder, before the first order or beyond the data are refused', () => {
  const { segmentMoves } = movesOf(['champions', 'perdus', 1]);
  const refusal = (dates: object) => refusalOf(segmentMovement, { segmentMoves: { ...segmentMoves, ...dates } });
  expect(refusal({ fromDate: '2024-04-01' })).toBe('out_of_domain');
  expect(refusal({ fromDate: '2023-01-01' })).toBe('out_of_domain');
  expect(refusal({ toDate: '2024-04-02' })).toBe('out_of_domain');
  expect(refusalOf(segmentMovement, { segmentMoves, fromDate: '2024-02-01' })).toBe('out_of_domain');
});

test('nobody at the first date, or a segment that is none, is refused', () => {
  expect(refusalOf(segmentMovement, movesOf(['', 'nouveaux', 12]))).toBe('too_few');
  expect(refusalOf(segmentMovement, movesOf(['vip', 'nouveaux', 12]))).toBe('out_of_domain');
});
