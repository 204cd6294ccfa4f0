import { answer, type Outcome, refuse } from '../../domain/outcome.ts';
import { listColumns, quoteFound } from '../input/quote-found.ts';
import { simplifyHeader } from '../input/simplify-header.ts';
import { HEADER_WORDS } from './header-words.ts';
import { OrderField } from './order-field.ts';

/** Which column (by position) holds which field. */
export type FieldColumns = Partial<Record<OrderField, number>>;

/**
 * Recognises the columns by their headers; `map` (field → header) wins over recognition. Among several candidates for
 * the customer, one that is empty throughout the sample gives way to the next. Refuses a map that names an unknown
 * field or column; a missing customer or date is not refused here.
 */
export function recogniseColumns(
  headers: readonly string[],
  sample: readonly (readonly string[])[],
  map: Readonly<Record<string, string>> = {},
): Outcome<FieldColumns> {
  const simplified = headers.map(simplifyHeader);
  const mapped = readMap(headers, simplified, map);
  if (!mapped.ok) return mapped;
  const columns: FieldColumns = { ...mapped.value };
  const isFilled = (column: number): boolean => sample.some((row) => (row[column] ?? '').trim() !== '');
  for (const field of OrderField.options) {
    if (columns[field] !== undefined) continue;
    const taken = new Set(Object.values(columns));
    const candidates = wordsFor(field, simplified)
      .map((word) => simplified.findIndex((header, index) => header === word && !taken.has(index)))
      .filter((index) => index >= 0);
    const best = field === 'customer' ? (candidates.find(isFilled) ?? candidates[0]) : candidates[0];
    if (best !== undefined) columns[field] = best;
  }
  return answer(columns);
}

/** A Shopify export calls the order number “Name”. */
function wordsFor(field: OrderField, simplified: readonly string[]): readonly string[] {
  const shopify = simplified.includes('financialstatus') && simplified.includes('lineitemname');
  if (!shopify || field !== 'order') return HEADER_WORDS[field];
  return ['name', ...HEADER_WORDS.order];
}

function readMap(
  headers: readonly string[],
  simplified: readonly string[],
  map: Readonly<Record<string, string>>,
): Outcome<FieldColumns> {
  const columns: FieldColumns = {};
  for (const [name, header] of Object.entries(map)) {
    const field = OrderField.safeParse(name);
    if (!field.success) {
      return refuse(
        'bad_argument',
        {
          fr: `--map ${quoteFound(name)}=…\u00a0: ce champ n’existe pas. Champs possibles\u00a0: ${OrderField.options.join(', ')}.`,
          en: `--map ${quoteFound(name)}=…: there is no such field. Fields: ${OrderField.options.join(', ')}.`,
        },
        ['map'],
      );
    }
    const exact = headers.findIndex((candidate) => candidate.trim() === header.trim());
    const index = exact >= 0 ? exact : simplified.indexOf(simplifyHeader(header));
    if (index < 0) {
      return refuse(
        'bad_argument',
        {
          fr: `--map ${name}=${quoteFound(header)}\u00a0: aucune colonne de ce nom. Colonnes du fichier\u00a0: ${listColumns(headers)}.`,
          en: `--map ${name}=${quoteFound(header)}: no column has this name. Columns of the file: ${listColumns(headers)}.`,
        },
        ['map'],
      );
    }
    columns[field.data] = index;
  }
  return answer(columns);
}
