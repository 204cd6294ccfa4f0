import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Judgement, judgeVariant, unseenByCsvParse } from '../../fixtures/polluted/judge-variant.ts';
import { countResults } from '../../fixtures/polluted/results.ts';
import { allVariants } from '../../fixtures/polluted/variants.ts';
import { type Bench, openBench } from '../import/import-text.ts';

/** One in thirty of the polluted files; the long suite reads them all. */
const VARIANTS = [...allVariants({ share: 0.03 })];

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

describe('polluted files', () => {
  test('are enough, some to be read and some to be refused', () => {
    expect(VARIANTS.length).toBeGreaterThan(60);
    expect(VARIANTS.filter(({ expected }) => expected === null).length).toBeGreaterThan(3);
  });

  test('hold what they claim, as csv-parse sees it', () => {
    for (const variant of VARIANTS) expect(unseenByCsvParse(variant), variant.name).toEqual([]);
  });

  test('are read right or refused, never misread', async () => {
    const judgements: Judgement[] = [];
    for (const variant of VARIANTS) judgements.push(await judgeVariant(bench, variant));
    const { faults, recoverable, unrecoverable } = countResults(judgements);
    expect(faults.map(({ variant, verdict, detail }) => `${verdict}: ${variant.name}: ${detail}`)).toEqual([]);
    expect(recoverable.right / recoverable.variants).toBeGreaterThanOrEqual(0.9);
    expect(unrecoverable.refused).toBe(unrecoverable.variants);
  });
});
