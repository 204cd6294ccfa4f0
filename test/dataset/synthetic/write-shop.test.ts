import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { saveDemo } from '../../../src/app/save-demo.ts';
import { forCaller } from '../../../src/dataset/interest.ts';
import { demoDefaults } from '../../../src/dataset/synthetic/demo-defaults.ts';
import { ShopRequest } from '../../../src/dataset/synthetic/shop-request.ts';
import { StoryId } from '../../../src/dataset/synthetic/story-id.ts';
import { writeShop } from '../../../src/dataset/synthetic/write-shop.ts';
import { writeShopFiles } from '../../../src/dataset/synthetic/write-shop-files.ts';
import { readShop } from './read-shop.ts';

function digest(request: ShopRequest): string {
  const hash = createHash('sha256');
  for (const chunk of writeShop(request)) hash.update(chunk);
  return hash.digest('hex');
}

describe('the file', () => {
  const { header, rows } = readShop({ story: 'healthy', seed: 4, orders: 5000 });
  const orders = rows.filter(({ amount }) => amount > 0);
  const returns = rows.filter(({ amount }) => amount < 0);

  it('has the announced columns and well-formed values', () => {
    expect(header).toBe('order_id,customer_id,order_date,amount,currency,channel,country');
    const line =
      /^[OR]\d{6,},C\d{6,},\d{4}-\d\d-\d\d ([01]\d|2[0-3]):[0-5]\d:[0-5]\d,-?\d+\.\d\d,EUR,(web|app|store),(FR|BE|DE|LU)$/;
    const lines = [...writeShop({ story: 'healthy', seed: 4, orders: 5000 })].join('').trimEnd().split('\n').slice(1);
    expect(lines.filter((each) => !line.test(each))).toEqual([]);
  });

  it('has exactly the orders asked for, and a few returns beside them', () => {
    expect(orders).toHaveLength(5000);
    expect(rows).toHaveLength(orders.length + returns.length);
    expect(returns.length / orders.length).toBeGreaterThan(0.02);
    expect(returns.length / orders.length).toBeLessThan(0.04);
  });

  it('goes forward in time, from the opening to 2026-10-31', () => {
    const times = rows.map(({ time }) => time);
    expect(times).toEqual(times.toSorted());
    expect(times[0]?.slice(0, 7)).toBe('2024-05');
    expect(times.at(-1)?.slice(0, 10)).toBe('2026-10-31');
  });

  it('numbers each row once', () => {
    expect(new Set(rows.map(({ order }) => order)).size).toBe(rows.length);
  });

  it('returns an earlier order of the same customer, never above its amount', () => {
    const byId = new Map(orders.map((order) => [order.order, order]));
    for (const row of returns) {
      const order = byId.get(row.order.replace('R', 'O'));
      expect(order?.customer).toBe(row.customer);
      expect(order && order.day < row.day && -row.amount <= order.amount).toBe(true);
    }
  });

  it('has a mild year: December sells most, August least', () => {
    const shop = readShop({ story: 'healthy', seed: 1, orders: 40_000 }).rows.filter(({ amount }) => amount > 0);
    const perDay = (month: string, days: number) => shop.filter(({ time }) => time.startsWith(month)).length / days;
    const year = shop.filter(({ time }) => time >= '2025-01' && time < '2026').length / 365;
    expect(perDay('2025-12', 31) / year).toBeGreaterThan(1.15);
    expect(perDay('2025-08', 31) / year).toBeLessThan(0.9);
    expect(perDay('2025-12', 31) / perDay('2025-08', 31)).toBeLessThan(2);
  });
});

