import { type Fact, factDefinitions, isFactName } from '../domain/facts.ts';
import { type Outcome, refuse } from '../domain/outcome.ts';
import { expectedValue } from '../language/expected-value.ts';
import { safeText } from '../language/safe-text.ts';
import { shorten } from '../language/shorten.ts';

/** Values by fact name → facts said by the user, each checked against its definition. */
export function readFactValues(given: Readonly<Record<string, unknown>>): Outcome<Record<string, Fact>> {
  const facts: Record<string, Fact> = {};
  for (const [name, value] of Object.entries(given)) {
    if (!isFactName(name)) return refuseName(name);
    const definition = factDefinitions[name];
    const parsed = definition.schema.safeParse(value);
    if (!parsed.success) {
      const expected = expectedValue(name);
      const shown = shorten(safeText(JSON.stringify(value) ?? ''));
      return refuse(
        'bad_argument',
        {
          fr: `${name} (${definition.fr}) : ${shown} ne convient pas. Valeur attendue : ${expected.fr}.`,
          en: `${name} (${definition.en}): ${shown} does not fit. Expected: ${expected.en}.`,
        },
        [name],
      );
    }
    const { data } = parsed;
    const clean = typeof data === 'string' ? safeText(data) : data;
    facts[name] = { value: clean, unit: definition.unit, source: 'said', quote: `${name}=${String(clean)}` };
  }
  return { ok: true, value: facts };
}

function refuseName(name: string) {
  const known = Object.keys(factDefinitions).join(', ');
  return refuse('unknown_argument', {
    fr: `Aucune information ne s’appelle « ${shorten(safeText(name))} ». Noms connus : ${known}.`,
    en: `No fact is called “${shorten(safeText(name))}”. Known names: ${known}.`,
  });
}
