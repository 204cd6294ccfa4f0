import { type Facts, factDefinitions, isFactName } from '../domain/facts.ts';
import type { StrategyRequest } from '../domain/strategy/request.ts';

/** The facts of a request, the industry included when it was named. */
export function factsFrom({ facts, industry }: Pick<StrategyRequest, 'facts' | 'industry'>): Facts {
  const said: Facts = {};
  for (const [name, fact] of Object.entries(facts)) if (isFactName(name)) said[name] = fact;
  if (industry !== null)
    said.industry = { value: industry, unit: factDefinitions.industry.unit, source: 'said', quote: industry };
  return said;
}
