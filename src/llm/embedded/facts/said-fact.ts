import { type Fact, type FactName, factDefinitions } from '../../../domain/facts.ts';

/** A fact as the user said it; null when the value is none that the fact can take. */
export function saidFact(name: FactName, value: Fact['value'], quote: string): Fact | null {
  const { schema, unit } = factDefinitions[name];
  return schema.safeParse(value).success ? { value, unit, source: 'said', quote: quote.trim() } : null;
}
