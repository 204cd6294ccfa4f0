import { type FactName, factDefinitions, isFactName } from '../../../domain/facts.ts';

const BY_METRIC = new Map<string, FactName>(
  Object.keys(factDefinitions)
    .filter(isFactName)
    .flatMap((name): [string, FactName][] => {
      const { metric } = factDefinitions[name];
      return metric === null ? [] : [[metric, name]];
    }),
);

/** The fact that a value of a subject is; null for what the tree does not know. */
export function factOfSubject(subject: string): FactName | null {
  return BY_METRIC.get(subject) ?? (isFactName(subject) ? subject : null);
}
