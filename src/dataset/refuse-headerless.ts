import { type Refusal, refuse } from '../domain/outcome.ts';
import { readDateEvidence } from './cells/date-format.ts';
import type { PlannedTable } from './input/plan-table.ts';
import { quoteCell } from './input/quote-found.ts';

const LONGEST = 24;
const MOST_SHOWN = 12;
const MOST_ROWS = 500;
/** From this share of its cells on, a column is what they are. */
const MOST = 0.9;
const DECIMAL = /\d[.,]\d{1,2}\D*$/;

/** A table without a header is nobody’s guess: its first row is shown, and the command that names its columns proposed. */
export function refuseHeaderless({ reading, rows }: PlannedTable): Refusal {
  const [first = []] = rows;
  const cells = first.slice(0, MOST_SHOWN).map((cell, index) => [`c${index + 1}`, quoteCell(cell.trim(), LONGEST)]);
  const flags = proposeFlags(rows.slice(0, MOST_ROWS), reading.headers.length);
  return refuse(
    'bad_argument',
    {
      fr: `Le fichier «\u00a0${reading.file}\u00a0» n’a pas de ligne d’en-tête. Sa première ligne\u00a0: ${cells.map(([name, cell]) => `${name} = ${cell}`).join(', ')}. Nommez ses colonnes, par exemple\u00a0: ${flags}`,
      en: `The file “${reading.file}” has no header line. Its first row: ${cells.map(([name, cell]) => `${name} = ${cell}`).join(', ')}. Name its columns, for example: ${flags}`,
    },
    ['as', 'map'],
  );
}

/** The flags under which it would be read as orders, as far as the cells tell: a date, an amount, a value that comes back. */
function proposeFlags(rows: readonly (readonly string[])[], width: number): string {
  const columns = Array.from({ length: width }, (_, index) => rows.map((row) => (row[index] ?? '').trim()));
  const most = (values: readonly string[], test: (value: string) => boolean): boolean =>
    values.filter(test).length >= values.length * MOST;
  const evidence = columns.map((values) => readDateEvidence(values));
  const areDates = (index: number): boolean => (evidence[index]?.readable ?? 0) >= rows.length * MOST;
  const dates = [...columns.keys()].filter(areDates);
  const date = dates.find((index) => evidence[index]?.format.numbers === null) ?? dates[0] ?? -1;
  const amount = columns.findLastIndex(
    (values, index) => index !== date && most(values, (value) => DECIMAL.test(value)),
  );
  const others = [...columns.entries()].filter(([index]) => index !== date && index !== amount);
  const named = others.find(([, values]) => most(values, (value) => value.includes('@')));
  const repeated = others.find(
    ([, values]) => new Set(values).size < values.length && most(values, (value) => /\d/.test(value)),
  );
  const customer = (named ?? repeated ?? others[0])?.[0] ?? -1;
  const fields = [
    ['customer', customer],
    ['date', date],
    ['amount', amount],
  ] as const;
  const flags = fields.map(([field, index]) => (index < 0 ? '' : ` --map ${field}=c${index + 1}`));
  return `--as orders${flags.join('')}`;
}
