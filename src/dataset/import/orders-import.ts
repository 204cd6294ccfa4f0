import type { Bilingual } from '../../domain/bilingual.ts';
import type { DateOrder } from '../cells/date-format.ts';
import type { LeftOutRows } from './left-out-rows.ts';
import type { OrderField } from './order-field.ts';
import type { OrdersForm, OrdersReading } from './orders-reading.ts';
import type { CurrencyCount } from './read-currency.ts';
import type { ReasonCount } from './row-reason.ts';

/** What an import read, decided, kept and left out. Amounts are in the file's currency, whatever it is. */
export type OrdersImport = {
  /** Field → header of the column it was read from. */
  columns: Partial<Record<OrderField, string>>;
  dialect: {
    delimiter: string;
    quote: string;
    decimal: '.' | ',';
    /** How dates are written, as a model: DD/MM/YYYY hh:mm. */
    dateFormat: string;
    dateOrder: DateOrder | null;
    headerLine: number;
    gzip: boolean;
  };
  form: OrdersForm;
  /** read = kept + every dropped + every rejected; kept = orders + merged + netted. */
  rows: {
    read: number;
    kept: number;
    /** Kept rows beyond the first of their order. */
    merged: number;
    /** Kept rows of returns, whose amount is deducted and which are no order; only when returns are netted. */
    netted?: number;
    dropped: ReasonCount[];
    rejected: ReasonCount[];
  };
  orders: number;
  /** What the orders add up to; null without amounts, or when they are in several currencies. */
  revenue: number | null;
  /** Orders without customer that would be kept otherwise, and their revenue net of such returns when these are netted; never in customer metrics. */
  anonymous: { orders: number; revenue: number | null };
  /** Lines that repeat an earlier line exactly, all columns considered. */
  duplicates: number;
  /** ISO code; null when the file does not say, or when its orders are in several. */
  currency: string | null;
  /** Currencies of the orders when there are several: amounts stay apart, and `orders` has a column `currency`. */
  currencies: CurrencyCount[];
  /** Rows of the table of lines, `<table>_lines`; null when the file names no product. */
  lines: number | null;
  /** First and last day of the kept orders, YYYY-MM-DD. */
  from: string;
  to: string;
  /** Decisions a reader should know of. */
  notes: Bilingual[];
  /** SHA-256 (hex) of the file's bytes, and their number. */
  digest: string;
  bytes: number;
  /** How the file was read, and which rows became no order: what `streamRejects` needs. */
  reading: OrdersReading;
  leftOut: LeftOutRows;
};
