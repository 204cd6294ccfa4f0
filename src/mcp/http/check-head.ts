import type { IncomingMessage } from 'node:http';
import { isJsonContentType, validateHostHeader, validateOriginHeader } from '@modelcontextprotocol/server';
import type { Admits } from './admit-bearer.ts';
import type { HttpRefusal } from './http-refusal.ts';

/** The one address of the protocol. */
export const MCP_PATH = '/mcp';

export type HeadRules = {
  /** The names this server may be called by: a page that makes its own name lead here sends another one. */
  readonly hosts: readonly string[];
  readonly admits: Admits;
  readonly bodyBytes: number;
};

/** A name or an address, and its port at most: the parser of addresses also finds a name behind a user, or before a path. */
const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d*)?$/i;

/**
 * What can be judged of a request before its body is read, cheapest and most severe first: who is meant, who asks from where,
 * with which right; only a bearer learns what exists. Null when nothing stands against it.
 */
export function checkHead(request: IncomingMessage, { hosts, admits, bodyBytes }: HeadRules): HttpRefusal | null {
  const { headers, method, url } = request;
  if (!namesOneHost(request) || !validateHostHeader(headers.host, [...hosts]).ok) return { kind: 'host' };
  if (!validateOriginHeader(headers.origin, [...hosts]).ok) return { kind: 'origin' };
  if (!admits(headers.authorization)) return { kind: 'token' };
  if (url?.split('?', 1)[0] !== MCP_PATH) return { kind: 'path' };
  if (method !== 'POST') return { kind: 'method' };
  if (!isJsonContentType(headers['content-type']) || headers['content-encoding'] !== undefined) return { kind: 'type' };
  if (Number(headers['content-length'] ?? 0) > bodyBytes) return { kind: 'size' };
  return null;
}

function namesOneHost({ headers, headersDistinct }: IncomingMessage): boolean {
  return HOST.test(headers.host ?? '') && headersDistinct.host?.length === 1;
}
