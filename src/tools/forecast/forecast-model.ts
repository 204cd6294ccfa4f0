import { z } from 'zod';

/** Which model of repeat buying to use; `auto` is the one that backtests best. */
export const ForecastModel = z.enum(['bg_nbd', 'mbg_nbd', 'pareto_nbd', 'auto']);
export type ForecastModel = z.infer<typeof ForecastModel>;
