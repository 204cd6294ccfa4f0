/** How much of a file is read at most, so that a mistake or a bomb ends with a message and not with a full disk. */
export type FileCaps = {
  /** Bytes of the file as stored. */
  readonly storedBytes: number;
  /** Bytes it may inflate to. */
  readonly inflatedBytes: number;
  /** Times its stored size that it may inflate to, once it is larger than `freeInflatedBytes`. */
  readonly inflationRatio: number;
  readonly freeInflatedBytes: number;
};

const MIB = 2 ** 20;
const GIB = 2 ** 30;

/** A hundred million orders are 5 to 10 GB of CSV and compress 5 to 30 times; a bomb compresses a thousand times. */
export const FILE_CAPS: FileCaps = {
  storedBytes: 64 * GIB,
  inflatedBytes: 64 * GIB,
  inflationRatio: 200,
  freeInflatedBytes: 64 * MIB,
};

/** Bytes that may come out of `storedBytes` of compressed content. */
export function mostInflated(storedBytes: number, caps: FileCaps): number {
  return Math.min(caps.inflatedBytes, Math.max(caps.freeInflatedBytes, storedBytes * caps.inflationRatio));
}
