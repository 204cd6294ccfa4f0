import { ReadableStream, type ReadableStreamDefaultReader } from 'node:stream/web';
import type { Clock } from '../policy/clock.ts';
import { ReplyFault } from './reply-fault.ts';

/** The longest body, and the longest line of one, that is read, in bytes once unpacked. */
const LONGEST_BODY = 16_000_000;
const LONGEST_LINE = 2_000_000;
/** How long, in milliseconds, and how much, in bytes, is read of what follows the last event. */
const LINGER = 500;
const LONGEST_REST = 65_536;

type Reader = ReadableStreamDefaultReader<Uint8Array>;

/**
 * What an endpoint sends, as the event stream that was asked for: a reply that was not streamed becomes its one event. It
 * errors with a `ReplyFault` for a web page, bytes that are no UTF-8, and more than anyone would read. Whoever has read
 * enough leaves it: its end is then waited for a moment, so that the connection serves again.
 */
export function replyStream(body: ReadableStream<Uint8Array>, clock: Clock): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  const reply = checkReplyBytes();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          for (;;) {
            const { done, value } = await reader.read();
            const piece = done ? reply.end() : reply.add(value);
            if (piece.length > 0) controller.enqueue(piece);
            if (done) controller.close();
            if (done || piece.length > 0) return;
          }
        } catch (error) {
          reader.cancel().catch(() => {});
          throw error;
        }
      },
      cancel: () => void readRest(reader, clock),
    },
    { highWaterMark: 0 },
  );
}

/** Reads to the end of a body whose last event has come, within limits; a connection cut before its end serves no more. */
async function readRest(reader: Reader, clock: Clock): Promise<void> {
  const leave = () => void reader.cancel().catch(() => {});
  const stay = clock.after(LINGER, leave);
  try {
    for (let left = LONGEST_REST; left > 0; ) {
      const { done, value } = await reader.read();
      if (done) return;
      left -= value.length;
    }
    leave();
  } catch {
    // Whoever left has all that was wanted.
  } finally {
    stay();
  }
}

const NOTHING = new Uint8Array();
const NEWLINE = 10;
const RETURN = 13;

/** The bytes of a body as they come, checked: what to pass on of each piece, and at the end. Events are passed on as they are. */
function checkReplyBytes() {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let form: 'unknown' | 'events' | 'json' = 'unknown';
  let start = '';
  let held: Uint8Array[] = [];
  let size = 0;
  let line = 0;
  const decode = (bytes?: Uint8Array) => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch {
      throw new ReplyFault('bad_bytes');
    }
  };
  return {
    add(bytes: Uint8Array): Uint8Array {
      size += bytes.length;
      const text = decode(bytes);
      const newline = Math.max(bytes.lastIndexOf(NEWLINE), bytes.lastIndexOf(RETURN));
      line = newline === -1 ? line + bytes.length : bytes.length - newline;
      if (size > LONGEST_BODY || line > LONGEST_LINE) throw new ReplyFault('too_long');
      if (form === 'events') return bytes;
      start += text;
      held.push(bytes);
      if (start.length > LONGEST_LINE) throw new ReplyFault('too_long');
      if (form === 'unknown') form = formOf(start);
      if (form !== 'events') return NOTHING;
      const begun = held.length === 1 ? bytes : Buffer.concat(held);
      held = [];
      return begun;
    },
    end(): Uint8Array {
      start += decode();
      return form === 'json' ? new TextEncoder().encode(`data: ${oneLine(start)}\n\n`) : NOTHING;
    },
  };
}

function formOf(start: string): 'unknown' | 'events' | 'json' {
  const first = start.trimStart().charAt(0);
  if (first === '<') throw new ReplyFault('html_page');
  if (first === '{' || first === '[') return 'json';
  return first === '' ? 'unknown' : 'events';
}

function oneLine(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json));
  } catch {
    throw new ReplyFault('malformed');
  }
}
