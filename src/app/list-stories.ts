import { stories } from '../dataset/synthetic/stories.ts';
import { StoryId } from '../dataset/synthetic/story-id.ts';
import type { Bilingual } from '../domain/bilingual.ts';

/** The shops that can be made up, with what happens in each. */
export function listStories(): { id: StoryId; title: Bilingual }[] {
  return StoryId.options.map((id) => ({ id, title: stories[id].title }));
}
