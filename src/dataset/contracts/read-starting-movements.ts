import type { MeasureValues } from '../../domain/measures.ts';
import type { Period } from '../../domain/population.ts';
import type { TablesView } from '../tables-view.ts';
import type { PayingSpells } from './ask-paying-spells.ts';
import { type ContractFlow, readContractFlows } from './contract-flows.ts';
import { churnMonths, completeMonths, observedPart, trailingYear } from './contract-windows.ts';

/** No rate on fewer starting customers. */
const FEWEST_CUSTOMERS = 30;
/** Above this share of the ends without a date, losses cannot be placed in time. */
const MOST_UNDATED = 0.1;

/**
 * Starting customers and their movements: of the period, of the last 12 months, or pooled over the last three. Nothing where a
 * rate would mean nothing: under thirty customers, or too many contracts ended on a day nobody wrote.
 */
export async function readStartingMovements(view: TablesView, spells: PayingSpells): Promise<Partial<MeasureValues>> {
  const { first } = spells;
  if (first === null) return {};
  const { undated, ended } = spells.counts;
  if (undated > MOST_UNDATED * (undated + ended)) return {};
  const windows = startingWindows(view, completeMonths(first, view.asOf, null));
  const flows = await readContractFlows(view, spells, windows);
  if (!flows.some((flow) => flow.customersStart >= FEWEST_CUSTOMERS)) return {};
  const sum = (name: Exclude<keyof ContractFlow, 'from' | 'to'>) =>
    flows.reduce((total, flow) => total + flow[name], 0);
  const money = (name: Exclude<keyof ContractFlow, 'from' | 'to'>) => Math.round(sum(name) * 100) / 100;
  return {
    customersStart: sum('customersStart'),
    customersEnd: sum('customersEnd'),
    customersNew: sum('customersNew') + sum('customersReactivated'),
    customersLost: sum('customersLost'),
    ...(spells.hasMoney && {
      mrrStart: money('start'),
      mrrChurned: money('churned'),
      mrrContraction: money('contraction'),
      expansion: money('expansion'),
      contraction: money('contraction'),
      churned: money('churned'),
      reactivation: money('reactivation'),
    }),
  };
}

function startingWindows({ period, asOf, parameters }: TablesView, months: readonly Period[]): Period[] {
  const year = parameters.window === 'trailing_12_months';
  const window = period === null ? (year ? trailingYear(months) : null) : observedPart(period, asOf);
  if (window !== null) return [window];
  return year || period !== null ? [] : churnMonths(months);
}
