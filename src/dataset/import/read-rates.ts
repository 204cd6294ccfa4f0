import { basename } from 'node:path';
import { answer, type Outcome, type Refusal, refuse } from '../../domain/outcome.ts';
import { readText } from '../../files/read-text.ts';
import { quoteFound } from '../input/quote-found.ts';
import { simplifyHeader } from '../input/simplify-header.ts';
import { sniffDialect } from '../input/sniff-dialect.ts';
import type { ExchangeRates } from './exchange-rates.ts';

const WORDS = {
  day: ['date', 'day', 'jour'],
  currency: ['currency', 'devise', 'from', 'source', 'monnaie', 'codedevise', 'currencycode'],
  rate: ['rate', 'taux', 'exchangerate', 'tauxchange', 'value', 'valeur', 'cours'],
  base: ['base', 'to', 'target', 'basecurrency', 'devisebase', 'cible', 'vers'],
} as const;

const CODE = /^[A-Z]{3}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Reads a file of dated exchange rates: date (YYYY-MM-DD), currency, rate, and base unless `base` is given. A rate says
 * how many units of the base one unit of the currency is worth. Refuses a line that says anything else.
 */
export async function readRates(path: string, base: string | undefined): Promise<Outcome<ExchangeRates>> {
  const file = basename(path);
  const text = await readText(path);
  if (!text.ok) return text;
  const known = new Set<string>(Object.values(WORDS).flat());
  const table = sniffDialect(text.value.replace(/^\ufeff/, ''), true, known);
  const headers = table?.headers.map(simplifyHeader) ?? [];
  const find = (words: readonly string[]): number => headers.findIndex((header) => words.includes(header));
  const [day, currency, rate, to] = [find(WORDS.day), find(WORDS.currency), find(WORDS.rate), find(WORDS.base)];
  if (table === null || day < 0 || currency < 0 || rate < 0 || (to < 0 && base === undefined)) return refuseShape(file);
  const rates: { day: string; currency: string; rate: number }[] = [];
  const bases = new Set<string>(base === undefined ? [] : [base]);
  for (const { fields, line } of table.rows) {
    const read = {
      day: (fields[day] ?? '').trim(),
      currency: (fields[currency] ?? '').trim().toUpperCase(),
      rate: Number((fields[rate] ?? '').trim().replace(',', '.') || Number.NaN),
    };
    if (to >= 0) bases.add((fields[to] ?? '').trim().toUpperCase());
    if (!DAY.test(read.day) || !CODE.test(read.currency) || !(read.rate > 0) || !Number.isFinite(read.rate)) {
      return refuseLine(file, line, fields.join(' '));
    }
    rates.push(read);
  }
  const [only, ...others] = bases;
  if (only === undefined || others.length > 0 || !CODE.test(only) || rates.length === 0) return refuseShape(file);
  return answer({ base: only, rates, file });
}

function refuseShape(file: string): Refusal {
  return refuse(
    'bad_argument',
    {
      fr: `Fichier de taux «\u00a0${file}\u00a0»\u00a0: attendu, une ligne par date et devise, colonnes date (AAAA-MM-JJ), currency, rate et base (une seule devise de base, la même que --currency si les deux sont donnés).`,
      en: `Rates file “${file}”: expected one line per date and currency, columns date (YYYY-MM-DD), currency, rate and base (a single base currency, the same as --currency if both are given).`,
    },
    ['rates'],
  );
}

function refuseLine(file: string, line: number, text: string): Refusal {
  return refuse(
    'bad_argument',
    {
      fr: `Fichier de taux «\u00a0${file}\u00a0», ligne ${line}\u00a0: «\u00a0${quoteFound(text)}\u00a0» ne donne pas une date AAAA-MM-JJ, un code de devise et un taux positif.`,
      en: `Rates file “${file}”, line ${line}: “${quoteFound(text)}” does not give a date YYYY-MM-DD, a currency code and a positive rate.`,
    },
    ['rates'],
  );
}
