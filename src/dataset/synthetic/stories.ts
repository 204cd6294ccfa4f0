import { basketStories } from './stories/basket-stories.ts';
import { departureStories } from './stories/departure-stories.ts';
import { firstStories } from './stories/first-stories.ts';
import { healthyStories } from './stories/healthy-stories.ts';
import { healthyTradeStories } from './stories/healthy-trade-stories.ts';
import { innocentStories } from './stories/innocent-stories.ts';
import { newcomerStories } from './stories/newcomer-stories.ts';
import { tradeStories } from './stories/trade-stories.ts';
import type { Story } from './story.ts';
import type { StoryId } from './story-id.ts';

/** Every shop that can be made up, by its id. */
export const stories: Readonly<Record<StoryId, Story>> = {
  ...firstStories,
  ...newcomerStories,
  ...departureStories,
  ...basketStories,
  ...tradeStories,
  ...innocentStories,
  ...healthyStories,
  ...healthyTradeStories,
};
