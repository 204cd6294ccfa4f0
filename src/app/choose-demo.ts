import { demoDefaults } from '../dataset/synthetic/demo-defaults.ts';
import { ShopRequest } from '../dataset/synthetic/shop-request.ts';
import { StoryId } from '../dataset/synthetic/stories.ts';
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
    fr: `Boutique impossible : histoires ${stories} ; graine entière positive ; commandes entre 1 et 30 000 000.`,
    en: `Impossible shop: stories ${stories}; a whole positive seed; orders between 1 and 30,000,000.`,
  });
}
