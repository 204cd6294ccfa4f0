import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import { answer, type Outcome, refuse } from '../../domain/outcome.ts';
import { formatDay } from '../../language/format-day.ts';
import { quoteFound } from '../input/quote-found.ts';
import type { DateEvidence, DateFormat, DateOrder } from './date-format.ts';

/** Where the dates come from, for messages; the header of the column may say the order itself. */
type Place = { file: string; column: string };

/**
 * The format of a date column once the order of day and month is settled: by the user, else by the dates themselves,
 * else by the header. Refuses dates that contradict one another, and dates that allow both orders.
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
  const header = quoteFound(column);
  if (order === undefined) {
    return refuse(
      'bad_argument',
      {
        fr: `Fichier «\u00a0${file}\u00a0», colonne «\u00a0${header}\u00a0»\u00a0: «\u00a0${quoteFound(dayFirst ?? '')}\u00a0» met le jour en premier, «\u00a0${quoteFound(monthFirst ?? '')}\u00a0» le mois. Corrigez les dates, ou imposez un ordre avec --date-order dmy ou mdy\u00a0: les autres lignes seront rejetées.`,
        en: `File “${file}”, column “${header}”: “${quoteFound(dayFirst ?? '')}” puts the day first, “${quoteFound(monthFirst ?? '')}” the month. Correct the dates, or impose an order with --date-order dmy or mdy: the other rows will be rejected.`,
      },
      ['dateOrder'],
    );
  }
  if (other === undefined || ambiguous === null) return answer({ ...format, order });
  const said = possible.find((candidate) => candidate === orderInHeader(column));
  if (said !== undefined) return answer({ ...format, order: said });
  const found = quoteFound(ambiguous);
  const readings = spellReadings(ambiguous);
  return refuse(
    'bad_argument',
    {
      fr: `Fichier «\u00a0${file}\u00a0», colonne «\u00a0${header}\u00a0»\u00a0: «\u00a0${found}\u00a0» peut être le ${readings.fr}, et rien dans la colonne ne tranche. Ajoutez --date-order dmy (jour/mois) ou --date-order mdy (mois/jour).`,
      en: `File “${file}”, column “${header}”: “${found}” may be ${readings.en}, and nothing in the column decides. Add --date-order dmy (day/month) or --date-order mdy (month/day).`,
    },
    ['dateOrder'],
  );
}

/** Whether the sampled dates leave the order open, so that the whole column must be asked. */
export function isOrderOpen(evidence: DateEvidence, requested: DateOrder | undefined): boolean {
  return requested === undefined && evidence.possible.length > 1;
}

/** « Date (JJ/MM/AAAA) », “Date (mm/dd/yyyy)”. */
function orderInHeader(header: string): DateOrder | null {
  if (/\b[jd]{1,2}[-/. ]?m{1,2}[-/. ]?[ay]{2,4}\b/i.test(header)) return 'dmy';
  return /\bm{1,2}[-/. ]?[jd]{1,2}[-/. ]?[ay]{2,4}\b/i.test(header) ? 'mdy' : null;
}

/** 03/04/2024 → « 3 avr. 2024 ou le 4 mars 2024 ». */
function spellReadings(date: string): Bilingual {
  const [first = '', second = '', last = ''] = date.match(/\d+/g) ?? [];
  const year = last.length === 4 ? last : `${Number(last) > 50 ? 19 : 20}${last}`;
  const spell = (day: string, month: string, lang: Lang): string =>
    formatDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, lang);
  return {
    fr: `${spell(first, second, 'fr')} ou le ${spell(second, first, 'fr')}`,
    en: `${spell(first, second, 'en')} or ${spell(second, first, 'en')}`,
  };
}
