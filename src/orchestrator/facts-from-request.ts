import { type Facts, factDefinitions } from '../domain/facts.ts';
import type { StrategyRequest } from '../domain/strategy/request.ts';
import { keepSaid } from './keep-said.ts';

/** The facts of a request, the industry included when it was named. */
export function factsFrom({ facts, industry }: Pick<StrategyRequest, 'facts' | 'industry'>): Facts {
  const said = keepSaid(facts);
  if (industry !== null)
    said.industry = { value: industry, unit: factDefinitions.industry.unit, source: 'said', quote: industry };
  return said;
}
