import type { InProcessClient } from './in-process-connection.ts';
import type { ServerFactory } from './server.ts';

/**
 * A real MCP client of a server, so that the orchestrator uses the same door as everyone. It connects at its first use: a
 * process that only serves others never loads it.
 * An unknown tool is a refusal; `call` throws when the client is closed or the answer is not a tool result.
 */
export function connectInProcess(factory: ServerFactory): InProcessClient {
  let connection: Promise<InProcessClient> | null = null;
  let closed = false;
  const connected = () => {
    if (closed) throw new Error('the client is closed');
    connection ??= import('./in-process-connection.ts').then((module) => module.openInProcessConnection(factory));
    return connection;
  };
  return {
    call: async (tool, args) => (await connected()).call(tool, args),
    list: async () => (await connected()).list(),
    close: async () => {
      closed = true;
      await (await connection)?.close();
    },
  };
}
