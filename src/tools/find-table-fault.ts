import type { Bilingual } from '../domain/bilingual.ts';
import type { MeasureName } from '../domain/measures.ts';
import { type Refusal, refuse } from '../domain/outcome.ts';
import type { NumberColumn } from '../domain/table.ts';
import { formatCount } from '../language/format-number.ts';

/** Beyond these sizes sums over a million rows would leave the exact range of whole numbers, or overflow. */
const LARGEST_COUNT = 1e9;
const LARGEST_AMOUNT = 1e15;
const LARGEST_SQUARE = 1e60;

type ColumnRule = { whole: boolean; least: number; most: number; expected: Bilingual };

const rules = {
  count: {
    whole: true,
    least: 0,
    most: LARGEST_COUNT,
    expected: { fr: 'un nombre entier, 0 ou plus', en: 'a whole number, 0 or more' },
  },
  atLeastOne: {
    whole: true,
    least: 1,
    most: LARGEST_COUNT,
    expected: { fr: 'un nombre entier, 1 ou plus', en: 'a whole number, 1 or more' },
  },
  days: {
    whole: false,
    least: 0,
    most: LARGEST_COUNT,
    expected: { fr: 'un nombre de jours, 0 ou plus', en: 'a number of days, 0 or more' },
  },
  amount: {
    whole: false,
    least: -LARGEST_AMOUNT,
    most: LARGEST_AMOUNT,
    expected: { fr: 'un montant fini', en: 'a finite amount' },
  },
  square: {
    whole: false,
    least: 0,
    most: LARGEST_SQUARE,
    expected: { fr: 'une somme de carrés, 0 ou plus', en: 'a sum of squares, 0 or more' },
  },
  flag: {
    whole: true,
    least: 0,
    most: 1,
    expected: { fr: '0 ou 1', en: '0 or 1' },
  },
} as const satisfies Record<string, ColumnRule>;

type Column = NumberColumn | readonly string[];

/**
 * What makes a table unusable: columns of unequal length, or a value outside its column's domain.
 * Null when all is well. `mayBeEmpty` names columns that a file without amounts leaves empty.
 */
export function findTableFault<T extends Record<string, Column>>(
  measure: MeasureName,
  table: T,
  columns: { readonly [K in keyof T as T[K] extends NumberColumn ? K : never]: keyof typeof rules },
  mayBeEmpty: readonly (keyof T & string)[] = [],
): Refusal | null {
  const rowCount = Math.max(0, ...Object.values(table).map((column) => column.length));
  for (const [name, column] of Object.entries(table)) {
    if (column.length === rowCount || (column.length === 0 && mayBeEmpty.includes(name))) continue;
    return refuse(
      'out_of_domain',
      {
        fr: `Table « ${measure} » : la colonne « ${name} » n’a pas autant de lignes que les autres (${formatCount(column.length, 'fr')} contre ${formatCount(rowCount, 'fr')}). Donnez des colonnes de même longueur.`,
        en: `Table “${measure}”: column “${name}” does not have as many rows as the others (${formatCount(column.length, 'en')} against ${formatCount(rowCount, 'en')}). Give columns of equal length.`,
      },
      [measure],
    );
  }
  for (const [name, kind] of Object.entries<keyof typeof rules>(columns)) {
    const row = firstOutside(table[name] ?? [], rules[kind]);
    if (row === -1) continue;
    const { expected } = rules[kind];
    return refuse(
      'out_of_domain',
      {
        fr: `Table « ${measure} », colonne « ${name} », ligne ${formatCount(row + 1, 'fr')} : valeur hors du domaine. Attendu : ${expected.fr}.`,
        en: `Table “${measure}”, column “${name}”, row ${formatCount(row + 1, 'en')}: value outside its domain. Expected: ${expected.en}.`,
      },
      [measure],
    );
  }
  return null;
}

/** Bounds rather than a function a rule: called for each of millions of rows, one takes several times as long (measured). */
function firstOutside(column: Column, { whole, least, most }: ColumnRule): number {
  for (let row = 0; row < column.length; row++) {
    const value = column[row];
    if (typeof value !== 'number' || !(value >= least && value <= most)) return row;
    if (whole && Math.floor(value) !== value) return row;
  }
  return -1;
}
