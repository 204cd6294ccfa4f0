import type { Rate } from './token-bucket.ts';

/** What one server process bears. */
export type HttpLimits = {
  readonly rate: Rate;
  /** Calls at work at the same moment, those sent together one by one; and, besides, requests whose body is being read. */
  readonly running: number;
  /** Streams that wait for changes: they cost nothing, but never end by themselves. */
  readonly listening: number;
  readonly bodyBytes: number;
  /** Open at the same moment, with a token or without: what a process can open has an end, and the data need some of it. */
  readonly connections: number;
  /** From the first byte of a request to its last header, and to its last byte. */
  readonly headersMs: number;
  readonly requestMs: number;
  /** How long a client may take nothing of an answer that is ready. */
  readonly stalledMs: number;
  /** How long running calls may go on once the server is asked to stop. */
  readonly stopMs: number;
};

/** Room for every client of one user, and an end to a client that loops. */
export const HTTP_LIMITS: HttpLimits = {
  rate: { perSecond: 5000, burst: 10_000 },
  running: 256,
  listening: 64,
  bodyBytes: 4 * 1024 * 1024,
  connections: 1024,
  headersMs: 10_000,
  requestMs: 30_000,
  stalledMs: 60_000,
  stopMs: 5000,
};
