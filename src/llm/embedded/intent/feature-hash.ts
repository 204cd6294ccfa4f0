/** The hash that nothing has been added to yet, one per kind of feature. */
export const HASH_SEEDS = { words: 0x811c9dc5, letters: 0x1b873593, senses: 0x5bd1e995, cues: 0x2545f491 } as const;

/** A hash with one more character, or any 32-bit number (FNV-1a). */
export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

export function hashText(hash: number, text: string): number {
  let mixed = hash;
  for (let at = 0; at < text.length; at += 1) mixed = hashStep(mixed, text.charCodeAt(at));
  return mixed;
}

/** The bucket of a finished hash, its bits spread first (the finaliser of MurmurHash3). */
export function bucketOf(hash: number, buckets: number): number {
  let spread = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  spread = Math.imul(spread ^ (spread >>> 13), 0xc2b2ae35);
  return ((spread ^ (spread >>> 16)) >>> 0) % buckets;
}
