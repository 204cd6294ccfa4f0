import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Judgement, judgeVariant, unseenByCsvParse } from '../../fixtures/polluted/judge-variant.ts';
import { countResults, tableOf } from '../../fixtures/polluted/results.ts';
import { allVariants } from '../../fixtures/polluted/variants.ts';
import { longShare } from '../../long-share.ts';
import { type Bench, openBench } from '../import/import-text.ts';

const SHARE = longShare();

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

describe('polluted files', () => {
  test('are read right or refused, never misread; csv-parse sees in them what they claim to hold', async () => {
    const judgements: Judgement[] = [];
    for (const variant of allVariants({ share: SHARE })) {
      expect(unseenByCsvParse(variant), variant.name).toEqual([]);
      judgements.push(await judgeVariant(bench, variant));
    }
    const results = countResults(judgements);
    console.log(tableOf(results));
    expect(judgements.length).toBeGreaterThanOrEqual(2_000 * SHARE);
    expect(results.faults.map(({ variant, verdict, detail }) => `${verdict}: ${variant.name}: ${detail}`)).toEqual([]);
    expect(results.recoverable.right / results.recoverable.variants).toBeGreaterThanOrEqual(0.9);
    expect(results.unrecoverable.refused).toBe(results.unrecoverable.variants);
  });
});
