import type { MeasureValues } from '../../domain/measures.ts';
import type { TablesView } from '../tables-view.ts';
import type { PayingSpells } from './ask-paying-spells.ts';
import { type ContractFlow, readContractFlows } from './contract-flows.ts';
import { completeMonths, observedPart, trailingYear } from './contract-windows.ts';

type Flows = MeasureValues['contractMonths'];

/** Movements of each complete month, and of the period or the last 12 months as one window. */
export async function readMovements(
  view: TablesView,
  spells: PayingSpells,
): Promise<Partial<Pick<MeasureValues, 'contractMonths' | 'contractWindow'>>> {
  if (spells.first === null) return {};
  const months = completeMonths(spells.first, view.asOf, view.period);
  const window = view.period === null ? trailingYear(months) : observedPart(view.period, view.asOf);
  const [monthly, whole] = await Promise.all([
    readContractFlows(view, spells, months),
    readContractFlows(view, spells, window === null ? [] : [window]),
  ]);
  return { contractMonths: columnsOf(monthly, spells.hasMoney), contractWindow: columnsOf(whole, spells.hasMoney) };
}

function columnsOf(flows: readonly ContractFlow[], hasMoney: boolean): Flows {
  const numbers = (name: Exclude<keyof ContractFlow, 'from' | 'to'>) => Float64Array.from(flows, (flow) => flow[name]);
  const money = (name: Exclude<keyof ContractFlow, 'from' | 'to'>) => (hasMoney ? numbers(name) : new Float64Array());
  return {
    from: flows.map(({ from }) => from),
    to: flows.map(({ to }) => to),
    customersStart: numbers('customersStart'),
    customersNew: numbers('customersNew'),
    customersReactivated: numbers('customersReactivated'),
    customersLost: numbers('customersLost'),
    customersEnd: numbers('customersEnd'),
    customersJoined: numbers('customersJoined'),
    customersJoinedLost: numbers('customersJoinedLost'),
    start: money('start'),
    new: money('new'),
    expansion: money('expansion'),
    contraction: money('contraction'),
    churned: money('churned'),
    reactivation: money('reactivation'),
    end: money('end'),
  };
}
