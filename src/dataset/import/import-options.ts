import type { DateOrder } from '../cells/date-format.ts';
import type { ExchangeRates } from './exchange-rates.ts';

/** The conventions of an import, each with its flag, and what the caller injects. */
export type ImportOptions = {
  dateOrder?: DateOrder;
  /** Negative quantities and amounts, and refunded amounts: left out, or deducted from the order they belong to. */
  returns: 'exclude' | 'net';
  /** Zero quantities, prices and amounts: left out, or kept. */
  zero: 'exclude' | 'keep';
  /** Exact duplicate lines: kept and counted, or dropped. */
  duplicates: 'keep' | 'drop';
  /** IANA name of the zone in which dates with an offset from UTC are read. */
  timeZone: string;
  /** The current day, YYYY-MM-DD. */
  today: string;
  /** ISO code: orders in other currencies are set aside. */
  currency?: string;
  /** Orders in other currencies are converted at the rate of their day. */
  rates?: ExchangeRates;
  /** Give each order the key of its id, by which another file's orders are told to be the same. */
  keys?: boolean;
  /** Told how much of the file is read, from 0 to 1. */
  onProgress?: (share: number) => void;
  /** Name of the table to create; lower-case letters, digits and _. */
  table?: string;
};
