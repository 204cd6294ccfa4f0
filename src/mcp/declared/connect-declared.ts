import {
  type CallToolResult,
  Client,
  StreamableHTTPClientTransport,
  type Tool,
  type Transport,
} from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import type { ServerReach } from '../../domain/declared-server.ts';
import { guardServerFetch, MOST_BYTES } from './guard-server-fetch.ts';
import { within } from './within.ts';

/** In milliseconds. */
export const WAITS = { connect: 20_000, list: 10_000, call: 20_000, close: 5_000 } as const;
export type Waits = Readonly<Record<keyof typeof WAITS, number>>;

/** What is looked at of a list of tools: pages, then tools. */
const MOST_PAGES = 8;
const MOST_TOOLS = 512;

/** A connection to one declared server. Every method may throw; nothing the server says is trusted. */
export type DeclaredConnection = {
  /** The tools of the server, as it describes them. */
  tools(): Promise<Tool[]>;
  call(tool: string, args: Record<string, unknown>, signal: AbortSignal): Promise<CallToolResult>;
  close(): Promise<void>;
};

/**
 * Connects to a server, over its own program or its address. It is given no means to ask anything back: neither our model nor the user's
 * files nor the user. Once it is unwanted, nobody waits for the server to be reached or to say what it lends.
 */
export async function connectDeclared(
  reach: ServerReach,
  { send, waits, unwanted }: { send: typeof globalThis.fetch; waits: Waits; unwanted: AbortSignal },
): Promise<DeclaredConnection> {
  const client = new Client(
    { name: 'fidelio', version: '0' },
    { versionNegotiation: { mode: 'auto' }, inputRequired: { autoFulfill: false } },
  );
  const transport = transportTo(reach, send);
  const close = async () => {
    const closing = client.close().then(() => transport.close());
    await within(closing, waits.close).catch(() => {});
  };
  client.onerror = () => {};
  try {
    await within(client.connect(transport, { timeout: waits.connect }), waits.connect, unwanted);
  } catch (fault) {
    await close();
    throw fault;
  }
  return {
    tools: () => within(listTools(client, waits.list), waits.list, unwanted),
    call: (name, args, signal) =>
      within(client.callTool({ name, arguments: args }, { signal, timeout: waits.call }), waits.call),
    close,
  };
}

function transportTo(reach: ServerReach, send: typeof globalThis.fetch): Transport {
  if (reach.kind === 'program') {
    const { command, args, environment } = reach;
    return new StdioClientTransport({
      command,
      args: [...args],
      env: { ...environment },
      stderr: 'ignore',
      maxBufferSize: MOST_BYTES,
    });
  }
  const { url, token } = reach;
  return new StreamableHTTPClientTransport(new URL(url), {
    fetch: guardServerFetch(send, url),
    requestInit: { redirect: 'manual', ...(token !== null && { headers: { authorization: `Bearer ${token}` } }) },
    reconnectionOptions: {
      initialReconnectionDelay: 1_000,
      maxReconnectionDelay: 1_000,
      reconnectionDelayGrowFactor: 1,
      maxRetries: 0,
    },
  });
}

/** Asked page by page, so that the client keeps no schema of theirs to compile. */
async function listTools(client: Client, timeout: number): Promise<Tool[]> {
  const found: Tool[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES && found.length < MOST_TOOLS; page += 1) {
    const params = cursor === undefined ? {} : { params: { cursor } };
    const { tools, nextCursor } = await client.request({ method: 'tools/list', ...params }, { timeout });
    found.push(...tools);
    if (nextCursor === undefined) break;
    cursor = nextCursor;
  }
  return found.slice(0, MOST_TOOLS);
}
