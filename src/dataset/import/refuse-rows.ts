import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import { type Refusal, refuse } from '../../domain/outcome.ts';
import { formatCount, formatShare } from '../../language/format-number.ts';
import { quoteCell, quoteFound } from '../input/quote-found.ts';
import type { CurrencyCount } from './read-currency.ts';
import { type ReasonCount, type RejectedRow, ROW_REASONS } from './row-reason.ts';

const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
const MOST_CURRENCIES = 12;

/** No row of the file is kept: the main reason, and an example when a row was rejected. */
export function refuseNothingKept(file: string, counts: readonly ReasonCount[], example: RejectedRow | null): Refusal {
  const total = counts.reduce((sum, { rows }) => sum + rows, 0);
  const [main] = counts.toSorted((a, b) => b.rows - a.rows);
  const reason = main === undefined ? { fr: 'vide', en: 'empty' } : ROW_REASONS[main.reason];
  const rows = main?.rows ?? 0;
  const seen =
    example === null
      ? { fr: '', en: '' }
      : {
          fr: ` Exemple, ligne ${example.line}\u00a0: «\u00a0${quoteCell(example.text)}\u00a0».`,
          en: ` Example, line ${example.line}: “${quoteCell(example.text)}”.`,
        };
  return refuse('not_in_data', {
    fr: `Fichier «\u00a0${file}\u00a0»\u00a0: aucune ligne ne donne de commande (lues\u00a0: ${formatCount(total, 'fr')}). Raison principale\u00a0: ${reason.fr} (${formatCount(rows, 'fr')}).${seen.fr} Vérifiez les colonnes reconnues, ou indiquez-les avec --map CHAMP=COLONNE.`,
    en: `File “${file}”: no row gives an order (read: ${formatCount(total, 'en')}). Main reason: ${reason.en} (${formatCount(rows, 'en')}).${seen.en} Check the recognised columns, or name them with --map FIELD=COLUMN.`,
  });
}

/** No date of the sample can be read; `example` is null when there is none. */
export function refuseUnreadableDates(file: string, column: string, example: string | null): Refusal {
  const found = example === null ? { fr: 'vide', en: 'empty' } : sayExample(example);
  return refuse(
    'not_in_data',
    {
      fr: `Fichier «\u00a0${file}\u00a0», colonne «\u00a0${column}\u00a0»\u00a0: aucune date lisible (${found.fr}). Formats lus\u00a0: 2024-05-31, 20240531, 31/05/2024, avec ou sans heure. Indiquez une autre colonne avec --map date=COLONNE.`,
      en: `File “${file}”, column “${column}”: no readable date (${found.en}). Formats read: 2024-05-31, 20240531, 31/05/2024, with or without a time. Name another column with --map date=COLUMN.`,
    },
    ['date'],
  );
}

/** Too many values of a column do not read like the others. */
export function refuseMostlyUnread(
  file: string,
  { column, share, example }: { column: string; share: number; example: string },
): Refusal {
  const header = quoteFound(column);
  const value = quoteCell(example);
  return refuse('not_in_data', {
    fr: `Fichier «\u00a0${file}\u00a0», colonne «\u00a0${header}\u00a0»\u00a0: ${formatShare(share, 'fr', 0)} des valeurs ne s’écrivent pas comme les autres et ne peuvent pas être lues (exemple\u00a0: «\u00a0${value}\u00a0»). Ce qui reste donnerait des résultats faux. Écrivez toute la colonne de la même façon, ou importez les deux parties séparément.`,
    en: `File “${file}”, column “${header}”: ${formatShare(share, 'en', 0)} of the values are not written like the others and cannot be read (example: “${value}”). What is left would give wrong results. Write the whole column alike, or import the two parts separately.`,
  });
}

function sayExample(example: string): Bilingual {
  const text = quoteCell(example);
  return { fr: `exemple\u00a0: «\u00a0${text}\u00a0»`, en: `example: “${text}”` };
}

/** The user asked for a currency that no row has. */
export function refuseOneCurrency(file: string, asked: string, found: readonly CurrencyCount[]): Refusal {
  return refuse(
    'not_in_data',
    {
      fr: `Fichier «\u00a0${file}\u00a0»\u00a0: aucune commande en ${asked}. Devises du fichier, avec leurs lignes\u00a0: ${listCurrencies(found, 'fr')}.`,
      en: `File “${file}”: no order in ${asked}. Currencies of the file, with their rows: ${listCurrencies(found, 'en')}.`,
    },
    ['currency'],
  );
}

/** Several currencies that would have to be added: returns to deduct from orders, or one order in two currencies. */
export function refuseMixedCurrencies(file: string, found: readonly CurrencyCount[]): Refusal {
  return refuse(
    'not_in_data',
    {
      fr: `Fichier «\u00a0${file}\u00a0»\u00a0: plusieurs devises, avec leurs lignes\u00a0: ${listCurrencies(found, 'fr')}. Elles ne s’additionnent pas\u00a0: gardez-en une avec --currency, ou donnez des taux datés avec --rates FICHIER.`,
      en: `File “${file}”: several currencies, with their rows: ${listCurrencies(found, 'en')}. They are never added: keep one with --currency, or give dated rates with --rates FILE.`,
    },
    ['currency', 'rates'],
  );
}

/** Currencies with their rows, for a message; what is no code and no sign is a cell like another. */
export function listCurrencies(found: readonly CurrencyCount[], lang: Lang): string {
  const named = found.slice(0, MOST_CURRENCIES).map(({ currency, rows }) => {
    const isCode = CODES.has(currency) || /^\p{Sc}$/u.test(currency);
    return `${isCode ? currency : quoteCell(currency)} (${formatCount(rows, lang)})`;
  });
  const others = found.length - named.length;
  return [...named, ...(others === 0 ? [] : [`… (+${formatCount(others, lang)})`])].join(', ');
}
