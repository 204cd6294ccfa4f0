import { describe, expect, it } from 'vitest';
import { OrderField } from '../../../src/dataset/import/order-field.ts';
import { simplifyHeader } from '../../../src/dataset/input/simplify-header.ts';
import { kindName } from '../../../src/dataset/kinds/kind-name.ts';
import { kinds } from '../../../src/dataset/kinds/kinds.ts';
import { KindId } from '../../../src/domain/kind-id.ts';

const all = Object.values(kinds);

describe('the kinds', () => {
  it('are those that --as accepts, each under its own id and table', () => {
    expect(all.map(({ id }) => id).sort()).toEqual([...KindId.options].sort());
    expect(Object.entries(kinds).filter(([key, { id }]) => key !== id)).toEqual([]);
    expect(new Set(all.map(({ table }) => table)).size).toBe(all.length);
    expect(all.filter(({ table }) => !/^[a-z_]+$/.test(table))).toEqual([]);
  });

  it('have a name in both languages; an unknown id stands for itself', () => {
    expect([kindName('orders', 'fr'), kindName('orders', 'en'), kindName('other', 'en')]).toEqual([
      'Commandes',
      'Orders',
      'other',
    ]);
  });
});

describe.each(all.map((kind) => [kind.id, kind] as const))('%s', (_, kind) => {
  const words = Object.entries(kind.fields).flatMap(([field, { words: found }]) =>
    found.map((word) => ({ field, word })),
  );

  it('has no header word that belongs to two fields, or twice to one', () => {
    const seen = new Map<string, string[]>();
    for (const { field, word } of words) seen.set(word, [...(seen.get(word) ?? []), field]);
    expect([...seen].filter(([, fields]) => fields.length > 1)).toEqual([]);
  });

  it('has header words that are written as headers are simplified', () => {
    const others = [...(kind.excludes ?? []), ...(kind.carries ?? [])].map((word) => ({ field: 'kind', word }));
    expect([...words, ...others].filter(({ word }) => simplifyHeader(word) !== word)).toEqual([]);
  });

  it('requires fields that it has, and counts on no others', () => {
    const named = [...kind.requires.flat(), ...kind.distinctive];
    expect(named.filter((field) => kind.fields[field] === undefined)).toEqual([]);
    expect(kind.requires.length).toBeGreaterThan(0);
  });

  it('has fields whose names can be columns of a table', () => {
    expect(Object.keys(kind.fields).filter((field) => !/^[a-z][A-Za-z]*$/.test(field))).toEqual([]);
  });
});

it('orders have every field of the orders import', () => {
  expect(Object.keys(kinds.orders.fields)).toEqual(OrderField.options);
  expect(Object.values(kinds.orders.fields).filter(({ type }) => type === undefined)).toEqual([]);
});
