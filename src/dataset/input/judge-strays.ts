import type { Refusal } from '../../domain/outcome.ts';
import { isTotal } from './mend/is-total.ts';
import { areFit } from './mend/read-line.ts';
import { mendable } from './mendable.ts';
import { parseRecord } from './parse-record.ts';
import { refuseSecondTable, refuseStrays } from './refuse-file.ts';
import { simplifyHeader } from './simplify-header.ts';
import type { TableReading } from './table-reading.ts';
import { MARKED, type Stray } from './watch-strays.ts';

/** Records without any digit are no sign of a second table where the table itself is made of such records. */
const FEW_BARE = 3;

/**
 * Whether records that may not belong to a table would be read as its rows: a second table with as many columns is
 * refused; a total, or a byte order mark inside, calls for a careful reading. Null when they do no harm: a repeated
 * header, a title or a total with fewer fields is rejected as a row.
 */
export function judgeStrays(strays: readonly Stray[], reading: TableReading): Refusal | null {
  const { file, headers, dialect } = reading;
  const expected = headers.length;
  const header = headers.map(simplifyHeader);
  const cut = (text: string): string[] => parseRecord(text, 0, dialect).fields;
  const isHeader = (fields: readonly string[]): boolean =>
    areFit(fields, expected) && header.every((word, index) => word === simplifyHeader(fields[index] ?? ''));
  const below = strays.filter(({ line }) => line > dialect.headerLine);
  const bare = below.filter(({ text, afterBreak }) => !afterBreak && !/\d/.test(text)).length;
  for (const { line, text, next, afterBreak } of below) {
    if (MARKED.test(text)) return mendable(refuseStrays(file, line));
    const fields = cut(text);
    if (areFit(fields, expected) && isTotal(fields)) return mendable(refuseStrays(file, line));
    const isSetAside = fields.length === 1 && fields[0]?.includes(dialect.delimiter) === true;
    if (isSetAside || isHeader(fields) || next === null) continue;
    const following = cut(next);
    const isRowNext = areFit(following, expected) && countFilled(following) >= 2 && !isTotal(following);
    if (countFilled(fields) === 1) {
      if (isHeader(following) || (afterBreak && isRowNext && /\d/.test(next)))
        return refuseSecondTable(file, line, text);
      continue;
    }
    if (!areFit(fields, expected) || /\d/.test(text)) continue;
    const shared = fields.filter((field) => header.includes(simplifyHeader(field))).length;
    if (shared >= 2 || (afterBreak && isRowNext && bare <= FEW_BARE)) return refuseSecondTable(file, line, text);
  }
  return null;
}

function countFilled(fields: readonly string[]): number {
  return fields.filter((field) => field.trim() !== '').length;
}
