import { CUSTOMER_WORDS, EMAIL_WORDS } from './customer-words.ts';
import { defineKind, type FieldColumns, type Fit } from './define-kind.ts';
import type { SampledTable } from './sampled-table.ts';

/** How many of a cohort are still there at each age; every column but the period is a segment. */
export const survivors = defineKind({
  id: 'survivors',
  name: { fr: 'Table de survie', en: 'Survivors' },
  row: { fr: 'un âge, et ceux qui restent dans chaque segment', en: 'an age, and who is left in each segment' },
  table: 'survivors',
  fields: {
    period: {
      type: 'number',
      name: { fr: 'âge (0, 1, 2…)', en: 'age (0, 1, 2…)' },
      words: [
        ...['year', 'annee', 'month', 'mois', 'week', 'semaine', 'period', 'periode', 'age', 'tenure', 'anciennete'],
        ...['renewal', 'renewals', 'renouvellement', 'renouvellements', 'time', 't', 'n'],
      ],
      required: true,
    },
  },
  requires: [['period']],
  distinctive: [],
  excludes: [...CUSTOMER_WORDS, ...EMAIL_WORDS],
  open: true,
  fits: fitsDecay,
});

const FEWEST_PERIODS = 3;

/** Consecutive periods from 0 or 1, and whole numbers that never rise in every other column. */
function fitsDecay({ headers, sample }: SampledTable, { period }: FieldColumns): Fit {
  const rows = sample.filter((row) => row.some((text) => text.trim() !== ''));
  if (period === undefined || headers.length < 2 || rows.length < FEWEST_PERIODS) return 'no';
  const numbers = rows.map((row) => headers.map((_, column) => readCount(row[column])));
  const first = numbers[0]?.[period] ?? Number.NaN;
  const decays = numbers.every((row, index) =>
    row.every((count, column) => {
      if (column === period) return count === first + index;
      return count <= (numbers[index - 1]?.[column] ?? Number.POSITIVE_INFINITY);
    }),
  );
  return decays && (first === 0 || first === 1) ? 'proven' : 'no';
}

/** Not a number for what is no whole count: it compares with nothing. */
function readCount(text = ''): number {
  const plain = text.trim().replace(/(?<=\d)[\s\u00a0\u202f](?=\d{3})/g, '');
  return /^\d+$/.test(plain) ? Number(plain) : Number.NaN;
}
