import type { IncomingMessage } from 'node:http';

/** `cut` when the client left in the middle of it. */
export type HttpBody = { kind: 'text'; text: string } | { kind: 'too-long' | 'not-text' | 'cut' };

/**
 * The body of a request as UTF-8. One that is too long is not kept, but let through to its end, so that the client, which is
 * still sending, reads the answer instead of a broken connection; the time limit of a request bounds it.
 */
export function readBody(request: IncomingMessage, longestBytes: number): Promise<HttpBody> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= longestBytes) chunks.push(chunk);
      else chunks.length = 0;
    });
    request.once('end', () => resolve(bytes > longestBytes ? { kind: 'too-long' } : decode(Buffer.concat(chunks))));
    request.once('error', () => resolve({ kind: 'cut' }));
    request.once('close', () => resolve({ kind: 'cut' }));
  });
}

function decode(bytes: Buffer): HttpBody {
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { kind: 'not-text' };
  }
}
