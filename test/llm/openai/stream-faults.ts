import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { answers, type EndpointFault, fails, retries } from './endpoint-fault.ts';
import type { Respond } from './fake-endpoint.ts';
import {
  choiceOf,
  DONE,
  endOf,
  eventOf,
  healthy,
  linesOf,
  once,
  push,
  STREAM,
  slices,
  stream,
  usageOf,
  wholeOf,
  wordsOf,
} from './fake-stream.ts';

const joined = (lines: readonly string[]) => Buffer.from(lines.join(''));
const MEGABYTES = 10;
/** Small on the wire, 64 MB once unpacked. */
const BOMB = gzipSync(Buffer.alloc(64_000_000, ': \n'), { level: 1 });

/** Hangs after what it sends. */
const hang =
  (lines: (exchange: Parameters<Respond>[0]) => string[]): Respond =>
  async (exchange) =>
    push(exchange.response, lines(exchange));

/** Hangs up after what it sends. */
const cut =
  (lines: (exchange: Parameters<Respond>[0]) => string[]): Respond =>
  async (exchange) => {
    await push(exchange.response, lines(exchange));
    await wait(20);
    exchange.response.destroy();
  };

/** Sends the same thing again and again until the other side has had enough. */
const forever =
  (piece: string, milliseconds: number): Respond =>
  async ({ response }) => {
    while (!response.destroyed) {
      await push(response, [piece]);
      await wait(milliseconds);
    }
  };

const json =
  (type: string, indent: number): Respond =>
  ({ reply, response }) => {
    response.writeHead(200, { 'content-type': type });
    response.end(JSON.stringify(wholeOf(reply), null, indent));
  };

const beforeTheEnd = ({ reply }: Parameters<Respond>[0]) => wordsOf(reply).slice(0, 3);

