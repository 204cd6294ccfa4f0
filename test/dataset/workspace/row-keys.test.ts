import { expect, test } from 'vitest';
import { kinds } from '../../../src/dataset/kinds/kinds.ts';
import { chooseRowKey, rowKeys } from '../../../src/dataset/workspace/row-keys.ts';
import { KindId } from '../../../src/domain/kind-id.ts';

test('every kind but orders is identified and dated by fields that it has', () => {
  for (const id of KindId.options.filter((kind) => kind !== 'orders')) {
    const { table, fields } = kinds[id];
    const { keys = [], date = null } = rowKeys[table] ?? {};
    const named = [...keys.flat(), ...(date === null ? [] : [date])];
    expect(
      named.filter((name) => !Object.hasOwn(fields, name)),
      id,
    ).toEqual([]);
  }
});

test('the first key whose columns are all filled is chosen', () => {
  expect(chooseRowKey('subscriptions', new Set(['subscription', 'customer', 'startedAt']))).toEqual({
    key: ['subscription'],
    date: 'startedAt',
  });
  expect(chooseRowKey('subscriptions', new Set(['customer', 'startedAt'])).key).toEqual(['customer', 'startedAt']);
  expect(chooseRowKey('subscriptions', new Set(['customer']))).toEqual({ key: [], date: null });
  expect(chooseRowKey('unheard_of', new Set(['customer']))).toEqual({ key: [], date: null });
});
