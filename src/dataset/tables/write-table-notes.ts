import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import { formatCount } from '../../language/format-number.ts';
import { quoteCell, quoteFound } from '../input/quote-found.ts';
import { SCALE_ENDS } from './score-scale.ts';
import type { FlagReading, TableImport } from './table-import.ts';
import type { TableOptions } from './table-options.ts';
import { TABLE_REASONS } from './table-reason.ts';
import type { PlannedColumn } from './value-reading.ts';
import { writeFormatNotes } from './write-format-notes.ts';

/** What an import showed, as far as the notes need it. */
export type TableFacts = Pick<TableImport, 'rows' | 'unread' | 'flags' | 'currencies'> & {
  columns: readonly PlannedColumn[];
  options: TableOptions;
};

/** Texts named in a note; the others are only counted. */
const MOST_NAMED = 4;

/** The decisions of an import that a reader should know of, most consequential first. */
export function writeTableNotes({ rows, unread, flags, currencies, columns, options }: TableFacts): Bilingual[] {
  const fields = new Set(columns.filter(({ isAttribute }) => !isAttribute).map(({ name }) => name));
  return [
    ...columns.flatMap((column) => noteScale(column, options)),
    ...flags.filter(({ field }) => fields.has(field)).flatMap(noteFlag),
    ...(rows.merged > 0 ? [noteMerged(rows.merged)] : []),
    ...noteCurrencies(currencies, columns),
    ...writeFormatNotes(columns, options),
    ...unread.map(noteUnread),
  ];
}

function noteScale({ header, index, reading }: PlannedColumn, { scale }: TableOptions): Bilingual[] {
  if (reading.type !== 'score' || index === null) return [];
  const [low, high] = SCALE_ENDS[reading.scale];
  const how =
    scale === reading.scale
      ? { fr: 'échelle imposée', en: 'imposed' }
      : { fr: 'd’après le fichier', en: 'from the file' };
  const column = quoteFound(header);
  return [
    {
      fr: `Colonne «\u00a0${column}\u00a0»\u00a0: notes de ${low} à ${high} (${how.fr}).`,
      en: `Column “${column}”: scores from ${low} to ${high} (${how.en}).`,
    },
  ];
}

/** Which texts are yes and which are no; a blank beside a single answer stays unknown. */
function noteFlag({ column, yes, no }: FlagReading): Bilingual[] {
  const header = quoteFound(column);
  const say = ({ texts, rows }: FlagReading['yes'], lang: Lang): string => {
    const named = texts.slice(0, MOST_NAMED).map((text) => quoteIn(text, lang));
    return `${named.join(', ')}${texts.length > MOST_NAMED ? ', …' : ''} (${formatCount(rows, lang)})`;
  };
  if (yes.rows === 0 && no.rows === 0) return [];
  if (yes.rows === 0 || no.rows === 0) {
    const only = yes.rows > 0 ? { side: yes, fr: 'oui', en: 'yes' } : { side: no, fr: 'non', en: 'no' };
    return [
      {
        fr: `Colonne «\u00a0${header}\u00a0»\u00a0: seulement des ${only.fr}, ${say(only.side, 'fr')}\u202f; une case vide reste inconnue.`,
        en: `Column “${header}”: only ${only.en}, ${say(only.side, 'en')}; a blank stays unknown.`,
      },
    ];
  }
  return [
    {
      fr: `Colonne «\u00a0${header}\u00a0»\u00a0: oui = ${say(yes, 'fr')}\u202f; non = ${say(no, 'fr')}.`,
      en: `Column “${header}”: yes = ${say(yes, 'en')}; no = ${say(no, 'en')}.`,
    },
  ];
}

function noteMerged(rows: number): Bilingual {
  return {
    fr: `Lignes d’un même client réunies\u00a0: ${formatCount(rows, 'fr')}. La première valeur écrite compte\u202f; un seul refus de contact suffit.`,
    en: `Rows of the same customer merged: ${formatCount(rows, 'en')}. The first value written counts; a single refusal of contact is enough.`,
  };
}

function noteCurrencies(currencies: TableImport['currencies'], columns: readonly PlannedColumn[]): Bilingual[] {
  const named = currencies.filter(({ currency }) => currency !== null);
  const list = (lang: Lang): string =>
    currencies
      .map(
        ({ currency, rows }) => `${currency ?? (lang === 'fr' ? 'sans devise' : 'none')} (${formatCount(rows, lang)})`,
      )
      .join(', ');
  const notes: Bilingual[] = [];
  if (currencies.length > 1) {
    notes.push({
      fr: `Devises, avec leurs lignes\u00a0: ${list('fr')}. Chaque ligne garde la sienne\u202f; elles ne s’additionnent pas.`,
      en: `Currencies, with their rows: ${list('en')}. Each row keeps its own; they are never added.`,
    });
  }
  const signs = columns.flatMap(({ reading }) => (reading.type === 'currency' ? [...reading.codes.keys()] : []));
  if (signs.includes('$') && named.some(({ currency }) => currency === 'USD')) {
    notes.push({ fr: 'Le signe $ est lu comme dollar américain.', en: 'The $ sign is read as US dollar.' });
  }
  return notes;
}

function noteUnread({ column, reason, rows, example }: TableImport['unread'][number]): Bilingual {
  const header = quoteFound(column);
  const { fr, en } = TABLE_REASONS[reason];
  return {
    fr: `Colonne «\u00a0${header}\u00a0»\u00a0: valeurs laissées vides\u00a0: ${formatCount(rows, 'fr')} (${fr}, par exemple ${quoteIn(example, 'fr')}).`,
    en: `Column “${header}”: values left blank: ${formatCount(rows, 'en')} (${en}, for example ${quoteIn(example, 'en')}).`,
  };
}

function quoteIn(text: string, lang: Lang): string {
  return lang === 'fr' ? `«\u00a0${quoteCell(text)}\u00a0»` : `“${quoteCell(text)}”`;
}
