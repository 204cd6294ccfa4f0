import type { DateFormat } from './date-format.ts';
import type { NumberFormat } from './number-format.ts';
import type { FieldColumns } from './recognise-columns.ts';
import type { Dialect } from './sniff-dialect.ts';

/**
 * What a row is: `totals` = an amount per order, `lines` = quantity and unit price per article, `log` = customer and
 * date only (nothing about money can be computed).
 */
export type OrdersForm = 'totals' | 'lines' | 'log';

/** Everything that was decided about how a file is read; the same reading always gives the same rows. */
export type OrdersReading = {
  readonly path: string;
  /** The file's own name, for messages. */
  readonly file: string;
  readonly gzip: boolean;
  readonly dialect: Dialect;
  readonly headers: readonly string[];
  readonly columns: FieldColumns & { readonly customer: number; readonly date: number };
  readonly form: OrdersForm;
  /** Identifiers that are all whole numbers are stored as such. */
  readonly customerIds: 'integer' | 'text';
  readonly orderIds: 'integer' | 'text';
  /** The customer is an e-mail address, in which case does not count. */
  readonly customerIsEmail: boolean;
  readonly dates: DateFormat;
  readonly numbers: NumberFormat;
  /** Off when quoted fields hold line ends: the engine's parallel reader then takes text for rows (measured). */
  readonly parallel: boolean;
  /** Off when LF and CRLF are mixed, which the engine's strict reader refuses. */
  readonly strict: boolean;
};
