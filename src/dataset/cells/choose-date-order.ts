import { answer, type Outcome, refuse } from '../../domain/outcome.ts';
import { quoteFound } from '../input/quote-found.ts';
import type { DateEvidence, DateFormat, DateOrder } from './date-format.ts';

/** Where the dates come from, for messages. */
type Place = { file: string; column: string };

/**
 * The format of a date column once the order of day and month is settled: by the user, else by the dates themselves.
 * Refuses dates that contradict one another, and dates that allow both orders.
 */
export function chooseDateOrder(
  evidence: DateEvidence,
  requested: DateOrder | undefined,
  { file, column }: Place,
): Outcome<DateFormat> {
  const { format, possible, dayFirst, monthFirst, ambiguous } = evidence;
  const hasNumeric = possible.length > 0 || dayFirst !== null || monthFirst !== null;
  if (!hasNumeric) return answer(format);
  if (requested !== undefined) return answer({ ...format, order: requested });
  const [order, other] = possible;
  if (order === undefined) {
    return refuse(
      'bad_argument',
      {
        fr: `Fichier «\u00a0${file}\u00a0», colonne «\u00a0${column}\u00a0»\u00a0: «\u00a0${quoteFound(dayFirst ?? '')}\u00a0» met le jour en premier, «\u00a0${quoteFound(monthFirst ?? '')}\u00a0» le mois. Corrigez les dates, ou imposez un ordre avec --date-order dmy ou mdy\u00a0: les autres lignes seront rejetées.`,
        en: `File “${file}”, column “${column}”: “${quoteFound(dayFirst ?? '')}” puts the day first, “${quoteFound(monthFirst ?? '')}” the month. Correct the dates, or impose an order with --date-order dmy or mdy: the other rows will be rejected.`,
      },
      ['dateOrder'],
    );
  }
  if (other === undefined || ambiguous === null) return answer({ ...format, order });
  return refuse(
    'bad_argument',
    {
      fr: `Fichier «\u00a0${file}\u00a0», colonne «\u00a0${column}\u00a0»\u00a0: rien ne dit si «\u00a0${quoteFound(ambiguous)}\u00a0» met le jour ou le mois en premier. Ajoutez --date-order dmy (jour/mois) ou --date-order mdy (mois/jour).`,
      en: `File “${file}”, column “${column}”: nothing tells whether “${quoteFound(ambiguous)}” puts the day or the month first. Add --date-order dmy (day/month) or --date-order mdy (month/day).`,
    },
    ['dateOrder'],
  );
}

/** Whether the sampled dates leave the order open, so that the whole column must be asked. */
export function isOrderOpen(evidence: DateEvidence, requested: DateOrder | undefined): boolean {
  return requested === undefined && evidence.possible.length > 1;
}
