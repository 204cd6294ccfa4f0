import { z } from 'zod';
import type { ModelFault } from '../policy/model-fault.ts';
import type { OpenClient } from './open-client.ts';
import { ReplyFault } from './reply-fault.ts';
import { retryAfter } from './retry-after.ts';

/** What an error of the client, of `fetch` or of ours says is wrong; its words are looked at, and shown nowhere. */
export function readFailure(error: unknown, errors: OpenClient['errors'], now: number): ReplyFault {
  const own = causesOf(error).find((cause) => cause instanceof ReplyFault);
  if (own !== undefined) return own;
  if (error instanceof SyntaxError) return new ReplyFault('malformed');
  if (error instanceof errors.APIConnectionError) return new ReplyFault(faultOfConnection(error));
  if (error instanceof errors.APIError) {
    const { headers } = error;
    const wait = headers instanceof Headers ? retryAfter(headers, now) : null;
    return new ReplyFault(faultOfStatus(error.status ?? statusIn(error.error), `${error.code} ${error.type}`), {
      wait,
    });
  }
  if (error instanceof errors.OpenAIError) return new ReplyFault('malformed');
  return new ReplyFault(faultOfConnection(error));
}

/** A stream may say after its 200 what a status would have said. */
function statusIn(body: unknown): number | null {
  const said = z.looseObject({ code: z.coerce.number().int().min(400).max(599) }).safeParse(body);
  return said.success ? said.data.code : null;
}

const BY_STATUS: Readonly<Record<number, ModelFault>> = {
  401: 'unauthorised',
  402: 'out_of_credit',
  403: 'forbidden',
  404: 'not_found',
  408: 'server_error',
  409: 'server_error',
  425: 'server_error',
  429: 'rate_limited',
};

function faultOfStatus(status: number | null, code: string): ModelFault {
  if (status === null) return 'error_body';
  if (status === 429 && /insufficient_quota|billing/.test(code)) return 'out_of_credit';
  if (status < 400) return 'redirected';
  return BY_STATUS[status] ?? (status < 500 ? 'bad_request' : 'server_error');
}

const CLOSED = ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'];

/** Whether there was nobody, somebody who hung up, or somebody who speaks another language. */
function faultOfConnection(error: unknown): ModelFault {
  const causes = causesOf(error);
  const codes = causes.flatMap((cause) => ('code' in cause ? [String(cause.code)] : []));
  if (causes.some(({ name }) => name === 'HTTPParserError') || codes.includes('UND_ERR_HEADERS_OVERFLOW'))
    return 'malformed';
  if (codes.some((code) => code.startsWith('Z_') || code.startsWith('ERR__ERROR_FORMAT'))) return 'bad_bytes';
  return codes.some((code) => CLOSED.includes(code)) ? 'cut' : 'unreachable';
}

/** An error and what caused it, outermost first. */
function causesOf(error: unknown): Error[] {
  const causes: Error[] = [];
  for (let cause = error; cause instanceof Error && causes.length < 5; cause = cause.cause) causes.push(cause);
  return causes;
}
