import { type Fact, factDefinitions, isFactName } from '../domain/facts.ts';
import { type Outcome, refuse } from '../domain/outcome.ts';

/** Values by fact name → facts said by the user, each checked against its definition. */
export function readFactValues(given: Readonly<Record<string, unknown>>): Outcome<Record<string, Fact>> {
  const facts: Record<string, Fact> = {};
  for (const [name, value] of Object.entries(given)) {
    if (!isFactName(name)) return refuseName(name);
    const definition = factDefinitions[name];
    const parsed = definition.schema.safeParse(value);
    if (!parsed.success) {
      const expected = parsed.error.issues[0]?.message ?? '';
      return refuse(
        'bad_argument',
        {
          fr: `${name} (${definition.fr}) : ${JSON.stringify(value)} ne convient pas. ${expected}. Les taux sont des ratios : 0.06 pour 6 %.`,
          en: `${name} (${definition.en}): ${JSON.stringify(value)} does not fit. ${expected}. Rates are ratios: 0.06 for 6%.`,
        },
        [name],
      );
    }
    facts[name] = { value: parsed.data, unit: definition.unit, source: 'said', quote: `${name}=${String(value)}` };
  }
  return { ok: true, value: facts };
}

function refuseName(name: string) {
  const known = Object.keys(factDefinitions).join(', ');
  return refuse('unknown_argument', {
    fr: `Aucune information ne s’appelle « ${name} ». Noms connus : ${known}.`,
    en: `No fact is called “${name}”. Known names: ${known}.`,
  });
}
