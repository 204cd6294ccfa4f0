import { HEADER_WORDS } from './import/header-words.ts';

/** Every header that means something to us, simplified: what tells a header line from a title above it. */
export const KNOWN_WORDS: readonly string[] = Object.values(HEADER_WORDS).flat();
