import { type Fact, factDefinitions, isFactName } from '../domain/facts.ts';
import { type Outcome, refuse } from '../domain/outcome.ts';
import { expectedValue } from '../language/expected-value.ts';
import { readNumber } from '../language/read-number.ts';
import { safeText } from '../language/safe-text.ts';
import { shorten } from '../language/shorten.ts';

const WORDS: Readonly<Record<string, boolean>> = {
  true: true,
  oui: true,
  yes: true,
  false: false,
  non: false,
  no: false,
};

/** `--fact churnMonthly=6%` and the like → facts said by the user, their words kept. */
export function readFacts(pairs: readonly string[]): Outcome<Record<string, Fact>> {
  const facts: Record<string, Fact> = {};
  for (const given of pairs) {
    const pair = safeText(given);
    const at = pair.indexOf('=');
    const name = pair.slice(0, at);
    if (at <= 0 || !isFactName(name)) {
      return refuse('bad_argument', {
        fr: `--fact attend NOM=VALEUR, par exemple churnMonthly=0.06 ; reçu : ${shorten(pair)}. Noms : ${Object.keys(factDefinitions).join(', ')}.`,
        en: `--fact expects NAME=VALUE, for example churnMonthly=0.06; received: ${shorten(pair)}. Names: ${Object.keys(factDefinitions).join(', ')}.`,
      });
    }
    const { schema, unit, fr, en } = factDefinitions[name];
    const text = pair.slice(at + 1).trim();
    const value = [WORDS[text.toLowerCase()], readNumber(text), text, text.split(',').map((part) => part.trim())].find(
      (candidate) => candidate !== undefined && candidate !== null && schema.safeParse(candidate).success,
    );
    if (value === undefined || value === null) {
      const expected = expectedValue(name);
      return refuse('bad_argument', {
        fr: `--fact ${name} (${fr}) : la valeur « ${shorten(text)} » ne convient pas. Valeur attendue : ${expected.fr}.`,
        en: `--fact ${name} (${en}): the value “${shorten(text)}” does not fit. Expected: ${expected.en}.`,
      });
    }
    facts[name] = { value, unit, source: 'said', quote: pair };
  }
  return { ok: true, value: facts };
}
