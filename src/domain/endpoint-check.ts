import type { Bilingual } from './bilingual.ts';

/** What a short trial tells of a model’s endpoint. */
export type EndpointCheck = {
  /** Whether a whole reply came. */
  readonly reachable: boolean;
  /** Whether it counts tokens, answers in a form that is asked for, and calls a tool that it is offered. */
  readonly usage: boolean;
  readonly json: boolean;
  readonly tools: boolean;
  /** From the request to the end of the reply, or to what went wrong. */
  readonly milliseconds: number;
  /** What is wrong or will be less good, and what to do about it; none when nothing is. They name the host at most. */
  readonly sentences: readonly Bilingual[];
};
