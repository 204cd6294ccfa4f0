import type { AgentId } from '../../domain/agent-id.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { RunContent } from '../../domain/run-content.ts';
import type { ModelPurpose, RunListener } from '../../domain/run-event.ts';
import type { ToolCard } from '../../domain/tool-card.ts';

/** A call that a model asks for. `arguments` is what it wrote, parsed; a text when it was no JSON. */
export type AskedCall = { readonly id: string; readonly name: string; readonly arguments: unknown };

export type ChatMessage =
  | { readonly role: 'system' | 'user'; readonly content: string }
  | { readonly role: 'assistant'; readonly content: string; readonly calls: readonly AskedCall[] }
  | { readonly role: 'tool'; readonly call: string; readonly content: string };

export type ChatRequest = {
  readonly purpose: ModelPurpose;
  readonly agent: AgentId | null;
  readonly prompt: { readonly id: string; readonly version: string };
  readonly messages: readonly ChatMessage[];
  readonly tools: readonly ToolCard[];
  /** Tools that the messages hold calls of and that may not be called any more: some servers refuse such messages without them. */
  readonly spent?: readonly ToolCard[];
  /** The form of the answer; null for prose. An endpoint may ignore it: the answer is checked anyway. */
  readonly answer: { readonly name: string; readonly schema: Record<string, unknown> } | null;
};

export type ChatUsage = { readonly inputTokens: number; readonly outputTokens: number };

/** A whole reply: one that was cut short, refused or is no reply at all never gets here. */
export type ChatReply = {
  readonly text: string;
  readonly calls: readonly AskedCall[];
  /** Null when the endpoint does not count. */
  readonly usage: ChatUsage | null;
};

export type ChatRun = {
  readonly signal: AbortSignal;
  readonly listen: RunListener;
  readonly onText: (piece: string) => void;
  readonly keep?: ((content: RunContent) => void) | undefined;
};

/** One exchange of messages with a model, wherever it runs. */
export interface Chat {
  readonly model: string;
  complete(request: ChatRequest, run: ChatRun): Promise<Outcome<ChatReply>>;
}
