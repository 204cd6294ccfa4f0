import type { Bilingual } from '../domain/bilingual.ts';
import type { Unit } from '../domain/unit.ts';

/** A figure to take from a call of the diagnosis: a JSON pointer into its value, and where its interval is. */
export type WantedFigure = { call: string; path: string; unit: Unit; label: Bilingual; interval?: string };

/** The id of a figure, from its call and its path. */
export function idOf({ call, path }: Pick<WantedFigure, 'call' | 'path'>): string {
  return `${call}${path.replaceAll('/', '.')}`;
}
