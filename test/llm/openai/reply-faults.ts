import { answers, type EndpointFault, fails, fakeCalls, retries, whenOffered } from './endpoint-fault.ts';
import type { FakeExchange, Respond } from './fake-endpoint.ts';
import {
  choiceOf,
  DONE,
  endOf,
  errorOf,
  eventOf,
  linesOf,
  once,
  piecesOf,
  stream,
  usageOf,
  wordsOf,
} from './fake-stream.ts';

const choices = (value: unknown): Respond => stream(() => [eventOf({ id: 'c1', choices: value }), DONE]);
const ended = (finish: string): Respond =>
  stream(({ reply }) => [...wordsOf(reply), choiceOf({}, finish), usageOf(), DONE]);

const END = [choiceOf({}, 'tool_calls'), usageOf(), DONE];

/** A reply whose pieces of calls are written by `pieces`. */
const calling = (pieces: (exchange: FakeExchange) => readonly unknown[], finish = END): Respond =>
  whenOffered(stream((exchange) => [...pieces(exchange).map((piece) => choiceOf({ tool_calls: [piece] })), ...finish]));

const piece = (index: number | undefined, id: string | undefined, name: string | undefined, given: unknown) => ({
  index,
  id,
  type: 'function',
  function: { name, arguments: given },
});

/** The calls, each opened with its name, then the arguments letter by letter, those of one call among those of the others. */
function interleaved(exchange: FakeExchange): unknown[] {
  const calls = fakeCalls(exchange);
  const letters = calls.map(({ arguments: given }) => [...JSON.stringify(given)]);
  const longest = Math.max(...letters.map(({ length }) => length));
  return [
    ...calls.map(({ name }, index) => piece(index, `call_${index}`, name, '')),
    ...Array.from({ length: longest }, (_, at) => at).flatMap((at) =>
      letters.flatMap((word, index) => (word[at] === undefined ? [] : [piece(index, undefined, undefined, word[at])])),
    ),
  ];
}

const each =
  (write: (name: string, given: Readonly<Record<string, unknown>>, at: number) => unknown) =>
  (exchange: FakeExchange) =>
    fakeCalls(exchange).map(({ name, arguments: given }, at) => write(name, given, at));

const asText = JSON.stringify;
const unoffered = (name: string | undefined): Respond =>
  stream(() => [choiceOf({ tool_calls: [piece(0, 'call_1', name, '{}')] }), ...END]);
const unknownTool = unoffered('delete_everything');

/** One UTF-16 unit of a text, escaped: characters outside the basic plane come in two lines. */
const halfOf = (text: string, at: number) =>
  `data: {"choices":[{"index":0,"delta":{"content":"\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}"}}]}

`;
const called = { calls: true } as const;

