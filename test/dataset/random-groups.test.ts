import fc from 'fast-check';
import { test } from 'vitest';
import type { Question } from '../oracle/question.ts';
import { toolCalls } from '../oracle/tool-call.ts';
import { agree } from './agree.ts';
import { randomShop, shopAndDay, shopAndPeriod } from './random-shop.ts';

const RUNS = { seed: 20_240_229, endOnFailure: true };
const SEGMENTS = ['champions', 'loyaux', 'a-cultiver', 'a-risque', 'dormants', 'hibernants', 'prometteurs'];

/** Any shop, asked about the whole, a period or a past day. */
const shopAndQuestion: fc.Arbitrary<{ shop: Parameters<typeof agree>[0] } & Question> = fc.oneof(
  randomShop.map((shop) => ({ shop })),
  shopAndDay,
  shopAndPeriod,
);

const someCalls = fc.shuffledSubarray([...toolCalls], { minLength: 4, maxLength: 4 });

test('in one segment, every tool answers what loops over its customers answer', async () => {
  await fc.assert(
    fc.asyncProperty(
      shopAndQuestion,
      fc.constantFrom(...SEGMENTS),
      someCalls,
      ({ shop, ...question }, segment, calls) => agree(shop, { ...question, segment }, calls),
    ),
    { ...RUNS, numRuns: 25 },
  );
});

test.each(['place', 'channel', 'cohort', 'segment'] as const)(
  'by %s, every tool answers for each group what loops over its customers answer',
  async (by) => {
    await fc.assert(
      fc.asyncProperty(shopAndQuestion, fc.constantFrom(...toolCalls), ({ shop, ...question }, call) =>
        agree(shop, { ...question, by }, [call]),
      ),
      { ...RUNS, numRuns: 12 },
    );
  },
);

test('by place in one segment, every tool answers for each group what loops over its customers answer', async () => {
  await fc.assert(
    fc.asyncProperty(shopAndQuestion, fc.constantFrom(...toolCalls), ({ shop, ...question }, call) =>
      agree(shop, { ...question, by: 'place', segment: 'a-cultiver' }, [call]),
    ),
    { ...RUNS, numRuns: 10 },
  );
});
