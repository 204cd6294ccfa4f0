import type { Clock } from '../policy/clock.ts';
import { firstBytes } from './first-bytes.ts';
import { ReplyFault } from './reply-fault.ts';
import { replyStream } from './reply-stream.ts';

/** What is read of an error, in bytes: enough to know what it is about. */
const ERROR_BYTES = 65_536;

/** What the endpoint has to know; what else the client adds, of this machine or from the environment, stays here. */
const SENT_HEADERS = ['accept', 'api-key', 'authorization', 'content-type', 'user-agent'];

/** A `fetch` that follows no redirection, sends no more headers than it must, and reads no more than it must. */
export function guardFetch(send: typeof globalThis.fetch, clock: Clock): typeof globalThis.fetch {
  return async (address, init) => {
    const given = new Headers(init?.headers);
    const headers = SENT_HEADERS.flatMap((name): [string, string][] => {
      const value = given.get(name);
      return value === null ? [] : [[name, value]];
    });
    const response = await send(address, { ...init, headers, redirect: 'manual' });
    if (response.status < 200 || response.status > 599) throw new ReplyFault('malformed');
    if (response.body === null) return response;
    const body = response.ok ? replyStream(response.body, clock) : response.body.pipeThrough(firstBytes(ERROR_BYTES));
    return new Response(body, { status: response.status, statusText: response.statusText, headers: response.headers });
  };
}
