/**
 * Probabilities corrected for looking many times: the chance of any false alarm among them is at most the corrected value.
 * In the order given. Source: Holm 1979.
 */
export function holm(probabilities: readonly number[]): number[] {
  const ascending = probabilities
    .map((probability, index) => ({ probability, index }))
    .sort((a, b) => a.probability - b.probability);
  const corrected = new Array<number>(probabilities.length).fill(1);
  let least = 0;
  for (const [rank, { probability, index }] of ascending.entries()) {
    least = Math.max(least, Math.min(1, probability * (probabilities.length - rank)));
    corrected[index] = least;
  }
  return corrected;
}
