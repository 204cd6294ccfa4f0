import { z } from 'zod';

/**
 * Where a piece of knowledge comes from: the reference framework without a primary source (shown as a rule of thumb),
 * a convention of ours or of the field, or a named public source.
 */
export const Provenance = z.union([
  z.literal('framework'),
  z.literal('convention'),
  z.object({ name: z.string(), year: z.number().int().optional() }),
]);
export type Provenance = z.infer<typeof Provenance>;
