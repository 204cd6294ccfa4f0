import { z } from 'zod';
import { Bilingual } from './bilingual.ts';
import { RefusalCode } from './outcome.ts';
import { Population } from './population.ts';

/** The value for one group of a breakdown, or why there is none. */
export const BreakdownRow = z.object({
  key: z.string(),
  customers: z.number(),
  value: z.record(z.string(), z.unknown()).optional(),
  refusal: z.object({ code: RefusalCode, message: z.string() }).optional(),
});
export type BreakdownRow = z.infer<typeof BreakdownRow>;

/** A tool's answer as every client receives it. */
export const ToolSuccess = z.object({
  ok: z.literal(true),
  value: z.record(z.string(), z.unknown()),
  formula: z.string(),
  reading: Bilingual,
  source: z.string(),
  population: Population.optional(),
  breakdown: z.array(BreakdownRow).optional(),
});
export type ToolSuccess = z.infer<typeof ToolSuccess>;

/** A tool's refusal as every client receives it: `message` in the server's language, `messages` in both. */
export const ToolRefusal = z.object({
  ok: z.literal(false),
  code: RefusalCode,
  message: z.string(),
  messages: Bilingual,
  needs: z.array(z.string()),
});
export type ToolRefusal = z.infer<typeof ToolRefusal>;

export const ToolResult = z.discriminatedUnion('ok', [ToolSuccess, ToolRefusal]);
export type ToolResult = z.infer<typeof ToolResult>;
