import type { Lang } from '../domain/bilingual.ts';
import { isMeasure, measures } from '../domain/measures.ts';
import { type Refusal, refuse } from '../domain/outcome.ts';
import { quoteName } from './quote.ts';

/** The inputs still to be given, in words and by name; `fromData` when a data set, not named so far, could supply one of them. */
export function missingInput(names: readonly string[], fromData: boolean): Refusal {
  const list = (lang: Lang) => names.map((name) => inWords(name, lang)).join(', ');
  return refuse(
    'missing_input',
    {
      fr: `Il manque : ${list('fr')}. ${fromData ? 'À donner dans l’appel, ou à lire dans un jeu de données (`dataset`).' : 'À donner dans l’appel.'}`,
      en: `Missing: ${list('en')}. ${fromData ? 'To be given in the call, or read from a data set (`dataset`).' : 'To be given in the call.'}`,
    },
    names,
  );
}

function inWords(name: string, lang: Lang): string {
  return isMeasure(name) ? `${measures[name][lang]} (${quoteName(name)})` : quoteName(name);
}
