import type { Lang } from './bilingual.ts';
import type { FigureLine } from './figure-line.ts';

/** An answer that is to be put into words. */
export type WritingTask = {
  readonly lang: Lang;
  /** What the user wrote, personal data masked; null when nobody did. */
  readonly message: string | null;
  /** What was said and concluded before, a line a turn, oldest first. */
  readonly history: readonly string[];
  /** What the program answers by itself: the prose adds to it and contradicts none of it. Numbers are references. */
  readonly draft: readonly string[];
  readonly figures: readonly FigureLine[];
  /** A first attempt that was refused, and why, a line a fault; null for the first attempt. */
  readonly revise: { readonly text: string; readonly faults: readonly string[] } | null;
};
