import { z } from 'zod';

/** Text, or parts of which only those with a text are read. */
const Content = z.union([z.string(), z.array(z.looseObject({ text: z.string().optional() }))]).nullish();

/** A piece of a call: the name and the arguments come in fragments, under one index; some endpoints give arguments as an object. */
export const CallPiece = z.looseObject({
  index: z.int().min(0).max(999).nullish(),
  id: z.string().nullish(),
  function: z
    .looseObject({
      name: z.string().nullish(),
      arguments: z.union([z.string(), z.record(z.string(), z.unknown())]).nullish(),
    })
    .nullish(),
});
export type CallPiece = z.infer<typeof CallPiece>;

const Said = z.looseObject({
  content: Content,
  refusal: z.string().nullish(),
  tool_calls: z.array(CallPiece).nullish(),
});

const Choice = z.looseObject({
  index: z.int().nullish(),
  finish_reason: z.string().nullish(),
  /** A piece of the answer in a stream, the whole of it elsewhere. */
  delta: Said.nullish(),
  message: Said.nullish(),
});

/** One line of a streamed reply, or a whole reply that was not streamed. */
export const CompletionChunk = z.looseObject({
  choices: z.array(Choice).nullish(),
  usage: z.unknown().optional(),
});
export type CompletionChunk = z.infer<typeof CompletionChunk>;

/** The tokens of a request, as far as the endpoint counts them. */
export const CountedTokens = z.looseObject({
  prompt_tokens: z.int().nonnegative(),
  completion_tokens: z.int().nonnegative(),
});
