import type { Bilingual } from '../../domain/bilingual.ts';
import { formatCount } from '../../language/format-number.ts';
import type { ImportOptions } from './import-options.ts';
import { ROW_CODES } from './row-code.ts';

/** A typing error or two lie ahead in any file; so many of its dates do not. */
const MANY = 0.05;
const OTHER = { dmy: 'mdy', mdy: 'dmy' } as const;

/** An order of day and month that was asked for, under which many dates lie ahead: the other one is likely the file’s. */
export function noteFutureDates(byCode: ReadonlyMap<number, number>, { dateOrder }: ImportOptions): Bilingual[] {
  if (dateOrder !== 'dmy' && dateOrder !== 'mdy') return [];
  const rows = [...byCode.values()].reduce((sum, many) => sum + many, 0);
  const future = byCode.get(ROW_CODES.futureDate) ?? 0;
  if (future <= rows * MANY) return [];
  const other = OTHER[dateOrder];
  return [
    {
      fr: `Dates qui tombent dans le futur\u00a0: ${formatCount(future, 'fr')} sur ${formatCount(rows, 'fr')}. L’ordre du jour et du mois est sans doute l’autre\u00a0: recommencez avec --date-order ${other}.`,
      en: `Dates that lie in the future: ${formatCount(future, 'en')} of ${formatCount(rows, 'en')}. Day and month are likely in the other order: start again with --date-order ${other}.`,
    },
  ];
}
