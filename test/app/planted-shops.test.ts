import { expect, test } from 'vitest';
import { StoryId } from '../../src/dataset/synthetic/story-id.ts';
import { diagnosePlanted, findsPlanted, inventedCauses, leadsRight } from './planted-shops.ts';

/** One shop of each story, of a seed and a size that nothing was tuned on; many of each run in the long suite. */
test.each(StoryId.options)(
  'the shop “%s” shows its cause, takes a branch that fits, and nothing is made up',
  async (story) => {
    const shop = await diagnosePlanted({ story, seed: 101, orders: 12_000 });
    const found = shop.causes.map(({ id }) => id);
    expect(findsPlanted(shop), `found ${found.join()}`).toBe(true);
    expect(leadsRight(shop), `leads ${shop.branches[0]}`).toBe(true);
    expect(inventedCauses(shop)).toEqual([]);
    const planted = shop.causes.find(({ id }) => id === shop.expected.cause);
    expect(planted?.marketing ?? null).toBe(shop.expected.cause === null ? null : shop.expected.marketing);
  },
);
