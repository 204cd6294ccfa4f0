import { numberSql } from '../cells/number-sql.ts';
import type { NumberReading } from './decide-numbers.ts';

/** 1.234 or 1,234: thousands or decimals. */
const UNDECIDED = '^\\D*\\d{1,3}[.,]\\d{3}\\D*$';

/** SQL that reads an amount as DECIMAL(18, 4). Where a column mixes decimal signs, a text that both allow is unreadable. */
export function amountSql(column: string, { format, mixed }: NumberReading): string {
  const amount = numberSql(column, format);
  return mixed ? `CASE WHEN NOT regexp_matches(${column}, '${UNDECIDED}') THEN ${amount} END` : amount;
}

/** SQL that reads a number as DOUBLE, with all its decimals: those that an amount rounds off are taken from the text. */
export function plainNumberSql(column: string, reading: NumberReading): string {
  const amount = `(${amountSql(column, reading)})::DOUBLE`;
  const { decimal } = reading.format;
  const kept = `regexp_replace(replace(${column}, '−', '-'), '[^0-9eE+${decimal}-]', '', 'g')`;
  const exact = `try_cast(${decimal === ',' ? `replace(${kept}, ',', '.')` : kept} AS DOUBLE)`;
  return `CASE WHEN abs(${exact} - ${amount}) < 0.0001 THEN ${exact} ELSE ${amount} END`;
}
