import { dayText } from '../oracle/calendar.ts';
import { findDifference } from '../oracle/find-difference.ts';
import { isIn } from '../oracle/histories.ts';
import { groupsOf, type Question, scopeOf } from '../oracle/question.ts';
import type { Expected, Scope, Shop } from '../oracle/shop.ts';
import type { ToolCall } from '../oracle/tool-call.ts';
import { callTool } from './call-tool.ts';
import { openShop } from './open-shop.ts';

/** Customers under which the result of a group is withheld. */
const SMALLEST_GROUP = 5;

/** Puts a question about a shop to the tools and to the loops of the oracle; throws where they differ. */
export async function agree(shop: Shop, question: Question, calls: readonly ToolCall[]): Promise<void> {
  const { engine, source } = await openShop(shop);
  try {
    const scope = scopeOf(shop, question);
    for (const { tool, args, expected } of calls) {
      const about = { ...args, ...argumentsOf(question) };
      const found = await callTool(source, tool, about);
      const difference =
        (found.ok ? findDifference(found.population?.customers, buyersIn(scope), 'customers') : null) ??
        findDifference(found.ok ? { value: found.value } : { code: found.code }, expected(scope), 'result') ??
        (found.ok && question.by !== undefined
          ? findDifference(bareRows(found.breakdown ?? []), expectedRows(shop, question, expected), 'breakdown')
          : null);
      if (difference !== null) throw new Error(`${tool} ${JSON.stringify(about)}: ${difference}`);
    }
  } finally {
    await engine.close();
  }
}

/** A question in the tools’ arguments. */
export function argumentsOf({ asOf, period, segment, by }: Question): Record<string, unknown> {
  return {
    ...(asOf === undefined ? {} : { asOf: dayText(asOf) }),
    ...(period === undefined ? {} : { period: { from: dayText(period.from), to: dayText(period.to) } }),
    ...(segment === undefined ? {} : { segment }),
    ...(by === undefined ? {} : { by }),
  };
}

/** How many customers ordered in the period. */
function buyersIn(scope: Scope): number {
  return new Set(scope.orders.filter(({ day }) => isIn(scope, day)).map(({ customer }) => customer)).size;
}

type Row = { key: string; customers: number; value?: unknown; refusal?: { code: string } | undefined };

function bareRows(rows: readonly Row[]) {
  return rows.map(({ key, customers, value, refusal }) => ({
    key,
    customers,
    result: refusal === undefined ? { value } : { code: refusal.code },
  }));
}

function expectedRows(shop: Shop, question: Question, expected: (scope: Scope) => Expected) {
  return groupsOf(shop, question).map(({ key, customers, scope }) => ({
    key,
    customers,
    result: customers < SMALLEST_GROUP ? { code: 'too_few' } : expected(scope),
  }));
}
