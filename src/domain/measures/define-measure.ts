import type { z } from 'zod';
import type { KindId } from '../kind-id.ts';
import type { Unit } from '../unit.ts';

/** The kind of file that supplies a measure; null when only a person can. */
export type MeasuredFrom = KindId | null;

export type Measure<S extends z.ZodType = z.ZodType> = {
  readonly schema: S;
  readonly unit: Unit;
  readonly from: MeasuredFrom;
  readonly fr: string;
  readonly en: string;
};

/** A measure that only a person can give. */
export function given<S extends z.ZodType>(schema: S, unit: Unit, fr: string, en: string): Measure<S> {
  return { schema, unit, from: null, fr, en };
}

/** A measure that a file of orders gives. */
export function ordered<S extends z.ZodType>(schema: S, unit: Unit, fr: string, en: string): Measure<S> {
  return { schema, unit, from: 'orders', fr, en };
}

/** A table that a file of this kind gives. */
export function tabled<S extends z.ZodType>(from: KindId, schema: S, fr: string, en: string): Measure<S> {
  return { schema, unit: 'table', from, fr, en };
}
