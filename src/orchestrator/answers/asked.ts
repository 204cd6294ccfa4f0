import type { Period } from '../../domain/population.ts';
import type { AnalysisPlan } from './analysis-plan.ts';

/** What is asked of the data. `only` keeps the groups of a breakdown that bear one of these names; `prefix` makes the calls' ids. */
export type Asked = {
  readonly plan: AnalysisPlan;
  readonly dataset: string;
  readonly period: Period | null;
  readonly segment: string | null;
  readonly by: string | null;
  readonly only: readonly string[];
  readonly prefix: string;
};

/** Lines of an answer; `found` is whether any figure is in them. */
export type Lines = { readonly lines: readonly string[]; readonly found: boolean };