/** What a reply says, or how it says it. */
export const replyFaults: readonly EndpointFault[] = [
  fails('empty choices', 'no_choices', choices([])),
  fails(
    'no choices',
    'no_choices',
    stream(() => [eventOf({ id: 'c1' }), DONE]),
  ),
  retries('empty choices, once', once(choices([]))),
  fails('choices that are a text', 'malformed', choices('none')),
  fails('choices that are no objects', 'no_finish', choices([1])),
  fails(
    'content that is a number',
    'malformed',
    stream(() => [choiceOf({ content: 42 }), choiceOf({}, 'stop'), DONE]),
  ),
  fails(
    'calls that are no list',
    'malformed',
    stream(() => [choiceOf({ tool_calls: 'all' }), choiceOf({}, 'stop'), DONE]),
  ),
  fails(
    'arguments that are a number',
    'malformed',
    stream(() => [choiceOf({ tool_calls: [piece(0, 'a', 'b', 7)] }), DONE]),
  ),
  fails(
    'an empty answer',
    'empty',
    stream(() => [choiceOf({ content: '' }), choiceOf({}, 'stop'), usageOf(), DONE]),
  ),
  fails(
    'an answer of blanks',
    'empty',
    stream(() => [choiceOf({ content: ' \n\u200b' }), choiceOf({}, 'stop'), DONE]),
  ),
  retries('an empty answer, once', once(stream(() => [choiceOf({ content: null }, 'stop'), DONE]))),
  fails('an answer cut at its longest', 'length', ended('length'), 1),
  fails('a content filter', 'filtered', ended('content_filter'), 1),
  fails(
    'a refusal',
    'declined',
    stream(() => [...piecesOf('Je ne peux pas.').map((refusal) => choiceOf({ refusal })), choiceOf({}, 'stop'), DONE]),
    1,
  ),
  fails('a finish that is an error', 'error_body', ended('error')),
  fails('an error with 200', 'error_body', ({ response }) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(errorOf('The model runner has stopped')));
  }),
  fails(
    'an error in the stream',
    'error_body',
    stream(({ reply }) => [...wordsOf(reply), eventOf(errorOf('CUDA out of memory'))]),
  ),
  fails(
    'an event named error',
    'error_body',
    stream(() => ['event: error\ndata: {"message":"overloaded"}\n\n']),
  ),
  retries('a 429 in the stream, once', once(stream(() => [eventOf(errorOf('busy', { code: 429 }))]))),
  fails(
    'a 401 in the stream',
    'unauthorised',
    stream(() => [eventOf(errorOf('no', { code: '401' }))]),
    1,
  ),
  answers('an unknown finish', ended('eos')),
  answers(
    'two counts of tokens',
    stream(({ reply }) => [
      ...wordsOf(reply),
      endOf(reply),
      usageOf({ prompt_tokens: 1, completion_tokens: 1 }),
      usageOf(),
      DONE,
    ]),
  ),
  answers(
    'a count of tokens on every line',
    stream(({ reply }) =>
      wordsOf(reply)
        .flatMap((line) => [line, usageOf()])
        .concat(endOf(reply), usageOf(), DONE),
    ),
  ),
  answers(
    'no count of tokens',
    stream(({ reply }) => [...wordsOf(reply), endOf(reply), DONE]),
  ),
  answers(
    'a count of tokens of the wrong type',
    stream(({ reply }) => [
      ...wordsOf(reply),
      endOf(reply),
      usageOf({ prompt_tokens: 'many', completion_tokens: -4 }),
      DONE,
    ]),
  ),
  answers(
    'a null count of tokens',
    stream(({ reply }) => [...wordsOf(reply), endOf(reply), usageOf(null), DONE]),
  ),
  answers(
    'deltas that are null',
    stream(({ reply }) =>
      wordsOf(reply)
        .flatMap((line) => [choiceOf(null), line])
        .concat(endOf(reply), DONE),
    ),
  ),
  answers(
    'content in parts',
    stream(({ reply }) => [
      ...piecesOf(reply.text).map((text) =>
        choiceOf({
          content: [
            { type: 'thinking', thinking: [] },
            { type: 'text', text },
          ],
        }),
      ),
      endOf(reply),
      DONE,
    ]),
  ),
  answers(
    'thoughts aloud',
    stream(({ reply }) => [choiceOf({ content: '<think>\nHm…\n</think>\n\n' }), ...linesOf(reply)]),
  ),
  answers(
    'thoughts apart',
    stream(({ reply }) => [choiceOf({ reasoning_content: 'Hm…' }), ...linesOf(reply)]),
  ),
  answers(
    'a second choice',
    stream(({ reply }) => [
      eventOf({ choices: [{ index: 1, delta: { content: 'autre' }, finish_reason: 'stop' }] }),
      ...linesOf(reply),
    ]),
  ),
  answers(
    'a first line without choices',
    stream(({ reply }) => [eventOf({ choices: [], prompt_filter_results: [{}] }), ...linesOf(reply)]),
  ),
  answers(
    'fields nobody knows',
    stream(({ reply }) => [
      eventOf({ choices: [{ index: 0, delta: { role: 'assistant', audio: {} }, logprobs: [] }], x: { y: 1 } }),
      ...linesOf(reply),
    ]),
  ),
  answers(
    'escape codes and hidden characters',
    stream(({ reply }) => [
      ...piecesOf(reply.text).map((content) =>
        choiceOf({ content: `\u001b[31m\u202e${content}\u200b\u0007\u001b]0;title\u0007` }),
      ),
      endOf(reply),
      DONE,
    ]),
  ),
  answers(
    'half a character at a time',
    stream(({ reply }) => [
      ...Array.from({ length: reply.text.length }, (_, at) => halfOf(reply.text, at)),
      endOf(reply),
      DONE,
    ]),
  ),
  answers('calls side by side, letter by letter', calling(interleaved), called),
  answers('calls whose finish is stop', calling(interleaved, [choiceOf({}, 'stop'), DONE]), called),
  answers(
    'arguments that are objects',
    calling(each((name, given, at) => piece(at, `call_${at}`, name, given))),
    called,
  ),
  answers(
    'arguments that are missing',
    calling(each((name, given, at) => piece(at, `c${at}`, name, at === 0 ? asText(given) : undefined))),
    called,
  ),
  answers('calls without ids', calling(each((name, given, at) => piece(at, undefined, name, asText(given)))), called),
  answers('calls with empty ids', calling(each((name, given, at) => piece(at, '', name, asText(given)))), called),
  answers(
    'calls with the same id',
    calling(each((name, given, at) => piece(at, 'call_0', name, asText(given)))),
    called,
  ),
  answers(
    'calls with ids nobody can send back',
    calling(each((name, given, at) => piece(at, `é\u001b[0m ${at}`, name, asText(given)))),
    called,
  ),
  answers(
    'calls with the same index',
    calling(each((name, given, at) => piece(0, `call_${at}`, name, asText(given)))),
    called,
  ),
  answers(
    'calls without an index',
    calling(each((name, given, at) => piece(undefined, `call_${at}`, name, asText(given)))),
    called,
  ),
  answers(
    'calls out of order',
    calling((exchange) => each((name, given, at) => piece(1 - at, `call_${at}`, name, asText(given)))(exchange)),
    called,
  ),
  answers(
    'escape codes in arguments',
    calling(
      each((name, given, at) => piece(at, `call_${at}`, name, asText(given).replace('fort', 'f\\u001b[31mort\\u200b'))),
    ),
    called,
  ),
  answers(
    'calls that are not streamed',
    whenOffered((exchange) => {
      exchange.response.writeHead(200, { 'content-type': 'application/json' });
      const calls = each((name, given, at) => piece(at, `call_${at}`, name, given))(exchange);
      exchange.response.end(
        JSON.stringify({ choices: [{ message: { content: null, tool_calls: calls }, finish_reason: 'tool_calls' }] }),
      );
    }),
    called,
  ),
  fails('a tool nobody offered', 'unknown_tool', unknownTool),
  fails('a tool without a name', 'unknown_tool', unoffered(undefined)),
  fails('a tool in capitals', 'unknown_tool', (exchange) =>
    unoffered((exchange.body.tools[0]?.function.name ?? 'read').toUpperCase())(exchange),
  ),
  retries('a tool nobody offered, once', once(unknownTool)),
];
