import { fileURLToPath } from 'node:url';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { Client as OldClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport as OldStdio } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport as OldHttp } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { ElicitRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import type { ToolSet } from '../../../src/domain/tool-set.ts';
import { TOKEN } from '../../mcp/http/open-test-server.ts';

/** How the user answers a question, and what the questions were. */
export type User = { answer: 'accept' | 'decline' | 'cancel' | 'accept without agreeing'; asked: string[] };

type Transport = Parameters<Client['connect']>[0];
type OldTransport = Parameters<OldClient['connect']>[0];
export type AnyClient = Client | OldClient;

export const KINDS = ['first SDK', '2025', '2026'] as const;
export type Kind = (typeof KINDS)[number];

const APP = fileURLToPath(new URL('../../fixtures/mcp/app-server.ts', import.meta.url));

/** Connects to a server of its own, over standard streams. */
export function overStdio(kind: Kind, user: User | null, [set, ...places]: [ToolSet, ...string[]]): Promise<AnyClient> {
  const server = { command: process.execPath, args: [APP, set, ...places], stderr: 'ignore' as const };
  return kind === 'first SDK'
    ? connectOld(user, new OldStdio(server))
    : connect(kind, user, new StdioClientTransport(server));
}

/** Connects to a server that listens. */
export function overHttp(kind: Kind, user: User | null, url: string): Promise<AnyClient> {
  const requestInit = { headers: { Authorization: `Bearer ${TOKEN}` } };
  if (kind !== 'first SDK')
    return connect(kind, user, new StreamableHTTPClientTransport(new URL(url), { requestInit }));
  // The first SDK’s own transport is not of its own type where optional properties are exact.
  return connectOld(user, new OldHttp(new URL(url), { requestInit }) as OldTransport);
}

async function connect(kind: Kind, user: User | null, transport: Transport): Promise<Client> {
  const client = new Client(
    { name: kind, version: '0' },
    {
      versionNegotiation: { mode: kind === '2026' ? 'auto' : 'legacy' },
      capabilities: user === null ? {} : { elicitation: { form: {} } },
    },
  );
  if (user !== null) client.setRequestHandler('elicitation/create', ({ params }) => reply(user, params.message));
  await client.connect(transport);
  return client;
}

async function connectOld(user: User | null, transport: OldTransport): Promise<OldClient> {
  const capabilities = user === null ? {} : { elicitation: {} };
  const client = new OldClient({ name: 'first SDK', version: '0' }, { capabilities });
  if (user !== null) client.setRequestHandler(ElicitRequestSchema, ({ params }) => reply(user, params.message));
  await client.connect(transport);
  return client;
}

function reply({ answer, asked }: User, message: string) {
  asked.push(message);
  if (answer === 'accept') return { action: answer, content: { agreed: true } };
  if (answer === 'accept without agreeing') return { action: 'accept' as const, content: { agreed: false } };
  return { action: answer };
}

/** A call as both SDKs make it. */
export function callTool(
  client: AnyClient,
  name: string,
  args: Record<string, unknown>,
  options: { signal?: AbortSignal; onprogress?: (progress: { progress: number }) => void } = {},
): Promise<{ isError?: boolean; structuredContent?: unknown; content: unknown }> {
  const call = { name, arguments: args };
  return client instanceof OldClient
    ? (client.callTool(call, undefined, options) as ReturnType<typeof callTool>)
    : (client.callTool(call, options) as ReturnType<typeof callTool>);
}
