import { simplifyHeader } from './input/simplify-header.ts';
import { kinds } from './kinds/kinds.ts';
import { platforms } from './platforms/platforms.ts';

/** Every header that means something to us, simplified: what tells a header line from a title above it. */
export const KNOWN_WORDS: readonly string[] = [
  ...new Set([
    ...Object.values(kinds).flatMap(({ fields }) => Object.values(fields).flatMap(({ words }) => words)),
    ...platforms.flatMap(({ columns, signatures }) =>
      [...Object.values(columns).flat(), ...signatures.flat()].map(simplifyHeader),
    ),
  ]),
];
