import { z } from 'zod';

/**
 * Which tools a client is told of: all of them, or the few through which all are reached, for clients that read every
 * description before they start.
 */
export const ToolSet = z.enum(['all', 'core']);
export type ToolSet = z.infer<typeof ToolSet>;
