import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LoadOptions } from '../../src/app/load-options.ts';
import { verifyDocument } from '../../src/app/verify-document.ts';
import { writeShop } from '../../src/dataset/synthetic/write-shop.ts';
import type { Strategy } from '../../src/domain/strategy/strategy.ts';
import { renderDocument } from '../../src/report/render-document.ts';
import { demo, strategyOf, TODAY } from './strategy-of.ts';

let folder: string;
let orders: string;
let saved: Strategy;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fidelio-verify-'));
  orders = join(folder, 'orders.csv');
  await writeFile(orders, [...writeShop({ story: 'newcomers-lost', seed: 3, orders: 3000 })].join(''));
  saved = await strategyOf({ kind: 'files', paths: [orders], options: LoadOptions.parse({}) });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function verify(document: string, data = [orders], name = 'strategy.json') {
  const file = join(folder, name);
  await writeFile(file, document);
  const verified = await verifyDocument(
    file,
    { paths: data, workspace: null, clickhouse: null },
    { lang: 'en', today: TODAY },
  );
  return verified.ok ? verified.value.drifts.map(({ where }) => where) : verified.code;
}

const edited = (edit: (document: Strategy) => void): string => {
  const copy = structuredClone(saved);
  edit(copy);
  return renderDocument(copy, 'json');
};

describe('verify accepts', () => {
  test('the document just written, as JSON and as Markdown', async () => {
    expect(await verify(renderDocument(saved, 'json'))).toEqual([]);
    expect(await verify(renderDocument(saved, 'markdown'), [orders], 'strategy.md')).toEqual([]);
  });

  test('the same data under another name', async () => {
    const renamed = join(folder, 'renamed.csv');
    await copyFile(orders, renamed);
    expect(await verify(renderDocument(saved, 'json'), [renamed])).toEqual([]);
  });

  test('a document of the demo without its data', async () => {
    expect(await verify(renderDocument(await strategyOf(demo('healthy', 2, 1500)), 'json'), [])).toEqual([]);
  });
});

describe('verify fails and names the place when', () => {
  test('a figure is changed', async () => {
    const document = edited(({ figures }) => Object.assign(figures['repeat_purchase_rate.rate'] ?? {}, { value: 0.9 }));
    expect(await verify(document)).toEqual(['repeat_purchase_rate.rate/value']);
  });

  test('a unit is changed', async () => {
    const document = edited(({ figures }) => Object.assign(figures['retention_at.90d.rate'] ?? {}, { unit: 'points' }));
    expect(await verify(document)).toEqual(['retention_at.90d.rate/unit']);
  });

  test('a period is changed', async () => {
    const document = edited(({ calls }) =>
      Object.assign(calls['purchase_frequency.12m']?.population ?? {}, { from: '2020-01-01' }),
    );
    expect(await verify(document)).toEqual(['call purchase_frequency.12m/population/from']);
  });

  test('an action’s customers or a word is changed', async () => {
    const document = edited(({ plan }) => Object.assign(plan.quickWins[0] ?? {}, { customers: 1, owner: 'Somebody' }));
    expect(await verify(document)).toEqual(['plan/quickWins/0/customers', 'plan/quickWins/0/owner']);
  });

  test('something is added that no document holds', async () => {
    const added = JSON.parse(renderDocument(saved, 'json'));
    added.figures['repeat_purchase_rate.rate'].note = 'audited';
    added.plan.quickWins[0].experiment.proven = true;
    expect(await verify(JSON.stringify(added))).toEqual([
      'plan.quickWins.0.experiment.proven',
      'figures.repeat_purchase_rate.rate.note',
    ]);
  });

  test('what was asked is changed, though it moves no figure', async () => {
    const document = edited(({ request }) => {
      request.asOf = '2020-01-01';
      request.facts.unheardOf = { value: 'x', unit: 'text', source: 'said' };
    });
    expect(await verify(document)).toEqual(['request/facts/unheardOf', 'request/asOf']);
  });

  test('a figure and its stored digests are changed together', async () => {
    const document = edited(({ figures, calls }) => {
      Object.assign(figures['data_readiness.orders'] ?? {}, { value: 1 });
      for (const call of Object.values(calls)) if (call.dataset !== undefined) call.dataset.digest = '0'.repeat(64);
    });
    expect(await verify(document)).toContain('data_readiness.orders/value');
  });

  test('one order is removed from the data', async () => {
    const lines = (await readFile(orders, 'utf8')).trimEnd().split('\n');
    const fewer = join(folder, 'fewer.csv');
    await writeFile(fewer, `${lines.slice(0, -1).join('\n')}\n`);
    const drifts = await verify(renderDocument(saved, 'json'), [fewer]);
    expect(drifts).toContain('data_readiness.orders/value');
    expect(drifts).toContain('call data_readiness/dataset/digest');
  });

  test('the visible text of a Markdown document is changed', async () => {
    const text = renderDocument(saved, 'markdown').replace('Retention strategy', 'Retention miracle');
    expect(await verify(text, [orders], 'strategy.md')).toEqual(['visible text']);
  });
});

describe('verify refuses', () => {
  test('a file that is no strategy', async () => {
    expect(await verify('{"a": 1}')).toBe('bad_argument');
    expect(await verify('# Hello')).toBe('bad_argument');
  });

  test('a document whose data is not given', async () => {
    expect(await verify(renderDocument(saved, 'json'), [])).toBe('bad_argument');
  });

  test('a document of another version, which may have computed otherwise', async () => {
    expect(await verify(edited((document) => Object.assign(document, { version: '0.0.1' })))).toBe('bad_argument');
  });
});
