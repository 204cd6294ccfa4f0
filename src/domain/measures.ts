import type { z } from 'zod';
import { campaignMeasures } from './measures/campaign-measures.ts';
import { causeMeasures } from './measures/cause-measures.ts';
import { contractMeasures } from './measures/contract-measures.ts';
import { customerTableMeasures } from './measures/customer-table-measures.ts';
import type { Measure } from './measures/define-measure.ts';
import { forecastMeasures } from './measures/forecast-measures.ts';
import { givenMeasures } from './measures/given-measures.ts';
import { orderMeasures } from './measures/order-measures.ts';
import { productMeasures } from './measures/product-measures.ts';
import { programmeMeasures } from './measures/programme-measures.ts';
import { satisfactionMeasures } from './measures/satisfaction-measures.ts';

/**
 * The hinge between data and tools: a tool's input keys are names of this table, a reduction yields values for them,
 * and neither knows the other. Adding a measure adds a line to the part it belongs to.
 */
export const measures = {
  ...givenMeasures,
  ...orderMeasures,
  ...forecastMeasures,
  ...productMeasures,
  ...contractMeasures,
  ...satisfactionMeasures,
  ...programmeMeasures,
  ...campaignMeasures,
  ...customerTableMeasures,
  ...causeMeasures,
} as const satisfies Record<string, Measure>;

export type MeasureName = keyof typeof measures;
export type MeasureValues = { [K in MeasureName]: z.infer<(typeof measures)[K]['schema']> };

export function isMeasure(name: string): name is MeasureName {
  return Object.hasOwn(measures, name);
}
