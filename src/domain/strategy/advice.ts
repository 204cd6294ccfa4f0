import { z } from 'zod';
import { AgentId } from '../agent-id.ts';
import { Figure, RecordedCall } from '../figure.ts';

/**
 * What a model added to a strategy: an order and words, never a number. Everything else in the document is as it would be without.
 * Texts hold references to the document’s figures, and to those of the calls the specialists asked for.
 */
export const StrategyAdvice = z.object({
  model: z.string(),
  /** Actions by id, the most useful first. */
  order: z.array(z.string()),
  /** What each specialist found. */
  findings: z.array(z.object({ agent: AgentId, text: z.string() })),
  /** Why an action fits this business, by action. */
  reasons: z.record(z.string(), z.string()),
  /** What the reader must know: sentences left out, a specialist whose model failed. */
  notices: z.array(z.string()),
  calls: z.record(z.string(), RecordedCall),
  figures: z.record(z.string(), Figure),
});
export type StrategyAdvice = z.infer<typeof StrategyAdvice>;
