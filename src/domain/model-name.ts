import { z } from 'zod';

/** A model as its server names it: letters, digits and signs that a shell, a terminal and a document leave alone. */
export const ModelName = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._:/@+-]{0,199}$/u, 'mistral-small-latest, qwen3:8b…');
export type ModelName = z.infer<typeof ModelName>;
