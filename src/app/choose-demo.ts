import { demoDefaults } from '../dataset/synthetic/demo-defaults.ts';
import { ShopRequest } from '../dataset/synthetic/shop-request.ts';
import { StoryId } from '../dataset/synthetic/story-id.ts';
import { type Outcome, refuse } from '../domain/outcome.ts';

/** A made-up shop from what the user typed; what is not said is the demo's. */
export function chooseDemo(asked: {
  story?: string | undefined;
  seed?: number | undefined;
  orders?: number | undefined;
}): Outcome<ShopRequest> {
  const shop = ShopRequest.safeParse({
    story: asked.story ?? demoDefaults.story,
    seed: asked.seed ?? demoDefaults.seed,
    orders: asked.orders ?? demoDefaults.orders,
  });
  if (shop.success) return { ok: true, value: shop.data };
  const stories = StoryId.options.join(', ');
  return refuse('bad_argument', {
    fr: `Cette boutique ne peut pas être créée. Attendu : une histoire (${stories}), une graine entière positive, de 1 à 30 000 000 commandes.`,
    en: `This shop cannot be made. Expected: a story (${stories}), a positive whole seed, 1 to 30,000,000 orders.`,
  });
}
