import type { Bilingual } from '../../domain/bilingual.ts';
import { simplifyHeader } from '../input/simplify-header.ts';
import type { ImportOptions } from './import-options.ts';
import type { OrdersReading } from './orders-reading.ts';

/** What the rows showed once grouped, as far as the notes need it. */
export type ImportFacts = {
  repeatedTotals: boolean;
};

const ORDER_WORDS: Record<'dmy' | 'mdy' | 'ymd', Bilingual> = {
  dmy: { fr: 'jour, mois, année', en: 'day, month, year' },
  mdy: { fr: 'mois, jour, année', en: 'month, day, year' },
  ymd: { fr: 'année, mois, jour', en: 'year, month, day' },
};

/** The decisions of an import that a reader should know of, most consequential first. */
export function writeImportNotes(reading: OrdersReading, options: ImportOptions, facts: ImportFacts): Bilingual[] {
  const { form, dates, numbers } = reading;
  const notes: Bilingual[] = [];
  const note = (fr: string, en: string): void => {
    notes.push({ fr, en });
  };
  if (form === 'log') {
    note(
      'Aucune colonne de montant\u00a0: rien de ce qui touche à l’argent n’est calculable.',
      'No amount column: nothing about money can be computed.',
    );
  }
  if (form === 'lines') {
    note(
      'Montant d’une commande = somme de quantité × prix unitaire sur ses lignes.',
      'Amount of an order = sum of quantity × unit price over its lines.',
    );
  }
  const customer = simplifyHeader(reading.headers[reading.columns.customer] ?? '');
  if (/nom|name/.test(customer)) {
    note(
      'Les clients sont distingués par leur nom\u00a0: des homonymes comptent pour un.',
      'Customers are told apart by name: namesakes count as one.',
    );
  }
  if (facts.repeatedTotals) {
    note(
      'Le total est répété sur chaque ligne d’une commande\u00a0: il est compté une fois\u202f; des totaux différents s’ajoutent.',
      'The total is repeated on each row of an order: it counts once; different totals add up.',
    );
  }
  if (dates.order !== null) {
    const how =
      options.dateOrder === undefined
        ? { fr: 'd’après le fichier', en: 'from the file' }
        : { fr: 'imposé', en: 'imposed' };
    const { fr, en } = ORDER_WORDS[dates.order];
    note(`Dates lues dans l’ordre ${fr} (${how.fr}).`, `Dates read as ${en} (${how.en}).`);
  }
  if (dates.numbers === 'serial') {
    note(
      'Dates lues comme des numéros de jour d’Excel (45322 = 31 janvier 2024).',
      'Dates read as Excel day numbers (45322 = 31 January 2024).',
    );
  }
  if (dates.numbers === 'epoch') {
    note(
      `Dates lues comme un temps Unix (secondes ou millisecondes depuis 1970), ramenées au fuseau ${options.timeZone}.`,
      `Dates read as Unix time (seconds or milliseconds since 1970), converted to ${options.timeZone}.`,
    );
  }
  if (dates.withOffset) {
    note(
      `Les heures qui portent un décalage sont ramenées au fuseau ${options.timeZone}\u202f; sans décalage, le jour écrit est gardé.`,
      `Times with an offset are converted to ${options.timeZone}; without one, the written day is kept.`,
    );
  }
  if (form !== 'log' && numbers.decimal === ',')
    note('Montants lus avec une virgule décimale.', 'Amounts read with a decimal comma.');
  if (numbers.evidence === 'assumed') {
    note(
      'Rien ne distingue décimales et milliers (1.234)\u00a0: le point est lu comme décimal, la virgule comme séparateur de milliers.',
      'Nothing tells decimals from thousands (1.234): the point is read as decimal, the comma as thousands separator.',
    );
  }
  return notes;
}
