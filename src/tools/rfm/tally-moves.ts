import { z } from 'zod';
import { Bilingual } from '../../domain/bilingual.ts';
import type { MeasureValues } from '../../domain/measures.ts';
import { count, share } from '../../domain/numbers.ts';
import { SegmentId } from '../../domain/segment.ts';
import { defaults } from '../../knowledge/defaults.ts';
import { rfmSegments } from '../../knowledge/rfm-segments.ts';
import { segmentStanding } from './segment-standing.ts';

const Moves = z.record(SegmentId, count);

/** Where the customers of a segment went: `moves` by segment at the later date; shares are null under thirty customers. */
export const MovementRow = z.object({
  id: SegmentId,
  name: Bilingual,
  customers: count,
  moves: Moves,
  stayed: count,
  rose: count,
  fell: count,
  fellShare: share.nullable(),
});
export type MovementRow = z.infer<typeof MovementRow>;

/** One move, with `steps` down (above 0) or up (below 0) and the money of those who made it. */
export type Move = {
  from: SegmentId;
  to: SegmentId;
  steps: number;
  customers: number;
  yearBefore: number;
  between: number;
};

export type Movement = { moves: Move[]; newBetween: Record<SegmentId, number>; notYetThere: number };

/** The rows of the measure sorted out: moves between segments, newcomers by segment, those who came later still; null when a segment is unknown. */
export function readMoves(moves: MeasureValues['segmentMoves']['moves']): Movement | null {
  const found: Movement = { moves: [], newBetween: noMoves(), notYetThere: 0 };
  for (let row = 0; row < moves.before.length; row++) {
    const customers = moves.customers[row] ?? 0;
    if (moves.after[row] === '') {
      found.notYetThere += customers;
      continue;
    }
    const to = SegmentId.safeParse(moves.after[row]);
    if (!to.success) return null;
    if (moves.before[row] === '') {
      found.newBetween[to.data] += customers;
      continue;
    }
    const from = SegmentId.safeParse(moves.before[row]);
    if (!from.success) return null;
    const steps = segmentStanding[to.data] - segmentStanding[from.data];
    const money = { yearBefore: moves.yearBefore[row] ?? 0, between: moves.between[row] ?? 0 };
    found.moves.push({ from: from.data, to: to.data, steps, customers, ...money });
  }
  return found;
}

/** One row for each of the ten segments, in their order. */
export function tabulateMoves(moves: readonly Move[]): MovementRow[] {
  return rfmSegments.map(({ id, name }) => {
    const own = moves.filter(({ from }) => from === id);
    const to = noMoves();
    for (const move of own) to[move.to] += move.customers;
    const customers = countOf(own);
    const fell = countOf(own.filter(({ steps }) => steps > 0));
    return {
      id,
      name,
      customers,
      moves: to,
      stayed: to[id],
      rose: countOf(own.filter(({ steps }) => steps < 0)),
      fell,
      fellShare: customers < defaults.maturedMinimum ? null : fell / customers,
    };
  });
}

/** The customers of some moves. */
export function countOf(moves: readonly Pick<Move, 'customers'>[]): number {
  return moves.reduce((sum, { customers }) => sum + customers, 0);
}

/** Nobody in any of the ten segments. */
export function noMoves(): Record<SegmentId, number> {
  return {
    champions: 0,
    loyaux: 0,
    potentiels: 0,
    nouveaux: 0,
    prometteurs: 0,
    'a-cultiver': 0,
    'a-risque': 0,
    dormants: 0,
    hibernants: 0,
    perdus: 0,
  };
}
