import type { ServerResponse } from 'node:http';
import type { HttpLimits } from './http-limits.ts';
import type { HttpRefusal } from './http-refusal.ts';
import type { HttpMessage } from './read-message.ts';
import { openTokenBucket } from './token-bucket.ts';

/** A request that was let in, until its answer has ended. `calls` are those at work for it. */
export type Exchange = { readonly response: ServerResponse; state: 'reading' | 'working' | 'listening'; calls: number };

/** The requests being answered, and the limits they share. */
export type Exchanges = {
  readonly open: ReadonlySet<Exchange>;
  /** Lets a request in so far as its body is read; refuses one that comes too fast, or while too many are read. */
  enter(response: ServerResponse): Exchange | HttpRefusal;
  /** Lets its message be answered; refuses what would be more calls than may be at work. What cancels one gets through: it makes room. */
  begin(exchange: Exchange, message: HttpMessage): HttpRefusal | null;
};

const BUSY: HttpRefusal = { kind: 'busy', retryAfterSeconds: 1 };

/** `clock` in milliseconds that only go forward. */
export function openExchanges({ rate, running }: Pick<HttpLimits, 'rate' | 'running'>, clock: () => number): Exchanges {
  const waitFor = openTokenBucket(rate, clock);
  const open = new Set<Exchange>();
  const slowDown = (messages: number): HttpRefusal | null => {
    const waitMs = messages > 0 ? waitFor(messages) : 0;
    return waitMs > 0 ? { kind: 'rate', retryAfterSeconds: Math.ceil(waitMs / 1000) } : null;
  };
  return {
    open,
    enter(response) {
      const late = slowDown(1);
      if (late !== null) return late;
      const reading = [...open].filter(({ state }) => state === 'reading').length;
      if (reading >= running) return BUSY;
      const exchange: Exchange = { response, state: 'reading', calls: 0 };
      open.add(exchange);
      response.once('close', () => open.delete(exchange));
      return exchange;
    },
    begin(exchange, { kind, size }) {
      if (size > running) return { kind: 'batch' };
      const late = slowDown(size - 1);
      if (late !== null) return late;
      const calls = kind === 'listen' || kind === 'cancel' ? 0 : size;
      const working = [...open].reduce((sum, other) => sum + other.calls, 0);
      if (calls > 0 && working + calls > running) return BUSY;
      exchange.state = kind === 'listen' ? 'listening' : 'working';
      exchange.calls = calls;
      return null;
    },
  };
}
