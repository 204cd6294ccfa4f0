import { expect, test } from 'vitest';
import { readColumnType } from '../../../src/dataset/clickhouse/column-type.ts';

test.each([
  ['String', 'text', false],
  ['LowCardinality(String)', 'text', false],
  ['LowCardinality(Nullable(String))', 'text', true],
  ['FixedString(12)', 'label', false],
  ["Enum8('web' = 1, 'shop (old)' = 2)", 'label', false],
  ['Nullable(UUID)', 'uuid', true],
  ['UInt64', 'integer', false],
  ['Nullable(Int32)', 'integer', true],
  ['Decimal(18, 4)', 'decimal', false],
  ['Nullable(Float64)', 'float', true],
  ['Date', 'date', false],
  ['Date32', 'date32', false],
  ["DateTime('Europe/Paris')", 'datetime', false],
  ["Nullable(DateTime64(3, 'UTC'))", 'datetime64', true],
  ['Array(String)', 'other', false],
  ['Tuple(a Date)', 'other', false],
  ['AggregateFunction(sum, Decimal(18, 4))', 'other', false],
] as const)('%s holds %s', (type, kind, nullable) => {
  expect(readColumnType(type)).toMatchObject({ kind, nullable });
});

test.each([
  ['Decimal(18, 4)', true],
  ['Decimal(9, 2)', true],
  ['Nullable(Decimal(15, 2))', true],
  ['Decimal(18, 2)', false],
  ['Decimal(12, 6)', false],
  ['Int32', true],
  ['Int64', false],
  ['Float32', false],
])('amounts of type %s fit ours as they are: %s', (type, isExact) => {
  expect(readColumnType(type).isExact).toBe(isExact);
});
