import type { KindCandidate } from './kind-candidate.ts';

/** The candidate that beats every other; null without one. */
export function chooseKind(candidates: readonly KindCandidate[]): KindCandidate | null {
  return (
    candidates.find((candidate) => candidates.every((other) => other === candidate || beats(candidate, other))) ?? null
  );
}

/**
 * Between two kinds, the one with more columns of its own: those that argue for it and that the other cannot explain.
 * Without any, the one that explains all that the other does, and more. Against orders, a kind must explain every column
 * that argues for them and have as many of its own, or two that orders without any money only carry along; orders win with
 * one of their own, if more columns argue for them in all.
 */
function beats(candidate: KindCandidate, other: KindCandidate): boolean {
  const own = countOwn(candidate, other);
  const others = countOwn(other, candidate);
  if (other.kind.id === 'orders') {
    return others === 0 && ((own > 0 && own >= other.arguing.size) || isOnlyCarried(candidate, other));
  }
  if (candidate.kind.id === 'orders') return own > 0 && candidate.arguing.size > others;
  return own > others || (own === 0 && others === 0 && explainsMore(candidate, other));
}

function explainsMore({ explained }: KindCandidate, other: KindCandidate): boolean {
  return explained.size > other.explained.size && [...other.explained].every((column) => explained.has(column));
}

/** The columns that argue for a candidate and that the other does not explain. */
function countOwn({ arguing }: KindCandidate, { explained }: KindCandidate): number {
  return [...arguing].filter((column) => !explained.has(column)).length;
}

/** Whether what argues for a candidate is in a file of orders by the way only: orders would use none of it, and have no money. */
function isOnlyCarried({ arguing }: KindCandidate, { columns }: KindCandidate): boolean {
  const used = new Set(Object.values(columns));
  const hasMoney = columns.amount !== undefined || columns.unitPrice !== undefined || columns.quantity !== undefined;
  return !hasMoney && [...arguing].filter((column) => !used.has(column)).length >= 2;
}
