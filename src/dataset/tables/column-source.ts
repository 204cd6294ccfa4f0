import type { FieldType, Kind } from '../kinds/define-kind.ts';
import { typeOfField } from './kind-rules.ts';
import type { Shape } from './read-shapes.ts';

/** A column of a canonical table before its formats are decided. */
export type ColumnSource = {
  readonly name: string;
  readonly type: FieldType;
  readonly required: boolean;
  /** Its column in the file, with the header and the shapes of the texts there (empty for types that have no formats); null: none. */
  readonly from: { readonly index: number; readonly header: string; readonly shapes: readonly Shape[] } | null;
  /** A column of the file that is no field of its kind, kept as an attribute. */
  readonly isAttribute: boolean;
};

/** Types whose formats depend on how the texts of a column look. */
export const SHAPED: ReadonlySet<FieldType> = new Set(['day', 'amount', 'number']);

/** The columns of a canonical table that its kind defines, in the order of the kind; amounts always have a currency beside them. */
export function sourcesOf(
  kind: Kind,
  columns: Readonly<Record<string, number>>,
  headers: readonly string[],
  shapes: ReadonlyMap<number, readonly Shape[]>,
): ColumnSource[] {
  const fields = Object.entries(kind.fields);
  const has = (wanted: FieldType): boolean => fields.some(([, { type }]) => type === wanted);
  const defined = fields.map(([name, { type, required }]): ColumnSource => {
    const index = columns[name];
    const from = index === undefined ? null : { index, header: headers[index] ?? '', shapes: shapes.get(index) ?? [] };
    return { name, type: typeOfField(name, type), required: required === true, from, isAttribute: false };
  });
  return has('amount') && !has('currency') ? [...defined, CURRENCY] : defined;
}

const CURRENCY: ColumnSource = { name: 'currency', type: 'currency', required: false, from: null, isAttribute: false };
