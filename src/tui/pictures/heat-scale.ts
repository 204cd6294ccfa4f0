import type { Style } from '../styled-text.ts';

const HEATS = [
  'heat-0',
  'heat-1',
  'heat-2',
  'heat-3',
  'heat-4',
  'heat-5',
  'heat-6',
  'heat-7',
] as const satisfies Style[];
/** The few highest values share the last heat, so that one lucky cohort does not make all the others look cold. */
const WARMEST = 0.95;

/** How warm a value is among others, and where each heat begins. */
export type HeatScale = {
  heat(value: number): Style;
  /** The heats in use with their least value, coldest first. */
  readonly steps: readonly { readonly style: Style; readonly from: number }[];
};

/** Eight heats of the same height, from zero to what all but the few highest values stay under. */
export function heatScale(values: readonly number[]): HeatScale {
  const sorted = values.filter((value) => value > 0).sort((a, b) => a - b);
  const top = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * WARMEST))] ?? 0;
  const level = (value: number) =>
    top === 0 ? 0 : Math.min(HEATS.length - 1, Math.max(0, Math.floor((value / top) * HEATS.length)));
  return {
    heat: (value) => HEATS[level(value)] ?? 'heat-0',
    steps: top === 0 ? [] : HEATS.map((style, index) => ({ style, from: (top * index) / HEATS.length })),
  };
}
