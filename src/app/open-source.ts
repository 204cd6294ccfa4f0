import { loadReductions, loadTableReductions } from '../dataset/load-reductions.ts';

import type { OrderDataset } from '../dataset/order-dataset.ts';
import { openOrderSource } from '../dataset/order-source.ts';
import type { MeasureSource } from '../domain/measure-source.ts';
import { rfmCodes } from '../knowledge/rfm-codes.ts';
import { rfmDefaultThresholds } from '../knowledge/rfm-default-thresholds.ts';

/** Opens a data set of orders to measures, under the framework's segments. */
export async function openSource(dataset: OrderDataset): Promise<MeasureSource> {
  const codes = Object.fromEntries(Object.entries(rfmCodes).map(([code, { segment }]) => [code, segment]));
  const [reductions, tableReductions] = await Promise.all([loadReductions(), loadTableReductions()]);
  return openOrderSource(dataset, reductions, { thresholds: rfmDefaultThresholds, codes }, tableReductions);
}
