import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { FakeCall, FakeExchange, FakeReply, Respond } from './fake-endpoint.ts';

export const STREAM = { 'content-type': 'text/event-stream; charset=utf-8' } as const;
export const DONE = 'data: [DONE]\n\n';
export const USAGE = { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 } as const;

export const eventOf = (value: unknown): string => `data: ${JSON.stringify(value)}\n\n`;

/** One line of a streamed reply. */
export const choiceOf = (delta: unknown, finish: string | null = null): string =>
  eventOf({ id: 'c1', object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason: finish }] });

export const usageOf = (usage: unknown = USAGE): string => eventOf({ id: 'c1', choices: [], usage });

/** A text as the pieces that a model writes: four characters each. */
export function piecesOf(text: string): string[] {
  const letters = [...text];
  return Array.from({ length: Math.ceil(letters.length / 4) }, (_, at) => letters.slice(at * 4, at * 4 + 4).join(''));
}

/** The calls of a reply, one fragment a call. */
const callsOf = (calls: readonly FakeCall[]): string[] =>
  calls.map(({ name, arguments: given }, index) =>
    choiceOf({
      tool_calls: [
        { index, id: `call_${index}`, type: 'function', function: { name, arguments: JSON.stringify(given) } },
      ],
    }),
  );

/** The words of a reply, without its end. */
export const wordsOf = (reply: FakeReply): string[] => [
  choiceOf({ role: 'assistant', content: '' }),
  ...piecesOf(reply.text).map((content) => choiceOf({ content })),
  ...callsOf(reply.calls),
];

export const endOf = (reply: FakeReply): string => choiceOf({}, reply.calls.length === 0 ? 'stop' : 'tool_calls');

/** A healthy stream, line by line. */
export const linesOf = (reply: FakeReply): string[] => [...wordsOf(reply), endOf(reply), usageOf(), DONE];

/** A reply that is not streamed. */
export const wholeOf = ({ text, calls }: FakeReply) => ({
  id: 'c1',
  object: 'chat.completion',
  choices: [
    {
      index: 0,
      message: {
        role: 'assistant',
        content: text,
        tool_calls: calls.map(({ name, arguments: given }, at) => ({
          id: `call_${at}`,
          type: 'function',
          function: { name, arguments: JSON.stringify(given) },
        })),
      },
      finish_reason: calls.length === 0 ? 'stop' : 'tool_calls',
    },
  ],
  usage: USAGE,
});

/** Sends pieces, each in a packet of its own as far as the machine allows, without ending. */
export async function push(response: ServerResponse, pieces: Iterable<string | Uint8Array>): Promise<void> {
  if (!response.headersSent) response.writeHead(200, STREAM);
  for (const piece of pieces) {
    if (response.destroyed) return;
    const isTaken = response.write(piece);
    if (!isTaken) await Promise.race([new Promise((resolve) => response.once('drain', resolve)), wait(2_000)]);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Sends these lines as the whole stream. */
export const stream =
  (lines: (exchange: FakeExchange) => Iterable<string | Uint8Array>): Respond =>
  async (exchange) => {
    await push(exchange.response, lines(exchange));
    exchange.response.end();
  };

export const healthy: Respond = stream(({ reply }) => linesOf(reply));

/** The first request goes wrong, the next ones do not. */
export const once =
  (respond: Respond): Respond =>
  (exchange) =>
    exchange.nth === 1 ? respond(exchange) : healthy(exchange);

/** Sends a status with a body and headers. */
export const status =
  (code: number, body: unknown = errorOf('nope'), headers: Readonly<Record<string, string>> = {}): Respond =>
  ({ response }) => {
    const isText = typeof body === 'string';
    response.writeHead(code, { 'content-type': isText ? 'text/html' : 'application/json', ...headers });
    response.end(isText ? body : JSON.stringify(body));
  };

export const errorOf = (message: string, more: Readonly<Record<string, unknown>> = {}) => ({
  error: { message, type: 'invalid_request_error', ...more },
});

/** Bytes cut into slices that care for nothing: not for characters, not for lines. */
export function slices(bytes: Uint8Array, size: number): Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, at * size + size));
}
