import { createServer, type IncomingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { createMcpHandler, Server } from '@modelcontextprotocol/server';
import { answerShop, shopTools } from '../../fixtures/mcp/shop-tools.ts';

export type HttpShop = { readonly url: string; readonly asked: IncomingHttpHeaders[]; stop(): Promise<void> };

/** The same shop, of the 2026 era, over HTTP on this machine: it wants the token, and `/moved` sends to another place. */
export async function startHttpShop(token: string, moved = 'http://127.0.0.1:9/mcp'): Promise<HttpShop> {
  const asked: IncomingHttpHeaders[] = [];
  const handler = createMcpHandler(() => {
    const server = new Server({ name: 'shop', version: '1' }, { capabilities: { tools: {} } });
    server.setRequestHandler('tools/list', async () => ({
      tools: shopTools.map((tool) => ({ ...tool, inputSchema: { ...tool.inputSchema, type: 'object' as const } })),
    }));
    server.setRequestHandler('tools/call', async ({ params }) => answerShop(params.name, params.arguments));
    return server;
  });
  const http = createServer(async (request, response) => {
    asked.push(request.headers);
    const { method = 'GET', url = '/', headers } = request;
    if (url === '/moved') return response.writeHead(307, { location: moved }).end();
    if (headers.authorization !== `Bearer ${token}`)
      return response
        .writeHead(401, { 'www-authenticate': 'Bearer resource_metadata="http://127.0.0.1:9/steal"' })
        .end();
    const body = method === 'POST' ? await buffer(request) : null;
    const given = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' ? [[name, value]] : [],
    );
    const answer = await handler.fetch(new Request(`http://127.0.0.1${url}`, { method, headers: given, body }));
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    for await (const piece of answer.body ?? []) response.write(piece);
    return response.end();
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const address = http.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    stop: () =>
      new Promise((resolve) => {
        http.closeAllConnections();
        http.close(() => resolve());
      }),
  };
}
