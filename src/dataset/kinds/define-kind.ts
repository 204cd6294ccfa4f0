import type { Bilingual } from '../../domain/bilingual.ts';
import type { KindId } from '../../domain/kind-id.ts';
import type { SampledTable } from './sampled-table.ts';

/** How the texts of a column are read. */
export type FieldType = 'customer' | 'id' | 'day' | 'amount' | 'number' | 'score' | 'flag' | 'text' | 'currency';

/** What a column can be to us. */
export type FieldDefinition = {
  readonly type: FieldType;
  readonly name: Bilingual;
  /** Headers of such a column, simplified, in order of preference. */
  readonly words: readonly string[];
  /** Headers that are sentences, such as the questions of a survey; tried after `words`. */
  readonly sentence?: RegExp;
  /** A row without it is rejected. */
  readonly required?: true;
  /** `always`: it argues for its kind under a common header too. `alone`: only where no other kind argues. */
  readonly argues?: 'always' | 'alone';
};

/** What the sample says of a kind whose fields are there: impossible, possible, or proven without any header that argues for it. */
export type Fit = 'no' | 'possible' | 'proven';

/** Field → position of its column. */
export type FieldColumns = Readonly<Record<string, number>>;

/** A kind of data: its canonical table, and how its files are recognised. */
export type Kind<Field extends string = string> = {
  readonly id: KindId;
  readonly name: Bilingual;
  /** What one row is, for the documentation. */
  readonly row: Bilingual;
  /** SQL name of the canonical table. */
  readonly table: string;
  readonly fields: Readonly<Record<Field, FieldDefinition>>;
  /** A file must have all the fields of at least one of these sets. */
  readonly requires: readonly (readonly NoInfer<Field>[])[];
  /** Fields whose presence argues for this kind. */
  readonly distinctive: readonly NoInfer<Field>[];
  /** Headers that rule the kind out. */
  readonly excludes?: readonly string[];
  /** Headers of other kinds that its files often carry: there they argue against nothing. */
  readonly carries?: readonly string[];
  /** Every column that is no field is kept too, as an attribute. */
  readonly open?: true;
  readonly fits?: (table: SampledTable, columns: FieldColumns) => Fit;
};

/** Checks at compile time that `requires` and `distinctive` name fields of the kind. */
export function defineKind<Field extends string>(kind: Kind<Field>): Kind {
  return kind;
}
