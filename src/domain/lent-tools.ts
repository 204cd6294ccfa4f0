import type { ToolCard } from './tool-card.ts';

/** What a tool of somebody else answered: text to read, cut and masked, and nothing that code takes a number from. */
export type Quote = { readonly ok: boolean; readonly text: string };

/** Asks a tool that is not ours. The answer is a quote, never a result: nothing of it can become a figure. */
export interface Quoter {
  quote(tool: string, args: Record<string, unknown>, signal: AbortSignal): Promise<Quote>;
}

/** The tools that servers of others lend to a model. */
export interface LentTools extends Quoter {
  /** What may be called; what cannot be reached is left out, and said elsewhere. */
  cards(signal: AbortSignal): Promise<readonly ToolCard[]>;
}
