/**
 * Which of `folds` parts each case falls into, so that each part holds its share of every class: the cases of a class take turns.
 * The order of the cases decides; shuffle them before. Domain: folds ≥ 2.
 */
export function stratifiedFolds(classes: ArrayLike<number>, folds: number): Uint8Array {
  const turns = new Map<number, number>();
  return Uint8Array.from({ length: classes.length }, (_, index) => {
    const turn = turns.get(classes[index] ?? 0) ?? 0;
    turns.set(classes[index] ?? 0, turn + 1);
    return turn % folds;
  });
}
