import { randomUUID } from 'node:crypto';
import type { McpServerFactory } from '@modelcontextprotocol/server';
import { admitBearer } from '../../../src/mcp/http/admit-bearer.ts';
import { HTTP_LIMITS } from '../../../src/mcp/http/http-limits.ts';
import { type HttpSettings, openHttpServer } from '../../../src/mcp/http/open-http-server.ts';

export const TOKEN = 'the-token-of-the-tests';

export type TestServer = Awaited<ReturnType<typeof openTestServer>>;

/** Our HTTP server on a free port, with limits that no test reaches unless it changes them. */
export async function openTestServer(factory: McpServerFactory, changes: Partial<HttpSettings> = {}) {
  const server = await openHttpServer(factory, {
    host: '127.0.0.1',
    port: 0,
    allowedHosts: ['127.0.0.1', 'localhost'],
    admits: admitBearer(TOKEN),
    limits: { ...HTTP_LIMITS, rate: { perSecond: 1e6, burst: 1e6 } },
    lang: 'en',
    clock: () => performance.now(),
    drawSecret: () => randomUUID(),
    ...changes,
  });
  const url = `http://127.0.0.1:${server.port}/mcp`;
  return { ...server, url, post: (body: unknown, init: RequestInit = {}) => postMessage(url, body, init) };
}

/** Sends one message as a client with the token does; a string is sent as it is. */
export function postMessage(url: string, body: unknown, { headers, ...init }: RequestInit = {}): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${TOKEN}`,
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      ...Object.fromEntries(new Headers(headers)),
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...init,
  });
}

/** The message of an answer, sent alone or as the only event of a stream. */
export async function messageOf(response: Response): Promise<unknown> {
  const text = await response.text();
  const event = /^data: (.*)$/m.exec(text);
  return JSON.parse(event?.[1] ?? text);
}

/** A call as clients of 2025 send it, after the handshake that a server without sessions does not need. */
export function callOf2025(id: string | number, name: string, args: object) {
  return { jsonrpc: '2.0', id, method: 'tools/call', params: { name, arguments: args } };
}

/** The same of 2026: each message says which protocol it speaks, and headers repeat what it asks. */
export function callOf2026(id: string | number, name: string, args: object) {
  const _meta = {
    'io.modelcontextprotocol/protocolVersion': '2026-07-28',
    'io.modelcontextprotocol/clientInfo': { name: 'test', version: '0' },
    'io.modelcontextprotocol/clientCapabilities': {},
  };
  return { jsonrpc: '2.0', id, method: 'tools/call', params: { name, arguments: args, _meta } };
}

export function headersOf2026(name: string) {
  return { 'mcp-protocol-version': '2026-07-28', 'mcp-method': 'tools/call', 'mcp-name': name };
}
