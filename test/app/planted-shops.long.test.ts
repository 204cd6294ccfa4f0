import { expect, test } from 'vitest';
import { stories } from '../../src/dataset/synthetic/stories.ts';
import { StoryId } from '../../src/dataset/synthetic/story-id.ts';
import { longShare } from '../long-share.ts';
import { diagnosePlanted, findsPlanted, inventedCauses, leadsRight, type PlantedShop } from './planted-shops.ts';

/** Seeds and sizes that nothing was tuned on. */
const SIZES = [3500, 5000, 8000, 15_000];
const PLANTED_EACH = 8;
const HEALTHY_EACH = 12;
const LEAST_RIGHT = 0.9;
const LEAST_QUIET = 0.97;

const planted = StoryId.options.filter((story) => stories[story].cause !== null && stories[story].cause !== 'season');
const calm = StoryId.options.filter((story) => !planted.includes(story));

async function diagnoseAll(ids: readonly StoryId[], each: number): Promise<PlantedShop[]> {
  const requests = ids.flatMap((story, index) =>
    Array.from({ length: each }, (_, draw) => ({
      story,
      seed: 1000 + 37 * index + draw,
      orders: SIZES[(index + draw) % SIZES.length] ?? 5000,
    })),
  );
  const share = longShare();
  const chosen = requests.filter((_, index) => (index * 0.618034) % 1 < share);
  const shops: PlantedShop[] = [];
  for (const request of chosen) shops.push(await diagnosePlanted(request));
  return shops;
}

function describeShop({ request: { story, seed, orders }, causes, branches }: PlantedShop): string {
  return `${story} ${seed} ${orders}: [${causes.map(({ id }) => id).join()}] ${branches[0] ?? 'no branch'}`;
}

test('the planted cause and a fitting branch are found in nine planted shops of ten', async () => {
  const shops = await diagnoseAll(planted, PLANTED_EACH);
  const wrong = shops.filter((shop) => !findsPlanted(shop) || !leadsRight(shop));
  console.info(`${shops.length - wrong.length} of ${shops.length} planted shops right`);
  expect(1 - wrong.length / shops.length, wrong.map(describeShop).join('\n')).toBeGreaterThanOrEqual(LEAST_RIGHT);
});

test('nothing is invented in ninety-seven healthy or merely seasonal shops of a hundred', async () => {
  const shops = await diagnoseAll(calm, HEALTHY_EACH);
  const loud = shops.filter((shop) => inventedCauses(shop).length > 0 || !leadsRight(shop));
  console.info(`${shops.length - loud.length} of ${shops.length} healthy shops left in peace`);
  expect(1 - loud.length / shops.length, loud.map(describeShop).join('\n')).toBeGreaterThanOrEqual(LEAST_QUIET);
});
