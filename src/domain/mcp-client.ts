import { z } from 'zod';

/** The clients whose configuration the program can edit. */
export const McpClient = z.enum(['claude-desktop', 'claude-code', 'cursor', 'vscode']);
export type McpClient = z.infer<typeof McpClient>;
