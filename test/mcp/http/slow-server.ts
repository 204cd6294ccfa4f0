import { McpServer, type McpServerFactory } from '@modelcontextprotocol/server';
import { z } from 'zod';

/**
 * Servers with a tool that works until it is told to stop, one that answers what it is given after a moment, one that does when the
 * test releases it, and one whose answer is very long; `running` is who is at work, `stopped` who was.
 */
export function slowServers() {
  const running = new Set<string>();
  const stopped: string[] = [];
  let released = Promise.withResolvers<void>();
  const release = () => {
    released.resolve();
    released = Promise.withResolvers();
  };
  const factory: McpServerFactory = () => {
    const server = new McpServer({ name: 'slow', version: '0' });
    server.registerTool(
      'work',
      { description: 'Works until stopped.', inputSchema: z.object({ name: z.string() }) },
      async ({ name }, { mcpReq: { signal } }) => {
        running.add(name);
        await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
        running.delete(name);
        stopped.push(name);
        return { content: [] };
      },
    );
    server.registerTool(
      'echo',
      { description: 'Says it again.', inputSchema: z.object({ said: z.string(), afterMs: z.number() }) },
      async ({ said, afterMs }) => {
        running.add(said);
        await new Promise((resolve) => setTimeout(resolve, afterMs));
        running.delete(said);
        return { content: [{ type: 'text', text: said }] };
      },
    );
    server.registerTool(
      'hold',
      { description: 'Says it again, once released.', inputSchema: z.object({ said: z.string() }) },
      async ({ said }) => {
        running.add(said);
        await released.promise;
        running.delete(said);
        return { content: [{ type: 'text', text: said }] };
      },
    );
    server.registerTool('flood', { description: 'Says more than a connection holds.' }, async () => {
      stopped.push('flood');
      return { content: [{ type: 'text', text: 'x'.repeat(32_000_000) }] };
    });
    return server;
  };
  return { factory, running, stopped, release };
}
