import { answers, type EndpointFault, fails, retries } from './endpoint-fault.ts';
import type { Respond } from './fake-endpoint.ts';
import { errorOf, healthy, once, push, status } from './fake-stream.ts';

const PAGE = '<!doctype html><html><body><h1>502 Bad Gateway</h1></body></html>';
const busy = errorOf('Rate limit reached', { type: 'requests', code: 'rate_limit_exceeded' });

/** Refuses what it does not know with a 400, as long as it is asked for. */
const without =
  (field: 'stream_options' | 'response_format' | 'tools', refusal: Respond): Respond =>
  (exchange) => {
    const { body } = exchange;
    const isAsked = field === 'tools' ? body.tools.length > 0 : body[field] !== undefined;
    return isAsked ? refusal(exchange) : healthy(exchange);
  };

const noUsage = without(
  'stream_options',
  status(400, errorOf('Unrecognized request argument supplied: stream_options')),
);
const noJson = without(
  'response_format',
  status(400, errorOf('Invalid parameter', { param: 'response_format', code: 'unsupported_value' })),
);
const noTools = without('tools', status(400, errorOf('registry.ollama.ai/library/gemma:2b does not support tools')));

const NOTHING_AT_ALL: Respond = (exchange) => {
  const { body } = exchange;
  if (body.stream_options !== undefined) return noUsage(exchange);
  return body.response_format === undefined ? noTools(exchange) : noJson(exchange);
};

/** What an endpoint says with a status. */
export const statusFaults: readonly EndpointFault[] = [
  fails('400', 'bad_request', status(400), 1),
  fails(
    '400 for a context that is too long',
    'bad_request',
    status(400, errorOf('maximum context length is 8192 tokens')),
    1,
  ),
  fails('401', 'unauthorised', status(401), 1),
  fails(
    '401 that repeats the key',
    'unauthorised',
    ({ headers, response }) => {
      response.writeHead(401, { 'content-type': 'application/json', 'x-request-id': String(headers.authorization) });
      response.end(JSON.stringify(errorOf(`Incorrect API key provided: ${headers.authorization}`)));
    },
    1,
  ),
  fails('402', 'out_of_credit', status(402), 1),
  fails('403', 'forbidden', status(403), 1),
  fails('404', 'not_found', status(404, errorOf('The model does not exist')), 1),
  fails('404 as a page', 'not_found', status(404, PAGE), 1),
  fails('405', 'bad_request', status(405), 1),
  fails('413', 'bad_request', status(413, PAGE), 1),
  fails('422', 'bad_request', status(422, { detail: [{ loc: ['body', 'model'], msg: 'Field required' }] }), 1),
  retries('408 once', once(status(408))),
  retries('409 once', once(status(409))),
  retries('429 once', once(status(429, busy))),
  retries('429 once, Retry-After 1', once(status(429, busy, { 'retry-after': '1' }))),
  retries('429 once, retry-after-ms 300', once(status(429, busy, { 'retry-after-ms': '300' }))),
  retries(
    '429 once, Retry-After a date gone by',
    once(status(429, busy, { 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' })),
  ),
  retries('429 once, Retry-After without meaning', once(status(429, busy, { 'retry-after': '-soon' }))),
  fails('429, Retry-After 3600', 'rate_limited', status(429, busy, { 'retry-after': '3600' }), 1),
  fails('429, Retry-After without end', 'rate_limited', status(429, busy, { 'retry-after': '999999999999' }), 1),
  fails('429 for ever', 'rate_limited', status(429, busy)),
  fails(
    '429 for want of credit',
    'out_of_credit',
    status(429, errorOf('You exceeded your quota', { code: 'insufficient_quota' })),
    1,
  ),
  retries('500 once', once(status(500))),
  retries('500 twice', (exchange) => (exchange.nth < 3 ? status(500)(exchange) : healthy(exchange)), {
    sent: 3,
  }),
  fails('500 for ever', 'server_error', status(500)),
  fails('500 with an empty body', 'server_error', status(500, '')),
  fails('500 with a body of 10 MB', 'server_error', async ({ response }) => {
    response.writeHead(500, { 'content-type': 'text/plain' });
    await push(
      response,
      Array.from({ length: 160 }, () => 'x'.repeat(65_536)),
    );
    response.end();
  }),
  fails('500 with a body that never ends', 'no_answer', ({ response }) => {
    response.writeHead(500, { 'content-type': 'application/json' });
    response.write('{"error":');
  }),
  retries('502 once, as a page', once(status(502, PAGE))),
  retries('503 once, Retry-After 1', once(status(503, PAGE, { 'retry-after': '1' }))),
  fails('503 for ever, as a page', 'server_error', status(503, PAGE)),
  retries('504 once', once(status(504))),
  retries('529 once', once(status(529))),
  fails(
    '301 to another host',
    'redirected',
    status(301, '', { location: 'http://127.0.0.2:9/v1/chat/completions' }),
    1,
  ),
  fails('302 to another host', 'redirected', status(302, '', { location: 'https://example.invalid/v1' }), 1),
  fails(
    '307 to another host',
    'redirected',
    status(307, '', { location: 'http://127.0.0.2:9/v1/chat/completions' }),
    1,
  ),
  fails('204', 'malformed', ({ response }) => void response.writeHead(204).end()),
  fails('huge headers', 'malformed', status(200, 'x', { 'x-filler': 'a'.repeat(40_000) })),
  answers('400 for stream_options', noUsage, { sent: 2 }),
  answers('400 for response_format', noJson, { sent: 2 }),
  answers('400 for tools', noTools, { sent: 2 }),
  answers(
    '422 for a field it does not know',
    without(
      'stream_options',
      status(422, {
        detail: [{ type: 'extra_forbidden', loc: ['body', 'stream_options'], msg: 'Extra inputs are not permitted' }],
      }),
    ),
    { sent: 2 },
  ),
  answers('400 for everything, one after the other', NOTHING_AT_ALL, { sent: 4 }),
];
