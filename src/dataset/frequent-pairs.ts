import { z } from 'zod';
import type { MeasureValues } from '../domain/measures.ts';
import type { Engine } from './duckdb.ts';

/** Pairs grow with the square of the products: beyond these, the most often bought are looked at. */
const MOST_PRODUCTS = 300;
const MOST_PAIRS = 5_000;
/** A pair seen less often, or by fewer customers, is an anecdote. */
const LEAST_BOTH = 5;

const Sizes = z.object({ baskets: z.number(), products: z.number(), considered: z.number() });

/**
 * Two relations of (side, person, product), one row for each product of a basket: the products under the same `side` in both
 * go together. `ordered`: the pair A, B is not B, A.
 */
export type PairedBaskets = { readonly from: string; readonly to: string; readonly ordered: boolean };

/** The pairs of products that go together, among products in at least `minimumSupport` of the baskets of `from`. */
export async function frequentPairs(
  engine: Engine,
  { from, to, ordered }: PairedBaskets,
  minimumSupport: number,
): Promise<MeasureValues['basketPairs']> {
  const counts = `counted AS MATERIALIZED (SELECT product, count(*) AS held FROM ${from} AS side GROUP BY product),
    total AS MATERIALIZED (SELECT count(DISTINCT side) AS baskets FROM ${from} AS side),
    chosen AS MATERIALIZED (
      SELECT product, held, row_number() OVER (ORDER BY product) AS number
      FROM (SELECT product, held FROM counted, total WHERE held >= greatest(${LEAST_BOTH}, ${minimumSupport} * baskets)
            ORDER BY held DESC, product LIMIT ${MOST_PRODUCTS}))`;
  const [sizes] = await engine.rows(
    Sizes,
    `WITH ${counts} SELECT (SELECT baskets FROM total)::DOUBLE AS baskets, (SELECT count(*) FROM counted)::DOUBLE AS products,
                           (SELECT count(*) FROM chosen)::DOUBLE AS considered`,
  );
  const pairs = await engine.columns(
    {
      ...{ first: 'text', second: 'text', both: 'number', firstCount: 'number', secondCount: 'number' },
      customers: 'number',
    },
    `WITH ${counts},
          earlier AS MATERIALIZED (SELECT side, person, number FROM ${from} AS basket JOIN chosen USING (product)),
          later AS MATERIALIZED (SELECT side, number FROM ${to} AS basket JOIN chosen USING (product)),
          reached AS (SELECT number, count(*) AS held FROM later GROUP BY number),
          joined AS (SELECT earlier.number AS one, later.number AS other, person, count(*) AS times
                     FROM earlier JOIN later ON earlier.side = later.side AND earlier.number ${ordered ? '<>' : '<'} later.number
                     GROUP BY one, other, person),
          paired AS (SELECT one, other, sum(times) AS times, count(*) AS people FROM joined GROUP BY one, other
                     HAVING sum(times) >= ${LEAST_BOTH} AND count(*) >= ${LEAST_BOTH})
     SELECT a.product, b.product, times::DOUBLE, a.held::DOUBLE, reached.held::DOUBLE, people::DOUBLE
     FROM paired JOIN chosen AS a ON a.number = one JOIN chosen AS b ON b.number = other JOIN reached ON reached.number = other
     ORDER BY times DESC, a.product, b.product LIMIT ${MOST_PAIRS}`,
  );
  const { baskets = 0, products = 0, considered = 0 } = sizes ?? {};
  return { baskets, considered, leftOut: products - considered, pairs };
}
