import type { Lang } from '../../domain/bilingual.ts';
import type { Figure, RecordedCall } from '../../domain/figure.ts';

/** What a model's prose is held against. */
export type ProseContext = {
  readonly lang: Lang;
  readonly figures: Readonly<Record<string, Figure>>;
  readonly currency: string | null;
  /** What the user wrote, and names that may be repeated as they are: only their dates, what they quote, and short names count. */
  readonly allowed: readonly string[];
  /** The calls behind the figures, where known: their arguments say a period or an industry that no label says. */
  readonly calls?: Readonly<Record<string, RecordedCall>>;
  /** What the text is about, as if it had been said just before: the title of the action, say. */
  readonly about?: string;
};
