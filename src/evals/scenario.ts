import { z } from 'zod';
import type { Lang } from '../domain/bilingual.ts';
import type { Expected } from './expected.ts';
import type { ScenarioData } from './scenario-data.ts';

/** What the scripted user says when a question is open: `when` is the question's id or the turn's intent. */
export const ScriptedReply = z.object({ when: z.string(), say: z.string() });
export type ScriptedReply = z.infer<typeof ScriptedReply>;

/** A field that is there and cannot be scored: it holds a name nobody knows, or has another form than the contract's. */
export type UnscoredField = { id: string; field: string; name: string };

/** One conversation and what must come of it. What `expected` does not hold is not scored. */
export type Scenario = {
  id: string;
  turns: readonly string[];
  /** Null when it is none of ours, or not said. */
  lang: Lang | null;
  /** Null when its file is in no suite. */
  suite: string | null;
  /** Undefined when its `data` cannot be understood: then it cannot be played. */
  data: ScenarioData | null | undefined;
  user: readonly ScriptedReply[];
  ambiguous: boolean;
  expected: Expected;
  unscored: readonly UnscoredField[];
};
