import { z } from 'zod';

/** What can be wrong with a reply of a model: the short id that events, traces and `doctor` name it by. */
export const ModelFault = z.enum([
  // Nobody answers, or not in time.
  'unreachable',
  'no_answer',
  'stalled',
  'too_slow',
  'cut',
  // The endpoint refuses the request.
  'bad_key',
  'unauthorised',
  'forbidden',
  'not_found',
  'bad_request',
  // It does not know one of the things it is asked for besides an answer; it is asked again without.
  'unsupported',
  'out_of_credit',
  'rate_limited',
  'server_error',
  'redirected',
  // What came is no reply.
  'html_page',
  'malformed',
  'bad_bytes',
  'error_body',
  'no_choices',
  'no_finish',
  // It is a reply, but one that cannot be used.
  'empty',
  'too_long',
  'length',
  'filtered',
  'declined',
  'unknown_tool',
  // The endpoint failed several times in a row, and is not asked for now.
  'circuit_open',
]);
export type ModelFault = z.infer<typeof ModelFault>;
