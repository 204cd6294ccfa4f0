import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createMcpHandler, type McpServerFactory } from '@modelcontextprotocol/server';
import type { Lang } from '../../domain/bilingual.ts';
import type { OnFault } from '../call-tool.ts';
import type { Admits } from './admit-bearer.ts';
import { answerMessage } from './answer-message.ts';
import { checkHead } from './check-head.ts';
import type { HttpLimits } from './http-limits.ts';
import { type HttpRefusal, writeHttpRefusal } from './http-refusal.ts';
import type { DrawSecret } from './keep-token.ts';
import { type Exchange, openExchanges } from './open-exchanges.ts';
import { readBody } from './read-body.ts';
import { type HttpMessage, readMessage } from './read-message.ts';
import { openRunningCalls } from './running-calls.ts';

export type HttpSettings = {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** The names the server may be called by, and whose pages may call it. */
  readonly allowedHosts: readonly string[];
  readonly admits: Admits;
  readonly limits: HttpLimits;
  readonly lang: Lang;
  /** Milliseconds that only go forward. */
  readonly clock: () => number;
  readonly drawSecret: DrawSecret;
  /** Told of a fault of the transport itself, of which the client learns only that there was one. */
  readonly onFault?: OnFault | undefined;
};

export type HttpServer = {
  readonly port: number;
  /** Takes no new call, gives those at work the time the limits say, then cuts them. */
  stop(): Promise<void>;
};

/**
 * Serves MCP over HTTP in the protocols of 2025 and 2026, without sessions: each request is answered by a server of its own, so any
 * replica may answer any request. A client that leaves, or cancels, stops the work of its call. Rejects when it cannot listen.
 */
export async function openHttpServer(factory: McpServerFactory, settings: HttpSettings): Promise<HttpServer> {
  const { limits, lang } = settings;
  const mcp = createMcpHandler(factory, { maxSubscriptions: limits.listening });
  const rules = { hosts: settings.allowedHosts, admits: settings.admits, bodyBytes: limits.bodyBytes };
  const exchanges = openExchanges(limits, settings.clock);
  const calls = openRunningCalls();
  let stopping = false;
  let onQuiet = () => {};

  const serve = async (request: IncomingMessage, response: ServerResponse, exchange: Exchange) => {
    const body = await readBody(request, limits.bodyBytes);
    if (body.kind === 'cut') return;
    if (body.kind !== 'text')
      return writeHttpRefusal(response, { kind: body.kind === 'too-long' ? 'size' : 'syntax' }, lang);
    const message = readMessage(body.text);
    if (!('body' in message)) return writeHttpRefusal(response, message, lang);
    const refusal = exchanges.begin(exchange, message);
    if (refusal !== null) return writeHttpRefusal(response, refusal, lang);
    followSession(request, response, message);
    await answerMessage(mcp, request, response, { body: message.body, stalledMs: limits.stalledMs });
  };

  /** A client that has left is no fault. What has begun cannot be refused any more. */
  const fail = (response: ServerResponse, fault: unknown) => {
    if (response.destroyed) return;
    settings.onFault?.('HTTP', fault);
    if (response.headersSent) response.destroy();
    else writeHttpRefusal(response, { kind: 'fault' }, lang);
  };

  /** Clients of 2025 say in another request which call to stop: the session they were given when they came ties the two. */
  const followSession = ({ headers }: IncomingMessage, response: ServerResponse, { kind, id }: HttpMessage) => {
    if (kind === 'initialize') response.setHeader('Mcp-Session-Id', settings.drawSecret());
    const session = headers['mcp-session-id'];
    if (typeof session !== 'string' || id === null) return;
    if (kind === 'cancel') calls.stop(session, id);
    if (kind === 'call') response.once('close', calls.add(session, id, { stop: () => endEarly(response) }));
  };

  const onRequest = (request: IncomingMessage, response: ServerResponse) => {
    response.setHeader('Cache-Control', 'no-store, no-transform');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (stopping) response.setHeader('Connection', 'close');
    const refusal = checkHead(request, rules) ?? (stopping ? STOPPING : null);
    const exchange = refusal ?? exchanges.enter(response);
    if ('kind' in exchange) return writeHttpRefusal(response, exchange, lang);
    response.once('close', () => {
      if (!stopping) return;
      server.closeIdleConnections();
      if (exchanges.open.size === 0) onQuiet();
    });
    if (request.headers.expect !== undefined) response.writeContinue();
    serve(request, response, exchange).catch((fault) => fail(response, fault));
  };

  const server = createServer(
    {
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      connectionsCheckingInterval: 1000,
      keepAliveTimeout: KEEP_ALIVE_MS,
    },
    onRequest,
  );
  // A request that waits for leave to send its body is judged like any other.
  server.on('checkContinue', onRequest).on('checkExpectation', onRequest);
  server.maxConnections = limits.connections;
  const port = await listen(server, settings);

  const quiet = (withinMs: number) =>
    exchanges.open.size === 0 || waitAtMost(withinMs, new Promise<void>((resolve) => (onQuiet = resolve)));
  const stop = async () => {
    stopping = true;
    server.close();
    server.closeIdleConnections();
    for (const { response, state } of exchanges.open) if (state === 'listening') endEarly(response);
    await quiet(limits.stopMs);
    for (const { response } of exchanges.open) endEarly(response);
    await mcp.close();
    await quiet(LAST_WORDS_MS);
    server.closeAllConnections();
  };
  return { port, stop };
}

const STOPPING: HttpRefusal = { kind: 'stopping' };

/** Longer than a load balancer keeps an idle connection, so that it never sends a request into one that is closing. */
const KEEP_ALIVE_MS = 65_000;

/** For what was cut to reach its client, and the work behind it. */
const LAST_WORDS_MS = 500;

/** A stream ends where it is; an answer that has not begun does not come. Either way the work behind it is told to stop. */
function endEarly(response: ServerResponse): void {
  if (response.headersSent) response.end();
  else response.destroy();
}

function listen(server: Server, { host, port }: HttpSettings): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

async function waitAtMost(milliseconds: number, work: Promise<void>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  await Promise.race([work, promise]);
  clearTimeout(timer);
}
