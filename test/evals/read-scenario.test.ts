import { describe, expect, test } from 'vitest';
import { scenarioReader } from '../../src/evals/read-scenario.ts';
import { readRow } from './read-row.ts';

describe('a scenario', () => {
  test('needs an id and at least one turn', () => {
    const read = scenarioReader(new Set());
    const place = { folder: '.', suite: null };
    expect(read({ turns: ['a'] }, place)).toEqual({ missing: 'id' });
    expect(read({ id: 'a', turns: [] }, place)).toEqual({ missing: 'turns' });
    expect(read({ id: 'a', turns: 'hello' }, place)).toEqual({ missing: 'turns' });
    expect(read([], place)).toEqual({ missing: 'id' });
    expect(read({ id: 7, turns: [''] }, place)).toMatchObject({ id: '7', turns: [''] });
  });

  test('ignores the fields nobody knows', () => {
    const { expected, unscored } = readRow({ colour: 'red', intent: 'goal' });
    expect({ expected, unscored }).toEqual({ expected: { intent: 'goal' }, unscored: [] });
  });

  test.each([
    ['intent', 'greeting', 'greeting'],
    ['outcome', 'won', 'won'],
    ['lang', 'de', 'de'],
    ['facts', { nps: 12, mood: 3 }, 'mood'],
    ['facts', { churnMonthly: '6%' }, 'churnMonthly="6%"'],
    ['branches', ['churn-early', 'churn-sideways'], 'churn-sideways'],
    ['agents', ['sales'], 'sales'],
    ['question', 'colour', 'colour'],
    ['escalations', ['fire'], 'fire'],
    ['causes', ['moon'], 'moon'],
    ['expect', { tool: 'crystal_ball', value: 1 }, 'crystal_ball'],
    ['expect', { term: 'xyz' }, 'xyz'],
    ['expect', { deliverable: 'cake' }, 'cake'],
    ['expect', { domain: 'plumbing' }, 'plumbing'],
    ['expect', { metric: 'nps', industry: 'banking' }, 'banking'],
    ['tools', { called: ['crystal_ball'] }, 'crystal_ball'],
    ['figures', [{ metric: 'xyz', value: 1 }], 'xyz'],
    ['slots', { metric: 'xyz' }, 'xyz'],
    ['verdict', 'healthy', 'healthy'],
  ])('leaves %s unscored for a name it does not know, and lists it: %j', (field, value, name) => {
    const { expected, unscored } = readRow({ [field]: value, mustSay: ['kept'] });
    expect(expected).toEqual({ mustSay: ['kept'] });
    expect(unscored).toEqual([{ id: 'one', field, name }]);
  });

  test('keeps a question that is null, and takes any other null for nothing', () => {
    const { expected, unscored } = readRow({ question: null, branches: null, outcome: null });
    expect({ expected, unscored }).toEqual({ expected: { question: null }, unscored: [] });
  });

  test('is asked about files, one shop, or nothing', () => {
    expect(readRow({ data: ['a.csv', 'b.csv'] }).data).toEqual({
      kind: 'files',
      folder: '/scenarios',
      paths: ['a.csv', 'b.csv'],
    });
    expect(readRow({ data: [{ story: 'price', seed: 3, orders: 500 }] }).data).toEqual({
      kind: 'shop',
      shop: { story: 'price', seed: 3, orders: 500 },
    });
    expect([readRow({}).data, readRow({ data: [] }).data]).toEqual([null, null]);
    const broken = readRow({ data: 12 });
    expect([broken.data, broken.unscored]).toEqual([undefined, [{ id: 'one', field: 'data', name: '12' }]]);
  });
});
