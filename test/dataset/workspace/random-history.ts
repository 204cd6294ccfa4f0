import { expect } from 'vitest';
import { z } from 'zod';
import { viewOrders } from '../../../src/dataset/orders-view.ts';
import { DERIVED_ORDERS } from '../../../src/dataset/workspace/derived-orders.ts';
import { openGeneration } from '../../../src/dataset/workspace/open-generation.ts';
import { seededRandom } from '../../../src/maths/seeded-random.ts';
import { type FileOrder, got, importOrders, opened, removeOrders, storedOrders } from './workspace-of.ts';

type History = { id: string; orders: readonly FileOrder[] }[];

const Difference = z.object({ rows: z.number() });
const AFTER_ALL = '2030-01-01';
const DAYS = 120;

/**
 * Imports and removals drawn by seed: large first files, small additions mostly later in time, exports again with changed
 * amounts, old orders that arrive late, orders without number. After each, the orders are those of a replay in plain
 * code, and the derived tables are what the views compute.
 */
export async function playRandomHistory(folder: string, seed: number, steps: number): Promise<void> {
  const random = seededRandom(seed);
  const history: History = [];
  for (let step = 0; step < steps; step++) {
    const gone = history.length > 1 && random() < 0.2 ? history[pick(random, history.length)] : undefined;
    if (gone !== undefined) {
      got(await removeOrders(folder, gone.id));
      history.splice(history.indexOf(gone), 1);
    } else {
      const orders = drawFile(random, history, step);
      const { kind, record } = got(await importOrders(folder, orders, { duplicates: 'keep' }));
      if (kind === 'appended') history.push({ id: record.id, orders });
    }
    const lines = (await storedOrders(folder, true)).map((line) => line.replace(/^\d+ /, ''));
    expect(lines.sort(), `seed ${seed}, step ${step}`).toEqual(replay(history));
    await expectDerived(folder, `seed ${seed}, step ${step}`);
  }
}

const pick = (random: () => number, below: number) => Math.floor(random() * below);

function drawFile(random: () => number, history: History, step: number): FileOrder[] {
  const known = history.flatMap(({ orders }) => orders).filter(({ order }) => order !== null);
  const size = step === 0 ? 150 : random() < 0.1 ? 120 : 1 + pick(random, 20);
  const start = random() < 0.8 ? Math.min(step * 10, DAYS - 10) : 0;
  const names = random() < 0.5 ? 'c' : '';
  const fresh = Array.from({ length: size }, (_, i): FileOrder => {
    const day = start + pick(random, step === 0 ? 40 : 10);
    return {
      order: random() < 0.9 ? `${step}-${i}` : null,
      customer: `${names}${1 + pick(random, 60)}`,
      day: new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10),
      cents: random() < 0.05 ? null : pick(random, 9000),
      channel: random() < 0.5 ? 'web' : 'shop',
    };
  });
  const again = Array.from({ length: random() < 0.5 ? pick(random, 15) : 0 }, () => known[pick(random, known.length)]);
  const repeated = again.flatMap((order) =>
    order === undefined ? [] : [random() < 0.6 ? order : { ...order, cents: pick(random, 9000) }],
  );
  return [...new Map([...fresh, ...repeated].map((order, i) => [order.order ?? `- ${i}`, order])).values()];
}

/** What the imports leave when they are made one after the other: the latest file that has a number says its state. */
function replay(history: History): string[] {
  const numbered = new Map<string, string>();
  const lines: string[] = [];
  for (const { order, customer, day, cents, channel } of history.flatMap(({ orders }) => orders)) {
    const said = [customer, day, ...(cents === null ? [] : [(cents / 100).toFixed(2)]), channel].join(' ');
    if (order === null) lines.push(said);
    else numbered.set(order, said);
  }
  return [...lines, ...numbered.values()].sort();
}

async function expectDerived(folder: string, when: string): Promise<void> {
  const { engine } = got(await openGeneration(await opened(folder)));
  try {
    const view = viewOrders(engine, { name: 'scratch', asOf: AFTER_ALL, onlyCustomers: null });
    const pairs = [
      [DERIVED_ORDERS.orderDays, await view.orderDays()],
      [DERIVED_ORDERS.customers, await view.customers()],
    ] as const;
    for (const [kept, scratch] of pairs) {
      const differences = await engine.rows(
        Difference,
        `SELECT count(*)::DOUBLE AS rows FROM (
           (FROM ${kept} EXCEPT ALL SELECT * FROM ${scratch}) UNION ALL (FROM ${scratch} EXCEPT ALL SELECT * FROM ${kept}))`,
      );
      expect(differences, `${when}, ${kept}`).toEqual([{ rows: 0 }]);
    }
  } finally {
    await engine.close();
  }
}
