import { expect, test } from 'vitest';
import { nameColumns } from '../../src/dataset/name-columns.ts';

test('columns get the names of their kinds, in order', () => {
  const month = ['2024-01'];
  const orders = Float64Array.of(3);
  expect(nameColumns({ month: 'text', orders: 'number' }, [month, orders])).toEqual({ month, orders });
});

test('a column that is missing or of the other kind is a fault', () => {
  expect(() => nameColumns({ month: 'text', orders: 'number' }, [['2024-01']])).toThrow('expected columns');
  expect(() => nameColumns({ orders: 'number' }, [['3']])).toThrow('expected columns');
  expect(() => nameColumns({ month: 'text' }, [Float64Array.of(3)])).toThrow('expected columns');
});
