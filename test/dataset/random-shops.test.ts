import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayText } from '../oracle/calendar.ts';
import { findDifference } from '../oracle/find-difference.ts';
import { type Question, scopeOf } from '../oracle/question.ts';
import type { Shop } from '../oracle/shop.ts';
import { type ToolCall, toolCalls } from '../oracle/tool-call.ts';
import { callTool } from './call-tool.ts';
import { type OpenShop, openShop } from './open-shop.ts';
import { randomDay, randomShop, share } from './random-shop.ts';

const RUNS = { seed: 20_240_229, numRuns: 40, interruptAfterTimeLimit: 45_000 };

/** The arguments that say the question to a tool. */
function argumentsOf({ asOf, period, segment, by }: Question): Record<string, unknown> {
  return {
    ...(asOf === undefined ? {} : { asOf: dayText(asOf) }),
    ...(period === undefined ? {} : { period: { from: dayText(period.from), to: dayText(period.to) } }),
    ...(segment === undefined ? {} : { segment }),
    ...(by === undefined ? {} : { by }),
  };
}

async function agree({ source }: OpenShop, shop: Shop, question: Question, calls: readonly ToolCall[]) {
  const scope = scopeOf(shop, question);
  for (const { tool, args, expected } of calls) {
    const found = await callTool(source, tool, { ...args, ...argumentsOf(question) });
    const due = expected(scope);
    const difference =
      'code' in due
        ? findDifference(found.ok ? 'an answer' : found.code, due.code, 'code')
        : findDifference(found.ok ? found.value : found, due.value);
    if (difference !== null)
      expect.fail(`${tool} ${JSON.stringify({ ...args, ...argumentsOf(question) })}: ${difference}`);
  }
}

async function withShop(shop: Shop, use: (open: OpenShop) => Promise<void>) {
  const open = await openShop(shop);
  try {
    await use(open);
  } finally {
    await open.engine.close();
  }
}

test('every tool answers what loops over the orders answer', async () => {
  await fc.assert(
    fc.asyncProperty(randomShop, (shop) => withShop(shop, (open) => agree(open, shop, {}, toolCalls))),
    RUNS,
  );
});

test('over any period', async () => {
  await fc.assert(
    fc.asyncProperty(randomShop, share, share, (shop, one, other) =>
      withShop(shop, (open) => {
        const [a, b] = [randomDay(shop, one) - 5, randomDay(shop, other) - 5];
        return agree(open, shop, { period: { from: Math.min(a, b), to: Math.max(a, b) + 1 } }, toolCalls);
      }),
    ),
    RUNS,
  );
});

test('as of any day', async () => {
  await fc.assert(
    fc.asyncProperty(randomShop, share, (shop, at) =>
      withShop(shop, (open) => agree(open, shop, { asOf: randomDay(shop, at) }, toolCalls)),
    ),
    RUNS,
  );
});
