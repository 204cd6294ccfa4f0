import type { DateFormat } from '../cells/date-format.ts';
import type { NumberFormat } from '../cells/number-format.ts';
import type { TableReading } from '../input/table-reading.ts';
import type { OrderColumns } from './order-columns.ts';

/**
 * What a row is: `totals` = an amount per order, `lines` = quantity and unit price per article, `log` = customer and
 * date only (nothing about money can be computed).
 */
export type OrdersForm = 'totals' | 'lines' | 'log';

/** Everything that was decided about how a file is read; the same reading always gives the same rows. */
export type OrdersReading = TableReading & {
  readonly columns: OrderColumns;
  readonly form: OrdersForm;
  /** Identifiers that are all whole numbers are stored as such. */
  readonly customerIds: 'integer' | 'text';
  readonly orderIds: 'integer' | 'text';
  /** The customer is an e-mail address, in which case does not count. */
  readonly customerIsEmail: boolean;
  readonly dates: DateFormat;
  readonly numbers: NumberFormat;
};
