import { glossary } from './glossary.ts';
import { metricDefinitions } from './metric-definitions.ts';
import type { Term } from './term.ts';

/** The card of a term or metric, by id; undefined when the glossary does not know it. */
export function findTerm(id: string): Term | undefined {
  const term = glossary.find((candidate) => candidate.id === id);
  if (term !== undefined) return term;
  return Object.hasOwn(metricDefinitions, id) ? metricDefinitions[id] : undefined;
}
