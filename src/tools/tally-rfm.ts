import type { RfmColumns, RfmCuts } from './cut-rfm.ts';
import { readLevels } from './read-levels.ts';

const SCORES = [1, 2, 3, 4, 5] as const;

/** The customers of one code, their orders and their revenue in whole cents, so that sums do not depend on the order of the rows. */
export type RfmCode = {
  code: string;
  recency: number;
  frequency: number;
  monetary: number;
  customers: number;
  orders: number;
  cents: number;
};

/** Counts the customers of each of the 125 codes, amounts rounded to cents; codes nobody has are left out. */
export function tallyRfm(columns: RfmColumns, cuts: RfmCuts): RfmCode[] {
  const customers = new Float64Array(SCORES.length ** 3);
  const orders = new Float64Array(SCORES.length ** 3);
  const cents = new Float64Array(SCORES.length ** 3);
  const [recencyLevel, frequencyLevel, monetaryLevel] = [
    readLevels(cuts.recency),
    readLevels(cuts.frequency),
    readLevels(cuts.monetary),
  ];
  for (let row = 0; row < columns.recency.length; row++) {
    const spent = Math.round((columns.monetary[row] ?? 0) * 100);
    const placed = columns.frequency[row] ?? 0;
    const recency = 5 - recencyLevel(columns.recency[row] ?? 0);
    const index = (recency * 5 + frequencyLevel(placed) - 1) * 5 + monetaryLevel(spent / 100) - 1;
    customers[index] = (customers[index] ?? 0) + 1;
    orders[index] = (orders[index] ?? 0) + placed;
    cents[index] = (cents[index] ?? 0) + spent;
  }
  return SCORES.flatMap((recency) =>
    SCORES.flatMap((frequency) =>
      SCORES.map((monetary) => {
        const index = ((recency - 1) * 5 + frequency - 1) * 5 + monetary - 1;
        const code = `${recency}${frequency}${monetary}`;
        return {
          code,
          recency,
          frequency,
          monetary,
          customers: customers[index] ?? 0,
          orders: orders[index] ?? 0,
          cents: cents[index] ?? 0,
        };
      }),
    ),
  ).filter((each) => each.customers > 0);
}
