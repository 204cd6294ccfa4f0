import type { Bilingual } from '../../domain/bilingual.ts';
import type { KindId } from '../../domain/kind-id.ts';
import type { DateOrder } from '../cells/date-format.ts';
import type { Encoding, Input } from '../input/input.ts';
import type { TableReading } from '../input/table-reading.ts';
import type { ScoreScale } from './score-scale.ts';
import type { TableReason, TableReasonCount } from './table-reason.ts';
import type { PlannedColumn, ValueType } from './value-reading.ts';

/** What an import read, decided, kept and left out. */
export type TableImport = {
  kind: KindId;
  /** Id of the platform whose export it is; null when none is recognised. */
  platform: string | null;
  /** SQL name of the canonical table. */
  table: string;
  /** Field → header of the column it was read from. */
  columns: Record<string, string>;
  /** Headers that were not used. */
  ignored: string[];
  /** Columns of the file that are no field, kept under a name of their own; only for kinds that keep them. */
  attributes: AttributeColumn[];
  dialect: {
    format: Input['format'];
    encoding: Encoding | null;
    delimiter: string;
    quote: string;
    headerLine: number;
    gzip: boolean;
    /** Decimal sign of the numbers; null without numbers, or when columns differ. */
    decimal: '.' | ',' | null;
    /** How dates are written, as a model: DD/MM/YYYY hh:mm; null without dates. */
    dateFormat: string | null;
    /** Order of day and month; null when no date needs it, or when columns differ. */
    dateOrder: DateOrder | null;
  };
  /** read = imported + merged + duplicates + every dropped + every rejected. */
  rows: {
    read: number;
    imported: number;
    /** Rows of a customer whose first row is imported. */
    merged: number;
    /** Exact duplicate lines that were left out. */
    duplicates: number;
    dropped: TableReasonCount[];
    rejected: TableReasonCount[];
  };
  /** Lines that repeat an earlier line exactly, all columns considered, left out or not. */
  repeated: number;
  /** Values that imported rows lack because they cannot be read: they are missing, never 0. */
  unread: UnreadValues[];
  /** Field → scale of its marks. */
  scales: Record<string, ScoreScale>;
  /** What yes and no stand for in the columns that hold nothing else. */
  flags: FlagReading[];
  /** First and last day of the rows, YYYY-MM-DD; null when they have none. */
  from: string | null;
  to: string | null;
  /** Currencies of the rows with an amount, most frequent first; amounts in several are never added. Null: the row names none. */
  currencies: { currency: string | null; rows: number }[];
  /** Decisions a reader should know of. */
  notes: Bilingual[];
  /** SHA-256 (hex) of the file's bytes, and their number. */
  digest: string;
  bytes: number;
  /** How the file was read, and which rows were left out: what `streamTableRejects` needs. */
  reading: TableReading;
  planned: readonly PlannedColumn[];
  leftOut: LeftOutTableRows;
};

/** A column kept as it is: its SQL name, its header, the type of its values, and how many imported rows hold none. */
export type AttributeColumn = { name: string; header: string; type: ValueType; missing: number };

/** Values of a column that could not be read, for one reason, with the first of them. */
export type UnreadValues = { field: string; column: string; reason: TableReason; rows: number; example: string };

/** A yes or no column: the texts that stand for each, most frequent first, and the rows that hold them. */
export type FlagReading = { field: string; column: string; yes: FlagSide; no: FlagSide };
export type FlagSide = { texts: string[]; rows: number };

/** Rows that were left out, in the order of the file: their rank among the records with the right number of fields (1 is the first), and the verdict on them. */
export type LeftOutTableRows = { ranks: Float64Array; verdicts: Uint16Array };
