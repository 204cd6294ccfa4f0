import type { MeasureValues } from '../../domain/measures.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { answer } from '../../domain/outcome.ts';
import type { NumberColumn } from '../../domain/table.ts';
import { findTableFault } from '../find-table-fault.ts';

const MONEY = ['start', 'new', 'expansion', 'contraction', 'churned', 'reactivation', 'end'] as const;

/** Monthly revenue between the two ends of a window, in units of the currency. */
export type MoneyFlow = Record<(typeof MONEY)[number], number>;

/** Customers between the two ends of a window, and their monthly revenue when amounts are known. */
export type Flow = {
  readonly from: string;
  readonly to: string;
  readonly customersStart: number;
  readonly customersNew: number;
  readonly customersReactivated: number;
  readonly customersLost: number;
  readonly customersEnd: number;
  readonly customersJoined: number;
  readonly customersJoinedLost: number;
  readonly money: MoneyFlow | null;
};

type FlowTable = MeasureValues['contractMonths'];

/** The rows of a table of movements; refuses columns out of their domain. */
export function readFlows(measure: 'contractMonths' | 'contractWindow', table: FlowTable): Outcome<Flow[]> {
  const fault = findTableFault(measure, table, RULES, MONEY);
  if (fault !== null) return fault;
  const hasMoney = MONEY.every((name) => table[name].length === table.from.length);
  const read = (column: NumberColumn, row: number) => column[row] ?? 0;
  return answer(
    table.from.map((from, row) => ({
      ...{ from, to: table.to[row] ?? '' },
      customersStart: read(table.customersStart, row),
      customersNew: read(table.customersNew, row),
      customersReactivated: read(table.customersReactivated, row),
      customersLost: Math.min(read(table.customersLost, row), read(table.customersStart, row)),
      customersEnd: read(table.customersEnd, row),
      customersJoined: read(table.customersJoined, row),
      customersJoinedLost: read(table.customersJoinedLost, row),
      money: hasMoney
        ? {
            start: read(table.start, row),
            new: read(table.new, row),
            expansion: read(table.expansion, row),
            contraction: read(table.contraction, row),
            churned: read(table.churned, row),
            reactivation: read(table.reactivation, row),
            end: read(table.end, row),
          }
        : null,
    })),
  );
}

const RULES = {
  customersStart: 'count',
  customersNew: 'count',
  customersReactivated: 'count',
  customersLost: 'count',
  customersEnd: 'count',
  customersJoined: 'count',
  customersJoinedLost: 'count',
  start: 'amount',
  new: 'amount',
  expansion: 'amount',
  contraction: 'amount',
  churned: 'amount',
  reactivation: 'amount',
  end: 'amount',
} as const;
