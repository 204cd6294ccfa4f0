import { once } from 'node:events';
import { localhostAllowedHostnames, type McpServerFactory } from '@modelcontextprotocol/server';
import type { Lang } from '../../domain/bilingual.ts';
import { answer, type Outcome } from '../../domain/outcome.ts';
import type { OnFault } from '../call-tool.ts';
import { admitBearer } from './admit-bearer.ts';
import { MCP_PATH } from './check-head.ts';
import { HTTP_LIMITS } from './http-limits.ts';
import { type DrawSecret, keepToken } from './keep-token.ts';
import { type HttpServer, type HttpSettings, openHttpServer } from './open-http-server.ts';
import { refuseAddress } from './refuse-address.ts';

export type HttpOrder = {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** Names the server may be called by, besides its host and this machine's own. */
  readonly allowedHosts: readonly string[];
  readonly tokenFile: string;
  readonly lang: Lang;
  /** Milliseconds that only go forward. */
  readonly clock: () => number;
  readonly drawSecret: DrawSecret;
  /** Aborted when the server is to stop. */
  readonly until: AbortSignal;
  /** Told the address to give to clients, once it answers. */
  onReady(url: string): void;
};

/** Serves MCP over HTTP to the bearers of a token kept in a file, until told to stop; refuses when it cannot listen. */
export async function serveOverHttp(
  factory: McpServerFactory,
  order: HttpOrder,
  onFault?: OnFault,
): Promise<Outcome<null>> {
  const { host, until } = order;
  const token = await keepToken(order.tokenFile, order.drawSecret);
  if (!token.ok) return token;
  const allowedHosts = [...localhostAllowedHostnames(), ...[host, ...order.allowedHosts].map(inAddress)];
  const opened = await open(factory, order, {
    ...{ admits: admitBearer(token.value), allowedHosts, onFault },
  });
  if (!opened.ok) return opened;
  order.onReady(`http://${inAddress(host)}:${opened.value.port}${MCP_PATH}`);
  if (!until.aborted) await once(until, 'abort');
  await opened.value.stop();
  return answer(null);
}

async function open(
  factory: McpServerFactory,
  { host, port, lang, clock, drawSecret }: HttpOrder,
  rules: Pick<HttpSettings, 'admits' | 'allowedHosts' | 'onFault'>,
): Promise<Outcome<HttpServer>> {
  try {
    return answer(
      await openHttpServer(factory, { host, port, lang, clock, drawSecret, limits: HTTP_LIMITS, ...rules }),
    );
  } catch (error) {
    return refuseAddress(host, port, error);
  }
}

/** A name or an address as it stands in a web address. */
function inAddress(name: string): string {
  const written = name.includes(':') ? `[${name}]` : name;
  return URL.parse(`http://${written}`)?.hostname ?? written;
}
