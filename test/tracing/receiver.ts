import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';

export type Received = {
  method: string;
  path: string;
  headers: string;
  authorization: string;
  type: string;
  body: string;
};

/** How a receiver treats each request. */
export type Manner = 'ok' | 'hang' | 'fail' | 'refuse-keys' | 'cut' | 'redirect' | 'slow' | 'endless';

export type Receiver = {
  readonly url: string;
  readonly received: Received[];
  /** Requests that wait for their answer and have not been given up. */
  underWay(): number;
  close(): Promise<void>;
};

/** A server on this machine that keeps what it is sent, byte for byte. */
export async function startReceiver(manner: Manner = 'ok'): Promise<Receiver> {
  const received: Received[] = [];
  const waiting = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    waiting.add(response);
    response.on('close', () => waiting.delete(response));
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push(note(request, Buffer.concat(chunks).toString('utf8')));
      reply(manner, request, response);
    });
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    underWay: () => waiting.size,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function note(request: IncomingMessage, body: string): Received {
  return {
    method: request.method ?? '',
    path: request.url ?? '',
    headers: request.rawHeaders.join('\n'),
    authorization: request.headers.authorization ?? '',
    type: request.headers['content-type'] ?? '',
    body,
  };
}

function reply(manner: Manner, request: IncomingMessage, response: ServerResponse): void {
  if (manner === 'hang') return;
  if (manner === 'cut') return void request.socket.destroy();
  if (manner === 'fail') return void response.writeHead(500).end('out of order');
  if (manner === 'refuse-keys') return void response.writeHead(401).end('sk-lf-secret is wrong');
  if (manner === 'redirect') return void response.writeHead(307, { location: '/elsewhere' }).end();
  if (manner === 'slow') return void setTimeout(() => response.writeHead(200).end('{}'), 150);
  if (manner === 'endless') return void response.writeHead(200).write('{');
  response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
}

const Attribute = z.object({
  key: z.string(),
  value: z.union([
    z.object({ stringValue: z.string() }).transform(({ stringValue }) => stringValue),
    z.object({ intValue: z.number() }).transform(({ intValue }) => intValue),
    z.object({ boolValue: z.boolean() }).transform(({ boolValue }) => boolValue),
  ]),
});
const Attributes = z
  .array(Attribute)
  .transform(
    (list): Record<string, string | number | boolean> => Object.fromEntries(list.map((a) => [a.key, a.value])),
  );

export const OtlpSpan = z.strictObject({
  traceId: z.string().regex(/^[0-9a-f]{32}$/),
  spanId: z.string().regex(/^[0-9a-f]{16}$/),
  parentSpanId: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional(),
  name: z.string(),
  kind: z.literal(1),
  startTimeUnixNano: z.string().regex(/^\d{19}$/),
  endTimeUnixNano: z.string().regex(/^\d{19}$/),
  attributes: Attributes,
  status: z.strictObject({}),
});
export type OtlpSpan = z.infer<typeof OtlpSpan>;

const Otlp = z.strictObject({
  resourceSpans: z.array(
    z.strictObject({
      resource: z.strictObject({ attributes: Attributes }),
      scopeSpans: z.array(
        z.strictObject({
          scope: z.strictObject({ name: z.literal('fidelio'), version: z.string() }),
          spans: z.array(OtlpSpan),
        }),
      ),
    }),
  ),
});

/** Every span that a receiver was sent, in order. */
export function spansOf({ received }: Pick<Receiver, 'received'>): OtlpSpan[] {
  return received
    .filter(({ path }) => path.endsWith('/api/public/otel/v1/traces'))
    .flatMap(({ body }) => Otlp.parse(JSON.parse(body)).resourceSpans)
    .flatMap(({ scopeSpans }) => scopeSpans)
    .flatMap(({ spans }) => spans);
}

const Score = z.strictObject({
  id: z.string(),
  traceId: z.string(),
  name: z.string(),
  value: z.number(),
  dataType: z.string(),
  environment: z.string(),
});

export function scoresOf({ received }: Pick<Receiver, 'received'>) {
  return received
    .filter(({ path }) => path.endsWith('/api/public/scores'))
    .map(({ body }) => Score.parse(JSON.parse(body)));
}
