import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { StoryId } from '../../src/dataset/synthetic/story-id.ts';
import { runCli } from './run-cli.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fidelio-demo-command-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('fidelio demo', () => {
  test('lists every story with its title, in either language or as JSON', () => {
    const { status, out } = runCli(['demo', '--list', '--lang', 'fr']);
    expect([status, out.trimEnd().split('\n').length]).toEqual([0, StoryId.options.length]);
    expect(out).toMatch(/^delivery {2,}Les retards de livraison/m);
    const { stories } = JSON.parse(runCli(['demo', '--list', '--json', '--lang', 'en']).out);
    expect(stories.map(({ id }: { id: string }) => id)).toEqual(StoryId.options);
  });

  test('writes the other files of a story beside its orders and names them all', async () => {
    const out = join(folder, 'shop.csv');
    const run = runCli(['demo', '--story', 'delivery', '--orders', '300', '--out', out, '--json']);
    expect(JSON.parse(run.out)).toMatchObject({ written: out, files: [out, join(folder, 'shop-deliveries.csv')] });
    expect((await readdir(folder)).sort()).toEqual(['shop-deliveries.csv', 'shop.csv']);
  });

  test('refuses an unknown story and names those there are', () => {
    const { status, err } = runCli(['demo', '--story', 'thriving', '--out', join(folder, 'x.csv'), '--lang', 'en']);
    expect([status, err.includes('vip-lapse')]).toEqual([2, true]);
  });
});
