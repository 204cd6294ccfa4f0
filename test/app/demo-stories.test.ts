import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApp } from '../../src/app/open-app.ts';
import { saveDemo } from '../../src/app/save-demo.ts';
import { StoryId } from '../../src/dataset/synthetic/story-id.ts';
import { diagnosePlanted } from './planted-shops.ts';
import { TODAY } from './strategy-of.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fidelio-demo-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a demonstration shop', () => {
  test.each(StoryId.options)('opens like a user’s files: %s', async (story) => {
    const opened = await openApp({
      lang: 'en',
      today: TODAY,
      data: { kind: 'demo', shop: { story, seed: 2, orders: 1500 } },
    });
    if (!opened.ok) throw new Error(opened.message.en);
    const { value: app } = opened;
    expect(app.dataset).toBe(`demo-${story}`);
    const readiness = await app.caller.call('data_readiness', { dataset: app.dataset });
    expect(readiness.ok).toBe(true);
    await app.close();
  });

  test('is written as its orders, its other files beside under the same name', async () => {
    const place = join(folder, 'shop.csv');
    const saved = await saveDemo({ story: 'programme-cost', seed: 1, orders: 500 }, place);
    const names = ['shop.csv', 'shop-loyalty_members.csv', 'shop-loyalty_movements.csv'];
    expect(saved).toEqual({ ok: true, value: names.map((name) => join(folder, name)) });
    expect((await readdir(folder)).sort()).toEqual(names.sort());
  });
});

describe('a planted shop', () => {
  test('is diagnosed from its files alone, beside what was planted in it', async () => {
    const found = await diagnosePlanted({ story: 'falling-basket', seed: 1, orders: 2000 });
    expect(found.expected).toEqual({ cause: 'basket', marketing: true, alsoTrue: [], leads: ['ltv-basket'] });
    expect(found.branches[0]).toBe('ltv-basket');
    expect(found.causes.map(({ id }) => id)).toContain('basket');
    expect(found.outcome).toBe('routed');
  });
});
