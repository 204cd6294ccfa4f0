import type { DateOrder } from '../cells/date-format.ts';
import type { ScoreScale } from './score-scale.ts';

/** The conventions of an import, each with its flag, and what the caller injects. */
export type TableOptions = {
  dateOrder?: DateOrder;
  /** The scale of the columns of marks whose header states none. */
  scale?: ScoreScale;
  /** Exact duplicate lines: kept and counted, or left out. */
  duplicates: 'keep' | 'drop';
  /** IANA name of the zone in which dates with an offset from UTC are read. */
  timeZone: string;
  /** The current day, YYYY-MM-DD. */
  today: string;
  /** Name of the table to create, instead of that of its kind; lower-case letters, digits and _. */
  table?: string;
};
