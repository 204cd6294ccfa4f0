import type { Bilingual } from '../../domain/bilingual.ts';
import type { DateOrder } from '../cells/date-format.ts';
import { quoteFound } from '../input/quote-found.ts';
import type { TableOptions } from './table-options.ts';
import type { PlannedColumn, ValueReading } from './value-reading.ts';

const ORDER_WORDS: Record<DateOrder, Bilingual> = {
  dmy: { fr: 'jour, mois, année', en: 'day, month, year' },
  mdy: { fr: 'mois, jour, année', en: 'month, day, year' },
  ymd: { fr: 'année, mois, jour', en: 'year, month, day' },
};

/** How dates and numbers were read, where they could have been read otherwise. */
export function writeFormatNotes(columns: readonly PlannedColumn[], options: TableOptions): Bilingual[] {
  const read = columns.filter(({ index }) => index !== null);
  return [...noteDates(read, options), ...noteNumbers(read), ...noteOpenDates(read)];
}

function noteDates(columns: readonly PlannedColumn[], { dateOrder, timeZone }: TableOptions): Bilingual[] {
  const ordered = groupHeaders(columns, (reading) =>
    reading.type === 'day' && !reading.monthly ? (reading.format?.order ?? null) : null,
  );
  const how =
    dateOrder === undefined ? { fr: 'd’après le fichier', en: 'from the file' } : { fr: 'imposé', en: 'imposed' };
  const notes = [...ordered].map(([order, headers]) => {
    const { fr, en } = ORDER_WORDS[order];
    return {
      fr: `Dates lues dans l’ordre ${fr} (${how.fr})\u00a0: ${listFr(headers)}.`,
      en: `Dates read as ${en} (${how.en}): ${listEn(headers)}.`,
    };
  });
  for (const { header, reading } of columns) {
    if (reading.type !== 'day' || !reading.monthly) continue;
    notes.push({
      fr: `Colonne «\u00a0${quoteFound(header)}\u00a0»\u00a0: des mois, chacun à son premier jour.`,
      en: `Column “${quoteFound(header)}”: months, each at its first day.`,
    });
  }
  if (!columns.some(({ reading }) => reading.type === 'day' && reading.format?.withOffset === true)) return notes;
  return [
    ...notes,
    {
      fr: `Les heures qui portent un décalage sont ramenées au fuseau ${timeZone}\u202f; sans décalage, le jour écrit est gardé.`,
      en: `Times with an offset are converted to ${timeZone}; without one, the written day is kept.`,
    },
  ];
}

function noteNumbers(columns: readonly PlannedColumn[]): Bilingual[] {
  const state = (reading: ValueReading): 'comma' | 'assumed' | 'mixed' | null => {
    if (reading.type !== 'amount' && reading.type !== 'number') return null;
    const { format, mixed } = reading.numbers;
    if (mixed) return 'mixed';
    if (format.evidence === 'assumed') return 'assumed';
    return format.evidence === 'shown' && format.decimal === ',' ? 'comma' : null;
  };
  return [...groupHeaders(columns, state)].map(([found, headers]) => {
    const [fr, en] = [listFr(headers), listEn(headers)];
    if (found === 'comma') {
      return {
        fr: `Nombres lus avec une virgule décimale\u00a0: ${fr}.`,
        en: `Numbers read with a decimal comma: ${en}.`,
      };
    }
    if (found === 'assumed') {
      return {
        fr: `Rien ne distingue décimales et milliers (1.234)\u00a0: le point est lu comme décimal, la virgule comme séparateur de milliers\u00a0: ${fr}.`,
        en: `Nothing tells decimals from thousands (1.234): the point is read as decimal, the comma as thousands separator: ${en}.`,
      };
    }
    return {
      fr: `Virgules et points décimaux mêlés\u00a0: le signe le plus fréquent est suivi, les valeurs qui le contredisent ou peuvent se lire des deux façons restent vides\u00a0: ${fr}.`,
      en: `Decimal commas and points mixed: the more frequent sign is followed, values against it or readable both ways stay blank: ${en}.`,
    };
  });
}

function noteOpenDates(columns: readonly PlannedColumn[]): Bilingual[] {
  const headers = columns.flatMap(({ header, isOpenDate }) => (isOpenDate === true ? [header] : []));
  if (headers.length === 0) return [];
  return [
    {
      fr: `Rien ne dit si ces dates mettent le jour ou le mois en premier\u00a0: gardées comme texte (--date-order dmy ou mdy tranche)\u00a0: ${listFr(headers)}.`,
      en: `Nothing tells whether these dates put the day or the month first: kept as text (--date-order dmy or mdy decides): ${listEn(headers)}.`,
    },
  ];
}

/** The headers of the columns that share a way of reading, by that way. */
function groupHeaders<T>(
  columns: readonly PlannedColumn[],
  wayOf: (reading: ValueReading) => T | null,
): Map<T, string[]> {
  const groups = new Map<T, string[]>();
  for (const { header, reading } of columns) {
    const way = wayOf(reading);
    if (way !== null) groups.set(way, [...(groups.get(way) ?? []), header]);
  }
  return groups;
}

function listFr(headers: readonly string[]): string {
  return headers.map((header) => `«\u00a0${quoteFound(header)}\u00a0»`).join(', ');
}

function listEn(headers: readonly string[]): string {
  return headers.map((header) => `“${quoteFound(header)}”`).join(', ');
}
