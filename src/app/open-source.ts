import { loadReductions } from '../dataset/load-reductions.ts';
import { type OrderDataset, openOrderSource } from '../dataset/order-source.ts';
import type { MeasureSource } from '../domain/measure-source.ts';
import { rfmCodes } from '../knowledge/rfm-codes.ts';
import { rfmDefaultThresholds } from '../knowledge/rfm-default-thresholds.ts';

/** Opens a data set of orders to measures, under the framework's segments. */
export async function openSource(dataset: OrderDataset): Promise<MeasureSource> {
  const codes = Object.fromEntries(Object.entries(rfmCodes).map(([code, { segment }]) => [code, segment]));
  return openOrderSource(dataset, await loadReductions(), { thresholds: rfmDefaultThresholds, codes });
}
