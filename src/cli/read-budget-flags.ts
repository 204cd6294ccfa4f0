import type { ModelBudget } from '../domain/model-settings.ts';
import { type Outcome, refuse } from '../domain/outcome.ts';
import { readNumber } from '../language/read-number.ts';
import { shorten } from '../language/shorten.ts';

const NAMES = ['requests', 'tokens', 'money'] as const;

/** `--budget requests=20` and the like; the last of a name counts. */
export function readBudgetFlags(pairs: readonly string[]): Outcome<ModelBudget> {
  const budget: Record<(typeof NAMES)[number], number | null> = { requests: null, tokens: null, money: null };
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    const name = NAMES.find((known) => known === pair.slice(0, Math.max(0, at)).trim());
    const value = readNumber(pair.slice(at + 1).trim());
    const isCount = name !== 'money';
    if (name === undefined || value === null || value <= 0 || (isCount && !Number.isInteger(value))) {
      return refuse('bad_argument', {
        fr: `--budget attend requests=N, tokens=N ou money=N, un nombre au-dessus de zéro, par exemple --budget requests=20 ; reçu : ${shorten(pair)}.`,
        en: `--budget expects requests=N, tokens=N or money=N, a number above zero, such as --budget requests=20; received: ${shorten(pair)}.`,
      });
    }
    budget[name] = value;
  }
  return { ok: true, value: budget };
}
