import type { AgentId } from './agent-id.ts';
import type { Lang } from './bilingual.ts';
import type { FigureLine } from './figure-line.ts';
import type { ToolCard } from './tool-card.ts';

/** What a specialist is told before it advises: why it is asked, what is known, the actions its playbook chose. */
export type Brief = {
  readonly agent: AgentId;
  readonly lang: Lang;
  /** The branches it answers, by name. */
  readonly reasons: readonly string[];
  /** What is known of the business, a line each: figures are references. */
  readonly facts: readonly string[];
  readonly figures: readonly FigureLine[];
  readonly plays: readonly { readonly id: string; readonly title: string; readonly why: string }[];
  /** The metric tools it may call, and how many rounds of calls it has; none for an answer in one request. */
  readonly tools: readonly ToolCard[];
  readonly rounds: number;
  /** Tools of others that it may ask besides: what they answer is read, and nothing is asked of any tool after it. */
  readonly lent?: readonly ToolCard[];
  /** A first answer that will not do, as it was written, and why, a line a fault; absent for the first one. */
  readonly revise?: { readonly said: string; readonly faults: readonly string[] };
};

/** What a specialist makes of its brief. The plays are those of the brief, each at most once; texts hold `{{figure:id}}`, no digits. */
export type Advice = {
  /** The most useful first; plays that are left out come after, in the order they had. */
  readonly order: readonly string[];
  /** What it found, in a sentence or two; empty without a model. */
  readonly finding: string;
  /** Why a play fits this business, by play. */
  readonly reasons: Readonly<Record<string, string>>;
  /** The answer as it was written, for asking again; absent where nobody wrote one. */
  readonly said?: string;
  /** What its form lacks, in a few words: it then says nothing. Absent when it has its form. */
  readonly fault?: string;
};
