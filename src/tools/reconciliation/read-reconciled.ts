import type { MeasureValues } from '../../domain/measures.ts';
import { answer, type Outcome } from '../../domain/outcome.ts';
import { defaults } from '../../knowledge/defaults.ts';
import { refuseCurrencies, refuseUndated } from '../contracts/contract-warnings.ts';
import { type Flow, readFlows } from '../contracts/read-flows.ts';
import { refuseMissing } from '../refuse-missing.ts';
import { refuseZero } from '../refuse-zero.ts';
import type { ChurnCounts } from './reconcile-churn.ts';
import type { RevenueMoves } from './reconcile-revenue.ts';
import type { SubscriberValue } from './reconcile-value.ts';

/** What a call gives or the data fills, all of it optional. */
export type ReconcileInput = { [K in ReconcileMeasure]?: MeasureValues[K] | undefined } & {
  joined?: number | undefined;
  joinedLost?: number | undefined;
};
type ReconcileMeasure =
  | 'customersStart'
  | 'customersLost'
  | 'mrrStart'
  | 'expansion'
  | 'contraction'
  | 'churned'
  | 'reactivation'
  | 'arpu'
  | 'grossMargin'
  | 'monthlyChurn'
  | 'contractMonths'
  | 'contractWindow'
  | 'contractAccount';

/** The days that figures from data are about. */
export type Over<T> = T & { from: string | null; to: string | null };

/** Given counts, else those of the last complete month, or of a period that holds none. */
export function readChurnCounts(input: ReconcileInput): Outcome<Over<ChurnCounts>> {
  const { customersStart: start, customersLost: lost, joined, joinedLost } = input;
  if (start !== undefined && lost !== undefined && joined !== undefined && joinedLost !== undefined)
    return start === 0
      ? refuseZero('customersStart')
      : answer({ start, lost, joined, joinedLost, from: null, to: null });
  const flows = readFlowsOf(input);
  if (!flows.ok) return flows;
  const flow = flows.value.months.at(-1) ?? flows.value.window;
  if (flow === null) return refuseMissing(['customersStart', 'customersLost', 'joined', 'joinedLost']);
  if (flow.customersStart === 0) return refuseZero('customersStart');
  const { customersStart, customersLost, customersJoined, customersJoinedLost, from, to } = flow;
  const counts = {
    start: customersStart,
    lost: customersLost,
    joined: customersJoined,
    joinedLost: customersJoinedLost,
  };
  return answer({ ...counts, from, to });
}

/** Given amounts, else those of the period or the last 12 months, else of the last complete month. */
export function readRevenueMoves(input: ReconcileInput): Outcome<Over<RevenueMoves>> {
  const { mrrStart: start, churned, expansion = 0, contraction = 0, reactivation = 0 } = input;
  if (start !== undefined && churned !== undefined) {
    const given = { start, churned, expansion, contraction, reactivation, returned: null };
    return start === 0 ? refuseZero('mrrStart') : answer({ ...given, from: null, to: null });
  }
  const flows = readFlowsOf(input);
  if (!flows.ok) return flows;
  const flow = flows.value.window ?? flows.value.months.at(-1) ?? null;
  if (flow === null || flow.money === null) return refuseMissing(['mrrStart', 'churned']);
  if (!(flow.money.start > 0)) return refuseZero('mrrStart');
  const { end: _, new: _new, ...moves } = flow.money;
  return answer({ ...moves, returned: flow.customersReactivated, from: flow.from, to: flow.to });
}

/** Given rates, else the last month's revenue per customer and the churn pooled over the last three. */
export function readSubscriberValue(input: ReconcileInput): Outcome<Over<SubscriberValue>> {
  const { arpu, monthlyChurn, grossMargin = 1 } = input;
  if (arpu !== undefined && monthlyChurn !== undefined)
    return monthlyChurn === 0
      ? refuseZero('monthlyChurn')
      : answer({ arpu, monthlyChurn, grossMargin, from: null, to: null });
  const flows = readFlowsOf(input);
  if (!flows.ok) return flows;
  const recent = flows.value.months.slice(-defaults.churnWindowMonths);
  const last = recent.at(-1);
  if (last === undefined || last.money === null || last.customersEnd === 0)
    return refuseMissing(['arpu', 'monthlyChurn']);
  const sum = (read: (flow: Flow) => number) => recent.reduce((total, flow) => total + read(flow), 0);
  const [lost, start] = [sum((flow) => flow.customersLost), sum((flow) => flow.customersStart)];
  if (lost === 0 || start === 0) return refuseZero('monthlyChurn');
  const value = { arpu: last.money.end / last.customersEnd, monthlyChurn: lost / start, grossMargin };
  return answer({ ...value, from: recent[0]?.from ?? last.from, to: last.to });
}

function readFlowsOf(input: ReconcileInput): Outcome<{ months: Flow[]; window: Flow | null }> {
  const { contractMonths, contractWindow, contractAccount } = input;
  const refusal =
    contractAccount === undefined ? null : (refuseCurrencies(contractAccount) ?? refuseUndated(contractAccount));
  if (refusal !== null) return refusal;
  const months = contractMonths === undefined ? answer([]) : readFlows('contractMonths', contractMonths);
  if (!months.ok) return months;
  const window = contractWindow === undefined ? answer([]) : readFlows('contractWindow', contractWindow);
  if (!window.ok) return window;
  return answer({
    months: months.value.toSorted((a, b) => (a.from < b.from ? -1 : 1)),
    window: window.value[0] ?? null,
  });
}
