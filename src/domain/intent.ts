import { z } from 'zod';

/** What a message asks for; see the routing contract for what each one leads to. */
export const Intent = z.enum([
  'diagnose',
  'goal',
  'calculate',
  'benchmark',
  'define',
  'deliver',
  'analyse',
  'audience',
  'handoff',
  'incident',
  'help',
  'smalltalk',
  'out-of-scope',
]);
export type Intent = z.infer<typeof Intent>;
