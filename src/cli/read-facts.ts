import { type Fact, factDefinitions, isFactName } from '../domain/facts.ts';
import { type Outcome, refuse } from '../domain/outcome.ts';
import { readNumber } from '../language/read-number.ts';

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
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    const name = pair.slice(0, at);
    if (at <= 0 || !isFactName(name)) {
      return refuse('bad_argument', {
        fr: `--fact attend NOM=VALEUR, par exemple churnMonthly=0.06 ; reçu : ${pair}. Noms : ${Object.keys(factDefinitions).join(', ')}.`,
        en: `--fact expects NAME=VALUE, for example churnMonthly=0.06; received: ${pair}. Names: ${Object.keys(factDefinitions).join(', ')}.`,
      });
    }
    const { schema, unit, fr, en } = factDefinitions[name];
    const text = pair.slice(at + 1).trim();
    const value = [WORDS[text.toLowerCase()], readNumber(text), text, text.split(',')].find(
      (candidate) => candidate !== undefined && candidate !== null && schema.safeParse(candidate).success,
    );
    if (value === undefined || value === null) {
      const share = unit === 'share';
      return refuse('bad_argument', {
        fr: `${name} (${fr}) : « ${text} » ne convient pas.${share ? ' Donnez un ratio (0,06) ou un pourcentage (6 %).' : ''}`,
        en: `${name} (${en}): “${text}” does not fit.${share ? ' Give a ratio (0.06) or a percentage (6%).' : ''}`,
      });
    }
    facts[name] = { value, unit, source: 'said', quote: pair };
  }
  return { ok: true, value: facts };
}
