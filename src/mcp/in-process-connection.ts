import { Client, InMemoryTransport, ProtocolError } from '@modelcontextprotocol/client';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { ToolRefusal, ToolResult } from '../domain/tool-result.ts';
import type { ServerFactory } from './server.ts';

/** A client of our own server, in this process. What it may call is what its server lists: give it one with metric tools only. */
export type InProcessClient = {
  /** Throws when `signal` aborts; the call then stops on the other side too. */
  call(tool: string, args: Record<string, unknown>, signal?: AbortSignal): Promise<ToolResult>;
  close(): Promise<void>;
};

/** A call ends when the data layer says so; this only bounds a server that never answers. */
const ANSWER_WITHIN_MS = 30 * 60_000;

/** Connects a real MCP client to a server over linked memory. */
export async function openInProcessConnection(factory: ServerFactory): Promise<InProcessClient> {
  const [here, there] = InMemoryTransport.createLinkedPair();
  const server = serveStdio(factory, { transport: there });
  const client = new Client({ name: 'fidelio', version: '0' }, { versionNegotiation: { mode: 'auto' } });
  await client.connect(here);
  return {
    call: async (tool, args, signal) => {
      try {
        const { structuredContent } = await client.callTool(
          { name: tool, arguments: args },
          { timeout: ANSWER_WITHIN_MS, ...(signal && { signal }) },
        );
        return ToolResult.parse(structuredContent);
      } catch (error) {
        return refusalIn(error);
      }
    },
    close: async () => {
      await client.close();
      await server.close();
    },
  };
}

function refusalIn(error: unknown): ToolRefusal {
  const refusal = error instanceof ProtocolError ? ToolRefusal.safeParse(error.data) : undefined;
  if (refusal?.success) return refusal.data;
  throw error;
}
