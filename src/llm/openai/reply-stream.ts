import { TransformStream } from 'node:stream/web';
import { ReplyFault } from './reply-fault.ts';

/** The longest body, and the longest line of one, that is read, in bytes once unpacked. */
const LONGEST_BODY = 16_000_000;
const LONGEST_LINE = 2_000_000;

/**
 * What an endpoint sends, as the event stream that was asked for: a reply that was not streamed becomes its one event. It
 * errors with a `ReplyFault` for a web page, bytes that are no UTF-8, and more than anyone would read.
 */
export function replyStream(): TransformStream<Uint8Array, Uint8Array> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const encoder = new TextEncoder();
  let start = '';
  let form: 'unknown' | 'events' | 'json' = 'unknown';
  let size = 0;
  let line = 0;
  const decode = (bytes?: Uint8Array) => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch {
      throw new ReplyFault('bad_bytes');
    }
  };
  return new TransformStream({
    transform(bytes, controller) {
      size += bytes.length;
      const text = decode(bytes);
      const newline = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
      line = newline === -1 ? line + text.length : text.length - newline;
      if (size > LONGEST_BODY || line > LONGEST_LINE) throw new ReplyFault('too_long');
      if (form === 'events') {
        controller.enqueue(encoder.encode(text));
        return;
      }
      start += text;
      if (start.length > LONGEST_LINE) throw new ReplyFault('too_long');
      if (form === 'unknown') form = formOf(start);
      if (form !== 'events') return;
      controller.enqueue(encoder.encode(start));
      start = '';
    },
    flush(controller) {
      const rest = decode();
      if (form === 'json') controller.enqueue(encoder.encode(`data: ${oneLine(start + rest)}\n\n`));
      else controller.enqueue(encoder.encode(start + rest));
    },
  });
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
