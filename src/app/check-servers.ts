import type { DeclaredServer, ServerFinding } from '../domain/declared-server.ts';

/** What each server in use lends to a model, asked of the servers themselves: their lists are read, none of their tools is called. */
export async function checkServers(
  servers: readonly DeclaredServer[],
  send: typeof globalThis.fetch,
): Promise<readonly ServerFinding[]> {
  const { openLentTools } = await import('../mcp/declared/open-lent-tools.ts');
  const lending = openLentTools(servers, { send, notice: () => {} });
  try {
    return await lending.findings();
  } finally {
    await lending.close();
  }
}