/** How bytes come, or do not. */
export const streamFaults: readonly EndpointFault[] = [
  answers('nothing at all wrong', healthy),
  answers(
    'packets of one byte',
    stream(({ reply }) => slices(joined(linesOf(reply)), 1)),
  ),
  answers(
    'packets of three bytes, inside characters and lines',
    stream(({ reply }) => slices(joined(linesOf(reply)), 3)),
  ),
  answers(
    'everything in one packet',
    stream(({ reply }) => [linesOf(reply).join('')]),
  ),
  answers(
    'CRLF',
    stream(({ reply }) => linesOf(reply).map((line) => line.replaceAll('\n', '\r\n'))),
  ),
  answers(
    'CRLF cut in the middle',
    stream(({ reply }) => slices(joined(linesOf(reply).map((line) => line.replaceAll('\n', '\r\n'))), 1)),
  ),
  answers(
    'CR alone',
    stream(({ reply }) => linesOf(reply).map((line) => line.replaceAll('\n', '\r'))),
  ),
  answers(
    'a byte-order mark',
    stream(({ reply }) => ['\ufeff', ...linesOf(reply)]),
  ),
  answers(
    'blank lines first',
    stream(({ reply }) => ['\n\n', '\n', ...linesOf(reply)]),
  ),
  answers(
    'comments to keep the line open',
    stream(({ reply }) => linesOf(reply).flatMap((line) => [': keep-alive\n\n', line])),
  ),
  answers(
    'names, ids and delays of events',
    stream(({ reply }) => linesOf(reply).map((line) => `event: message\nid: 7\nretry: 10\n${line}`)),
  ),
  answers(
    'no space after data:',
    stream(({ reply }) => linesOf(reply).map((line) => line.replace('data: ', 'data:'))),
  ),
  answers(
    'an event over several lines',
    stream(({ reply }) => linesOf(reply).map((line) => line.replace('"choices"', '\ndata: "choices"'))),
  ),
  answers(
    'no [DONE]',
    stream(({ reply }) => linesOf(reply).slice(0, -1)),
  ),
  answers(
    'no blank line at the end',
    stream(({ reply }) => [linesOf(reply).slice(0, -1).join('').trimEnd()]),
  ),
  answers(
    'lines after [DONE]',
    stream(({ reply }) => [...linesOf(reply), choiceOf({ content: 'encore' })]),
  ),
  answers('gzip', ({ reply, response }) => {
    response.writeHead(200, { ...STREAM, 'content-encoding': 'gzip' });
    response.end(gzipSync(joined(linesOf(reply))));
  }),
  answers('not streamed', json('application/json', 0)),
  answers('not streamed, on many lines, said to be a stream', json('text/event-stream', 2)),
  answers('not streamed, said to be nothing', json('text/plain', 0)),
  answers(
    'a hang after the end',
    hang(({ reply }) => [...wordsOf(reply), endOf(reply)]),
    { waits: true },
  ),
  answers(
    'a hang after [DONE]',
    hang(({ reply }) => linesOf(reply)),
    { waits: true },
  ),
  answers(
    'a cut after the end',
    cut(({ reply }) => [...wordsOf(reply), endOf(reply)]),
  ),
  fails('gzip that is none', 'bad_bytes', ({ response }) => {
    response.writeHead(200, { ...STREAM, 'content-encoding': 'gzip' });
    response.end('data: {}\n\n');
  }),
  fails('a hang before the headers', 'no_answer', () => {}),
  fails('a hang after the headers', 'no_answer', ({ response }) => response.writeHead(200, STREAM).flushHeaders()),
  fails('a hang between words', 'stalled', hang(beforeTheEnd)),
  retries(
    'a hang before the headers, once',
    once(() => {}),
    { waits: true },
  ),
  retries('a hang between words, once', once(hang(beforeTheEnd)), { waits: true }),
  fails('comments for ever', 'no_answer', forever(': keep-alive\n\n', 20)),
  fails('words for ever', 'too_slow', forever(choiceOf({ content: 'a ' }), 20), 1),
  fails('one byte at a time, slowly', 'no_answer', async ({ reply, response }) => {
    for (const byte of slices(joined(linesOf(reply)), 1)) {
      if (response.destroyed) return;
      await push(response, [byte]);
      await wait(50);
    }
  }),
  fails('a cut before the headers', 'cut', ({ response }) => void response.destroy()),
  fails(
    'a cut before the first word',
    'cut',
    cut(() => [': hello\n\n']),
  ),
  fails('a cut after the first words', 'cut', cut(beforeTheEnd)),
  fails(
    'a cut inside a line',
    'cut',
    cut(({ reply }) => [...wordsOf(reply), endOf(reply).slice(0, 20)]),
  ),
  retries(
    'a cut before the headers, once',
    once(({ response }) => void response.destroy()),
  ),
  retries('a cut after the first words, once', once(cut(beforeTheEnd))),
  fails(
    'an end without a finish',
    'no_finish',
    stream(({ reply }) => wordsOf(reply)),
  ),
  fails(
    '[DONE] without a finish',
    'no_finish',
    stream(({ reply }) => [...wordsOf(reply), usageOf(), DONE]),
  ),
  fails('a shorter body than announced', 'cut', ({ reply, response }) => {
    response.writeHead(200, { ...STREAM, 'content-length': '100000' });
    response.write(wordsOf(reply).join(''), () => response.destroy());
  }),
  fails(
    'lines that are no JSON',
    'malformed',
    stream(({ reply }) => [...wordsOf(reply), 'data: {"choices": [{\n\n', DONE]),
  ),
  fails(
    'words instead of JSON',
    'malformed',
    stream(() => ['data: hello\n\n', DONE]),
  ),
  fails(
    'lists instead of objects',
    'malformed',
    stream(() => [eventOf([1, 2]), DONE]),
  ),
  fails(
    'a word instead of an object',
    'malformed',
    stream(() => [eventOf('ok'), DONE]),
  ),
  retries('lines that are no JSON, once', once(stream(() => ['data: {"choi\n\n']))),
  fails('JSON cut short', 'malformed', ({ response }) => void response.writeHead(200).end('{"choices": [')),
  fails(
    'bytes that are no UTF-8',
    'bad_bytes',
    stream(() => [Buffer.from([0x64, 0x61, 0x74, 0x61, 0x3a, 0xc3, 0x28, 0x0a, 0x0a])]),
  ),
  fails(
    'UTF-16',
    'bad_bytes',
    stream(({ reply }) => [Buffer.from([0xff, 0xfe]), Buffer.from(linesOf(reply).join(''), 'utf16le')]),
  ),
  fails('an empty body', 'no_choices', ({ response }) => void response.writeHead(200, STREAM).end()),
  fails(
    '[DONE] alone',
    'no_choices',
    stream(() => [DONE]),
  ),
  fails('no HTTP at all', 'malformed', ({ response }) => {
    response.socket?.end('I am no web server\r\n\r\n');
  }),
  fails(
    'a web page',
    'html_page',
    ({ response }) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<!doctype html><title>Welcome</title><p>Log in to go on.</p>');
    },
    1,
  ),
  fails(
    'a web page said to be a stream',
    'html_page',
    stream(() => ['\n<html>', '<body>Sign in</body></html>']),
    1,
  ),
  fails(
    '10 MB of words',
    'too_long',
    stream(() => Array.from({ length: MEGABYTES * 16 }, () => choiceOf({ content: 'x'.repeat(65_536) }))),
    1,
  ),
  fails(
    '10 MB in one line',
    'too_long',
    stream(() => [
      'data: {"choices":[{"delta":{"content":"',
      ...Array.from({ length: MEGABYTES * 16 }, () => 'x'.repeat(65_536)),
    ]),
    1,
  ),
  fails(
    '10 MB not streamed',
    'too_long',
    ({ reply, response }) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(wholeOf({ ...reply, text: 'x'.repeat(MEGABYTES * 1_000_000) })));
    },
    1,
  ),
  fails(
    'a small file that unpacks to 64 MB',
    'too_long',
    ({ response }) => {
      response.writeHead(200, { ...STREAM, 'content-encoding': 'gzip' });
      response.end(BOMB);
    },
    1,
  ),
];
