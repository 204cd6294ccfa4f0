import type { Lang } from '../domain/bilingual.ts';
import { type Fact, type FactName, type Facts, factDefinitions, isFactName } from '../domain/facts.ts';
import { wordOf } from '../knowledge/fact-words.ts';
import { industries } from '../knowledge/industries.ts';
import { refer } from './figure-id.ts';
import type { Ledger } from './ledger.ts';

/** One line that says what was understood of the user's words, figures with their units: so that a misreading shows at once. */
export function writeUnderstood(ledger: Ledger, { facts, said }: { facts: Facts; said: Facts }, lang: Lang): string[] {
  const known = facts.churnMonthly === undefined ? unsettled(said) : {};
  const parts = Object.keys({ ...known, ...facts })
    .filter(isFactName)
    .flatMap((name) => {
      const fact = facts[name] ?? known[name];
      return fact === undefined || fact.source === 'data' ? [] : [describe(ledger, name, fact, lang)];
    });
  if (parts.length === 0) return [];
  return [{ fr: `Compris : ${parts.join(' ; ')}.`, en: `Understood: ${parts.join('; ')}.` }[lang]];
}

/** A churn whose period is being asked: understood, but not a monthly rate yet. */
function unsettled({ churnMonthly }: Facts): Facts {
  return churnMonthly === undefined ? {} : { churnMonthly };
}

/** Words in which a rate was given over something else than a month. */
const CONVERTED = /annu|par an|\ban\b|year|trimest|quarter|semaine|week/i;

function describe(ledger: Ledger, name: FactName, { value, source, period, quote }: Fact, lang: Lang): string {
  const label = factDefinitions[name][lang];
  const colon = { fr: ' : ', en: ': ' }[lang];
  const assumed = source === 'assumed' || period === 'assumed' ? { fr: ' (supposé)', en: ' (assumed)' }[lang] : '';
  if (typeof value === 'number' && ledger.has(`fact.${name}`)) {
    const open = period === 'unstated' ? { fr: ' (par mois ou par an ?)', en: ' (a month or a year?)' }[lang] : '';
    const words = name === 'churnMonthly' && CONVERTED.test(quote ?? '') ? ` (${quoted(quote ?? '', lang)})` : '';
    return `${label}${colon}${refer(`fact.${name}`)}${assumed}${open}${words}`;
  }
  if (value === true) return `${label}${assumed}`;
  return `${label}${colon}${wordsOf(name, value, lang)}${assumed}`;
}

function wordsOf(name: FactName, value: Fact['value'], lang: Lang): string {
  if (name === 'industry') return industries.find(({ id }) => id === value)?.name[lang] ?? String(value);
  if (Array.isArray(value)) return value.map((one) => wordOf(one)[lang]).join(', ');
  return typeof value === 'number' ? String(value) : wordOf(value)[lang];
}

function quoted(words: string, lang: Lang): string {
  return { fr: `«\u202f${words}\u202f»`, en: `“${words}”` }[lang];
}
