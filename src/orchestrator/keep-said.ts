import { type Fact, type Facts, factDefinitions, isFactName } from '../domain/facts.ts';

/** Facts that come back from a client or a saved document: all of them said, never data, and only values that a fact can take. */
export function keepSaid(given: Readonly<Record<string, Fact>>): Facts {
  const facts: Facts = {};
  for (const [name, { value, quote, period }] of Object.entries(given)) {
    if (!isFactName(name) || !factDefinitions[name].schema.safeParse(value).success) continue;
    facts[name] = {
      value,
      unit: factDefinitions[name].unit,
      source: 'said',
      ...(quote === undefined ? {} : { quote }),
      ...(period === undefined ? {} : { period }),
    };
  }
  return facts;
}
