import type { Lang } from '../domain/bilingual.ts';
import { type FactName, type Facts, factDefinitions, isFactName } from '../domain/facts.ts';
import type { Ledger } from './ledger.ts';

/** Every number the user gave becomes a figure of its own (`fact.nps`), with the words it came from. */
export function stateFacts(ledger: Ledger, facts: Facts, lang: Lang): void {
  for (const name of Object.keys(facts).filter(isFactName)) stateFact(ledger, name, facts, lang);
}

function stateFact(ledger: Ledger, name: FactName, facts: Facts, lang: Lang): void {
  const fact = facts[name];
  if (typeof fact?.value !== 'number' || fact.source === 'data') return;
  const definition = factDefinitions[name];
  const origin =
    fact.source === 'said'
      ? ({ kind: 'said', quote: fact.quote ?? `${name}=${fact.value}` } as const)
      : ({ kind: 'assumed', why: definition[lang] } as const);
  ledger.state({ id: `fact.${name}`, label: definition[lang], value: fact.value, unit: definition.unit, origin });
}
