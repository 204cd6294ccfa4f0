import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bestKMeans } from '../../src/maths/best-k-means.ts';
import { silhouette } from '../../src/maths/silhouette.ts';
import { lacksShared, sharedFile } from '../outside-needs.ts';

const Reference = z.object({
  income_median_used: z.number(),
  recipe: z.object({
    solutions: z.record(
      z.string(),
      z.object({ inertia: z.number(), silhouette: z.number(), clusters: z.array(z.object({ n: z.number() })) }),
    ),
  }),
});

const FOLDER = 'data/marketing_campaign';

/** The nine features of the reference, scaled by population standard deviation, of the 2,237 rows it keeps. */
function readPoints(medianIncome: number) {
  const [header = [], ...rows] = readFileSync(sharedFile(`${FOLDER}/marketing_campaign.csv`), 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split('\t'));
  const kept = rows.filter((row) => Number(row[header.indexOf('Year_Birth')]) > 1900);
  const sum =
    (test: RegExp) =>
    (row: readonly string[]): number =>
      header.reduce((total, name, at) => (test.test(name) ? total + Number(row[at]) : total), 0);
  const income = (row: readonly string[]) => {
    const text = row[header.indexOf('Income')];
    return text === '' || text === undefined ? medianIncome : Number(text);
  };
  const features = [
    income,
    sum(/^Mnt/),
    (row: readonly string[]) => 2014 - sum(/^Year_Birth$/)(row),
    sum(/^(Kid|Teen)home$/),
    sum(/^NumWebPurchases$/),
    sum(/^NumCatalogPurchases$/),
    sum(/^NumStorePurchases$/),
    sum(/^NumWebVisitsMonth$/),
    sum(/^AcceptedCmp/),
  ];
  const values = new Float64Array(kept.length * features.length);
  for (const [axis, feature] of features.entries()) {
    const column = kept.map(feature);
    const mean = column.reduce((total, value) => total + value, 0) / column.length;
    const deviation = Math.sqrt(column.reduce((total, value) => total + (value - mean) ** 2, 0) / column.length);
    for (const [row, value] of column.entries()) values[row * features.length + axis] = (value - mean) / deviation;
  }
  return { values, dimensions: features.length };
}

describe.skipIf(lacksShared(FOLDER))('nine features of 2,237 customers (../shared/data/marketing_campaign)', () => {
  const read = () => Reference.parse(JSON.parse(readFileSync(sharedFile(`${FOLDER}/reference.json`), 'utf8')));

  it.each([2, 3, 4, 5, 6])(
    '%i clusters are within 0.1 %% of the best inertia known, with its silhouette',
    (clusters) => {
      const { recipe, income_median_used } = read();
      const best = recipe.solutions[`K${clusters}_best_inertia`];
      if (best === undefined) throw new Error('no reference');
      const points = readPoints(income_median_used);
      const found = bestKMeans(points, { clusters, seed: 1 });
      expect(found.inertia).toBeLessThanOrEqual(best.inertia * 1.001);
      expect(silhouette(points, found.clusterOf, { seed: 1 })?.value).toBeCloseTo(best.silhouette, 2);
      const sizes = [...found.sizes].sort((a, b) => a - b);
      const expected = best.clusters.map(({ n }) => n).sort((a, b) => a - b);
      expect(Math.max(...sizes.map((size, index) => Math.abs(size - (expected[index] ?? 0))))).toBeLessThanOrEqual(10);
    },
  );
});
