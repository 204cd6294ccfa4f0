import type { RfmColumns, RfmCuts } from '../cut-rfm.ts';
import { readLevels } from '../read-levels.ts';

const LEVELS = 3;
const BEST_FIRST = [3, 2, 1] as const;

/** The customers of one cell; `cents` is their revenue in whole cents, so that sums do not depend on the order of the rows. */
export type GridCell = {
  recency: 1 | 2 | 3;
  frequency: 1 | 2 | 3;
  monetary: 1 | 2 | 3;
  customers: number;
  cents: number;
};

/** Counts the customers of each of the 27 cells, from 333 down to 111, empty ones included. */
export function tallyGrid({ recency, frequency, monetary }: RfmColumns, cuts: RfmCuts): GridCell[] {
  const customers = new Float64Array(LEVELS ** 3);
  const cents = new Float64Array(LEVELS ** 3);
  const [recencyLevel, frequencyLevel, monetaryLevel] = [
    readLevels(cuts.recency),
    readLevels(cuts.frequency),
    readLevels(cuts.monetary),
  ];
  for (let row = 0; row < recency.length; row++) {
    const spent = Math.round((monetary[row] ?? 0) * 100);
    const index = place(
      4 - recencyLevel(recency[row] ?? 0),
      frequencyLevel(frequency[row] ?? 0),
      monetaryLevel(spent / 100),
    );
    customers[index] = (customers[index] ?? 0) + 1;
    cents[index] = (cents[index] ?? 0) + spent;
  }
  return BEST_FIRST.flatMap((r) =>
    BEST_FIRST.flatMap((f) =>
      BEST_FIRST.map((m) => {
        const index = place(r, f, m);
        return { recency: r, frequency: f, monetary: m, customers: customers[index] ?? 0, cents: cents[index] ?? 0 };
      }),
    ),
  );
}

function place(recency: number, frequency: number, monetary: number): number {
  return ((recency - 1) * LEVELS + frequency - 1) * LEVELS + monetary - 1;
}