describe('a large shop', () => {
  it('lets its reader breathe while it is made up: its first chunks are empty', () => {
    const [orders] = writeShopFiles({ story: 'healthy', seed: 7, orders: 200_000 });
    const chunks = [...(orders?.chunks ?? [])];
    const firstText = chunks.findIndex((chunk) => chunk !== '');
    expect(firstText).toBeGreaterThan(5);
    expect(chunks.slice(firstText)).not.toContain('');
  });

  it('is given up while it is made up, long before a line of it is written', async () => {
    const controller = new AbortController();
    const folder = await mkdtemp(join(tmpdir(), 'fidelio-shop-'));
    const from = performance.now();
    const saving = forCaller(controller.signal, () =>
      saveDemo({ story: 'healthy', seed: 7, orders: 3_000_000 }, join(folder, 'shop.csv')),
    );
    setTimeout(() => controller.abort(), 20);
    await expect(saving).rejects.toThrow('aborted');
    const left = performance.now() - from;
    expect(await readdir(folder)).toEqual([]);
    await rm(folder, { recursive: true });
    expect(left).toBeLessThan(1_000);
  });
});

describe('the same request', () => {
  it.each(StoryId.options)('gives the same bytes twice, in whatever order its files are read: %s', (story) => {
    const request = { story, seed: 7, orders: 1500 };
    const texts = (files: ReturnType<typeof writeShopFiles>) =>
      new Map(files.map(({ name, chunks }) => [name, [...chunks].join('')]));
    const once = texts(writeShopFiles(request));
    expect(texts(writeShopFiles(request).toReversed())).toEqual(once);
    expect(once.get('orders.csv')).toBe([...writeShop(request)].join(''));
  });

  it.each([
    [demoDefaults, '196ffe40125033a1bcfc14517314927ce5107c012b29a1b0997e1dc6629e717e'],
    [
      { story: 'falling-basket', seed: 2, orders: 6000 } as const,
      'bb90fc701e6df84e6e1bc2b80ea5ac4796088401ec7396a669a55345fd2c8da9',
    ],
    [
      { story: 'healthy', seed: 7, orders: 5000 } as const,
      '22029a7930f646a7acd6990f4463819deb04da8d473d7ed9fac89b618c06e135',
    ],
  ])('gives the bytes it always gave: a document verified against the demo depends on them (%o)', (request, bytes) => {
    expect(digest(request)).toBe(bytes);
  });

  it('gives each story customers of its own', () => {
    const starts = StoryId.options.map((story) => digest({ story, seed: 7, orders: 300 }));
    expect(new Set(starts).size).toBe(StoryId.options.length);
  });

  it('changes with the seed and with the story', () => {
    const digests = [
      digest({ story: 'healthy', seed: 1, orders: 500 }),
      digest({ story: 'healthy', seed: 2, orders: 500 }),
      digest({ story: 'falling-basket', seed: 1, orders: 500 }),
    ];
    expect(new Set(digests).size).toBe(3);
  });
});

describe('any size', () => {
  it.each([1, 2, 10, 999, 1000, 1001])('%d orders give that many, ending on the same last day', (orders) => {
    const { rows } = readShop({ story: 'newcomers-lost', seed: 3, orders });
    expect(rows.filter(({ amount }) => amount > 0)).toHaveLength(orders);
    expect(rows.at(-1)?.time.slice(0, 10)).toBe('2026-10-31');
  });

  it('comes in small chunks of whole lines, however large the shop', () => {
    let rows = -1;
    for (const chunk of writeShop({ story: 'healthy', seed: 1, orders: 200_000 })) {
      expect(chunk.length).toBeLessThan(100_000);
      expect(chunk.endsWith('\n')).toBe(true);
      rows += chunk.split('\n').length - 1;
    }
    expect(rows).toBeGreaterThan(200_000);
    expect(rows).toBeLessThan(208_000);
  });
});

describe('a request', () => {
  it('is refused without orders, with a part of an order, or with an unknown story', () => {
    const right = { story: 'healthy', seed: 1, orders: 10 };
    expect(ShopRequest.safeParse(right).success).toBe(true);
    for (const wrong of [{ orders: 0 }, { orders: 1.5 }, { orders: 1e9 }, { seed: -1 }, { story: 'thriving' }])
      expect(ShopRequest.safeParse({ ...right, ...wrong }).success).toBe(false);
  });
});
