import { bgNbd } from '../../maths/repeat-buying/bg-nbd.ts';
import { mbgNbd } from '../../maths/repeat-buying/mbg-nbd.ts';
import { paretoNbd } from '../../maths/repeat-buying/pareto-nbd.ts';
import type { RepeatModel } from '../../maths/repeat-buying/repeat-model.ts';
import type { ForecastModel } from './forecast-model.ts';

export type NamedModel = Exclude<ForecastModel, 'auto'>;

/** The models of repeat buying by the names they are called with. */
export const repeatModels: Readonly<Record<NamedModel, RepeatModel>> = {
  bg_nbd: bgNbd,
  mbg_nbd: mbgNbd,
  pareto_nbd: paretoNbd,
};
