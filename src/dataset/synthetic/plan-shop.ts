import { addDays } from '../../language/add-days.ts';
import type { Random } from '../../maths/seeded-random.ts';
import { plainShop } from './plain-shop.ts';
import type { ShopPlan } from './shop-plan.ts';
import type { ShopRequest } from './shop-request.ts';
import { stories } from './stories.ts';
import type { ShopDraws } from './story.ts';

const DAY_MS = 86_400_000;

/** What the seed decides of a story, within the story's ranges, and the plan that follows. */
export function planShop({ story: id, orders }: ShopRequest, draw: Random): { draws: ShopDraws; plan: ShopPlan } {
  const { ranges, plan } = stories[id];
  const [earliest, latest] = ranges.onset;
  const [low, high] = ranges.strength;
  const days = (Date.parse(latest) - Date.parse(earliest)) / DAY_MS;
  const draws: ShopDraws = {
    onset: addDays(earliest, Math.floor(draw() * (days + 1))),
    strength: low + draw() * (high - low),
    choice: draw(),
    orders,
  };
  return { draws, plan: { ...plainShop, ...plan(draws) } };
}
