import type { MeasureValues } from '../../domain/measures.ts';
import { type Refusal, refuse } from '../../domain/outcome.ts';
import { formatCount } from '../../language/format-number.ts';
import { safeText } from '../../language/safe-text.ts';
import { shorten } from '../../language/shorten.ts';

type Attributes = MeasureValues['customerAttributes'];

/** What makes a table of attributes unusable: columns of unequal length, or codes that stand for nothing. Null when all is well. */
export function findAttributesFault({ row, outcome, columns }: Attributes): Refusal | null {
  const customers = row.length;
  if (outcome.length > 0 && outcome.length !== customers) return refuseLength('outcome', outcome.length, customers);
  if (!holdsCodes(outcome, 2)) return refuseCodes('outcome', 2);
  for (const { name, type, levels, values } of columns) {
    const isUnlisted = type === 'text' && levels.length === 0;
    if (values.length !== customers && !(isUnlisted && values.length === 0)) {
      return refuseLength(name, values.length, customers);
    }
    const codes = type === 'flag' ? 2 : levels.length;
    if ((type === 'flag' || type === 'text') && !holdsCodes(values, codes)) return refuseCodes(name, codes);
  }
  return null;
}

/** Whole numbers from 0 up to the count, or nothing. */
function holdsCodes(values: ArrayLike<number | null>, count: number): boolean {
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? Number.NaN;
    if (!Number.isNaN(value) && !(Number.isInteger(value) && value >= 0 && value < count)) return false;
  }
  return true;
}

function refuseLength(column: string, found: number, wanted: number): Refusal {
  const name = shorten(safeText(column));
  return refuse(
    'out_of_domain',
    {
      fr: `Table « customerAttributes » : la colonne « ${name} » n’a pas autant de lignes que \`row\` (${formatCount(found, 'fr')} contre ${formatCount(wanted, 'fr')}). Donnez des colonnes de même longueur.`,
      en: `Table “customerAttributes”: column “${name}” does not have as many rows as \`row\` (${formatCount(found, 'en')} against ${formatCount(wanted, 'en')}). Give columns of equal length.`,
    },
    ['customerAttributes'],
  );
}

function refuseCodes(column: string, count: number): Refusal {
  const name = shorten(safeText(column));
  return refuse(
    'out_of_domain',
    {
      fr: `Table « customerAttributes », colonne « ${name} » : attendu, un nombre entier de 0 à ${formatCount(Math.max(0, count - 1), 'fr')}, ou rien.`,
      en: `Table “customerAttributes”, column “${name}”: expected a whole number from 0 to ${formatCount(Math.max(0, count - 1), 'en')}, or nothing.`,
    },
    ['customerAttributes'],
  );
}
