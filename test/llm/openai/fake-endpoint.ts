import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

/** A request of Chat Completions, as far as the fake looks at it. */
export const AskedCompletion = z.looseObject({
  model: z.string(),
  stream: z.boolean().optional(),
  stream_options: z.unknown().optional(),
  response_format: z.unknown().optional(),
  tool_choice: z.unknown().optional(),
  messages: z.array(z.looseObject({ role: z.string(), content: z.unknown().optional() })),
  tools: z.array(z.looseObject({ function: z.looseObject({ name: z.string() }) })).default([]),
});
export type AskedCompletion = z.infer<typeof AskedCompletion>;

export type FakeCall = { readonly name: string; readonly arguments: Readonly<Record<string, unknown>> };

/** What the model behind the endpoint would say if nothing went wrong. */
export type FakeReply = { readonly text: string; readonly calls: readonly FakeCall[] };

/** One request to the fake: what was asked, what a healthy endpoint would say, and where to say it. */
export type FakeExchange = {
  /** 1 for the first request the server receives. */
  readonly nth: number;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: AskedCompletion;
  readonly reply: FakeReply;
  readonly response: ServerResponse;
};

export type Respond = (exchange: FakeExchange) => void | Promise<void>;

export type FakeEndpoint = {
  /** The base URL to give to a client. */
  readonly url: string;
  readonly host: string;
  readonly asked: FakeExchange[];
  /** How many requests are still being answered, the connection open. */
  underWay(): number;
  /** How many connections were opened to it. */
  connections(): number;
  stop(): Promise<void>;
};

/** A loopback OpenAI-compatible server: `reply` says what the model says, `respond` how the endpoint delivers it, or fails to. */
export async function startFakeEndpoint(
  respond: Respond,
  reply: (body: AskedCompletion) => FakeReply,
): Promise<FakeEndpoint> {
  const asked: FakeExchange[] = [];
  const sockets = new Set<Socket>();
  let underWay = 0;
  let connections = 0;
  const server = createServer(async (request, response) => {
    underWay += 1;
    response.once('close', () => {
      underWay -= 1;
    });
    response.on('error', () => response.destroy());
    try {
      const body = AskedCompletion.parse(JSON.parse(await text(request)));
      const { url = '/', headers } = request;
      const exchange = { nth: asked.length + 1, url, headers, body, reply: reply(body), response };
      asked.push(exchange);
      await respond(exchange);
    } catch {
      response.destroy();
    }
  });
  server.on('connection', (socket) => {
    connections += 1;
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const host = `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  return {
    url: `http://${host}/v1`,
    host,
    asked,
    underWay: () => underWay,
    connections: () => connections,
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
