import type { KeptColumns } from '../../domain/measure-source.ts';
import type { MeasureValues } from '../../domain/measures.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { ForecastModel } from '../forecast/forecast-model.ts';
import { refuseMissing } from '../refuse-missing.ts';
import type { ChurnRiskValue } from './churn-risk-value.ts';
import { logisticRisk } from './logistic-risk.ts';
import { ordersRisk } from './orders-risk.ts';

type Given = Partial<Pick<MeasureValues, 'customerAttributes' | 'repeatGroups' | 'splitGroups' | 'forecastSplit'>>;

export type RiskRequest = {
  readonly [K in keyof Given]: Given[K] | undefined;
} & {
  readonly method: 'auto' | 'forecast' | 'logistic';
  readonly outcome?: string | undefined;
  readonly features?: readonly string[] | undefined;
  readonly model: ForecastModel;
  readonly horizonDays: number;
};

/** The risk by the method asked for; by itself, from a table of customers that says who left, else from the orders. */
export function assessRisk(request: RiskRequest): Outcome<ChurnRiskValue & { keep?: KeptColumns }> {
  const { method, customerAttributes: table, repeatGroups, splitGroups, forecastSplit, model, horizonDays } = request;
  const orders =
    repeatGroups !== undefined && splitGroups !== undefined && forecastSplit !== undefined
      ? { repeatGroups, splitGroups, forecastSplit, model, horizonDays }
      : null;
  const tells = table !== undefined && (table.outcome.length > 0 || request.outcome !== undefined);
  if (table !== undefined && (method === 'logistic' || (method === 'auto' && (tells || orders === null)))) {
    return logisticRisk(table, request);
  }
  if (orders !== null && method !== 'logistic') return ordersRisk(orders);
  if (method === 'logistic') return refuseMissing(['customerAttributes']);
  return refuseMissing(method === 'forecast' ? FROM_ORDERS : ['customerAttributes', ...FROM_ORDERS], {
    fr: 'Donnez un tableau de clients qui dit qui est parti, ou des commandes.',
    en: 'Give a table of customers that says who left, or orders.',
  });
}

const FROM_ORDERS = ['repeatGroups', 'splitGroups', 'forecastSplit'];
