const FIRST_SEED = 0x9e3779b9;
const SECOND_SEED = 0x85ebca6b;
/** What every missing value counts as: not all NaN have the same bits. */
const MISSING = 0x7ff80000;

/**
 * A number below 2^53 for each row, drawn from what its columns hold and nothing else: the same row has the same one wherever it
 * stands, and two different rows have the same one about once in 2^53. Not for secrets. Source of the mixing: MurmurHash3, A. Appleby (public domain).
 */
export function rowHashes(columns: readonly Float64Array[], rows: number): Float64Array {
  const firsts = new Int32Array(rows).fill(FIRST_SEED);
  const seconds = new Int32Array(rows).fill(SECOND_SEED);
  const value = new Float64Array(1);
  const halves = new Int32Array(value.buffer);
  for (const column of columns) {
    for (let row = 0; row < rows; row++) {
      const held = column[row] ?? 0;
      value[0] = held + 0;
      const isMissing = Number.isNaN(held);
      const low = isMissing ? MISSING : (halves[0] ?? 0);
      const high = isMissing ? MISSING : (halves[1] ?? 0);
      firsts[row] = mix(mix(firsts[row] ?? 0, low), high);
      seconds[row] = mix(mix(seconds[row] ?? 0, high), low);
    }
  }
  return Float64Array.from(
    firsts,
    (first, row) => (finish(first) >>> 0) * 2 ** 21 + (finish(seconds[row] ?? 0) >>> 11),
  );
}

function mix(state: number, word: number): number {
  const spread = Math.imul(word, 0xcc9e2d51);
  const turned = Math.imul((spread << 15) | (spread >>> 17), 0x1b873593);
  const joined = state ^ turned;
  return (Math.imul((joined << 13) | (joined >>> 19), 5) + 0xe6546b64) | 0;
}

function finish(state: number): number {
  const first = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return second ^ (second >>> 16);
}
