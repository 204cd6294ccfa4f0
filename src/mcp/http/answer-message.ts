import { once } from 'node:events';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { McpHttpHandler } from '@modelcontextprotocol/server';
import { MCP_PATH } from './check-head.ts';

/**
 * Has the SDK, which knows web requests only, answer a message that has been read, and writes the answer as it comes. A client that
 * leaves before its end stops the work. The message goes in as the object it is, not as a text to parse again, and of the headers
 * those of the protocol alone: the token stays outside. How the answer may be kept is not the SDK's to say.
 * A client that takes nothing of what is ready for `stalledMs` is let go.
 */
export async function answerMessage(
  mcp: Pick<McpHttpHandler, 'fetch'>,
  { headers }: IncomingMessage,
  response: ServerResponse,
  { body: parsedBody, stalledMs }: { body: unknown; stalledMs: number },
): Promise<void> {
  const gone = new AbortController();
  let isWhole = false;
  response.once('close', () => {
    if (!isWhole) gone.abort();
  });
  response.once('timeout', () => response.destroy());
  const request = new Request(ADDRESS, { method: 'POST', headers: ofProtocol(headers), signal: gone.signal });
  const answer = await mcp.fetch(request, { parsedBody });
  const { 'cache-control': _, ...head } = Object.fromEntries(answer.headers);
  if (head['content-type'] === 'application/json') {
    const text = await answer.text();
    isWhole = true;
    response.setTimeout(stalledMs).writeHead(answer.status, { ...head, 'content-length': Buffer.byteLength(text) });
    return void response.end(text);
  }
  response.writeHead(answer.status, head);
  for await (const chunk of answer.body ?? []) {
    if (gone.signal.aborted) break;
    if (response.write(chunk)) continue;
    response.setTimeout(stalledMs);
    await once(response, 'drain', { signal: gone.signal });
    response.setTimeout(0);
  }
  isWhole = true;
  response.setTimeout(stalledMs).end();
}

/** A web request has to have one; nobody reads it. */
const ADDRESS = `http://localhost${MCP_PATH}`;

function ofProtocol(headers: IncomingHttpHeaders): [string, string][] {
  return Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && (name.startsWith('mcp-') || name === 'accept' || name === 'content-type')
      ? [[name, value]]
      : [],
  );
}
