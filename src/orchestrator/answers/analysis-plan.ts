import type { Bilingual } from '../../domain/bilingual.ts';
import type { KindId } from '../../domain/kind-id.ts';
import type { Unit } from '../../domain/unit.ts';

/** A number of a tool's value, by its JSON pointer. */
export type PlanFigure = { readonly path: string; readonly unit: Unit; readonly label: Bilingual };

/** A list in a tool's value that is a breakdown already: each row's name and number are under these keys. */
export type PlanSeries = { readonly list: string; readonly key: string; readonly value: string; readonly unit: Unit };

/** One tool that can answer for a metric. The first figure is the one that a breakdown shows. */
export type AnalysisSource = {
  readonly tool: string;
  readonly args?: Readonly<Record<string, unknown>>;
  readonly figures: readonly PlanFigure[];
  /** By breakdown; `always` is shown when none is asked for. */
  readonly series?: Readonly<Record<string, PlanSeries>>;
};

/** How a metric is read from data: the tools that can give it, the best first, and the kinds of file they need. */
export type AnalysisPlan = {
  readonly name: Bilingual;
  readonly kinds: readonly KindId[];
  readonly sources: readonly AnalysisSource[];
};
