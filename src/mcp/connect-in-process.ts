import type { InProcessClient } from './in-process-connection.ts';
import type { ServerFactory } from './server.ts';

/**
 * A real MCP client of a server, so that the orchestrator uses the same door as everyone. It connects at its first use, and only
 * then is the server loaded: a question that needs no tool starts none.
 * An unknown tool is a refusal; `call` throws when the client is closed or the answer is not a tool result.
 */
export function connectInProcess(loadServer: () => Promise<ServerFactory>): InProcessClient {
  let connection: Promise<InProcessClient> | null = null;
  let closed = false;
  const connected = () => {
    if (closed) throw new Error('the client is closed');
    connection ??= Promise.all([import('./in-process-connection.ts'), loadServer()]).then(([module, factory]) =>
      module.openInProcessConnection(factory),
    );
    return connection;
  };
  return {
    call: async (tool, args, signal) => (await connected()).call(tool, args, signal),
    close: async () => {
      closed = true;
      await (await connection)?.close();
    },
  };
}
