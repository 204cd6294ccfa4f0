import type { MeasureName, MeasureValues } from './measures.ts';
import type { Outcome, Refusal } from './outcome.ts';
import type { Breakdown, Period, Population } from './population.ts';

/**
 * What to measure, on which customers, up to when. `segment` is an RFM segment id; `parameters` are arguments of the tool
 * that change what is counted, by name.
 */
export type MeasureQuery = {
  dataset: string;
  period?: Period;
  segment?: string;
  by?: Breakdown;
  asOf?: string;
  timeZone?: string;
  parameters?: Readonly<Record<string, unknown>>;
};

/** The values of one group of customers; `key` is null for the whole population. */
export type MeasuredGroup = {
  key: string | null;
  customers: number;
  values: Partial<MeasureValues>;
};

/** Measures for the whole population first, then per group when `by` is asked; a measure the data cannot give carries its refusal. */
export type Measured = {
  groups: MeasuredGroup[];
  unavailable: Partial<Record<MeasureName, Refusal>>;
  population: Population;
};

export type DatasetCard = {
  id: string;
  kinds: string[];
  rows: number;
  from: string | null;
  to: string | null;
  digest: string;
};

/**
 * Columns that a tool computed for rows of a data set, such as scores, with the columns that say which rows: those of the
 * measure they were computed from.
 */
export type KeptColumns = {
  readonly name: string;
  readonly keys: readonly string[];
  readonly columns: Readonly<Record<string, Float64Array>>;
};

/** The door to the user's data. Same query, same values; only `keep` writes; errors are refusals, never throws. */
export interface MeasureSource {
  datasets(): Promise<DatasetCard[]>;
  /** Rejects when `signal` aborts, and stops what was done for this caller alone. */
  measures(names: readonly MeasureName[], query: MeasureQuery, signal?: AbortSignal): Promise<Outcome<Measured>>;
  /** Keeps columns computed from a data set beside it, in place of those of the same name; not when the data have changed since. */
  keep?(computedFrom: Population['dataset'], kept: KeptColumns): Promise<void>;
}
