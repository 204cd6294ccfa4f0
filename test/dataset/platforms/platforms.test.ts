import { describe, expect, it } from 'vitest';
import { kinds } from '../../../src/dataset/kinds/kinds.ts';
import { recogniseKind } from '../../../src/dataset/kinds/recognise-kind.ts';
import { plainHeader } from '../../../src/dataset/platforms/plain-header.ts';
import { PlatformId } from '../../../src/dataset/platforms/platform-id.ts';
import { platforms } from '../../../src/dataset/platforms/platforms.ts';
import { generateExport } from '../../fixtures/exports/generate-export.ts';
import { drawFrom } from '../../fixtures/exports/invent-shop.ts';

it('every platform is described once', () => {
  expect(platforms.map(({ id }) => id).sort()).toEqual([...PlatformId.options].sort());
});

/** The columns of a table in another order. */
function reorder(rows: readonly (readonly string[])[], order: readonly number[]): string[][] {
  return rows.map((row) => order.map((column) => row[column] ?? ''));
}

function shuffled(length: number, seed: number): number[] {
  const draw = drawFrom(seed);
  return Array.from({ length }, (_, index) => ({ index, rank: draw() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ index }) => index);
}

const withoutAccents = (header: string): string => header.normalize('NFD').replace(/\p{M}/gu, '');

describe.each(platforms.map((platform) => [platform.id, platform] as const))('%s', (id, platform) => {
  const { headers, rows } = generateExport({ platform: id });
  const sample = rows.slice(0, 50);
  const expected = { ok: true, value: { kind: platform.kind, platform: id } };

  it('is recognised as itself', () => expect(recogniseKind(headers, sample)).toMatchObject(expected));

  it('is recognised without any row', () => expect(recogniseKind(headers, [])).toMatchObject(expected));

  it.each([1, 2, 3])('is recognised with its columns in another order (seed %i)', (seed) => {
    const order = shuffled(headers.length, seed);
    const [moved = [], ...movedRows] = reorder([headers, ...sample], order);
    const found = recogniseKind(moved, movedRows);
    expect(found).toMatchObject(expected);
    const straight = recogniseKind(headers, sample);
    const named = (value: typeof found, from: readonly string[]) =>
      value.ok ? Object.entries(value.value.columns).map(([field, column]) => [field, from[column]]) : [];
    expect(named(found, moved).sort()).toEqual(named(straight, headers).sort());
  });

  it('is recognised in capitals, without accents, and with columns of the user’s own', () => {
    expect(
      recogniseKind(
        headers.map((header) => header.toUpperCase()),
        sample,
      ),
    ).toMatchObject(expected);
    expect(recogniseKind(headers.map(withoutAccents), sample)).toMatchObject(expected);
    const wider = ['My own note', ...headers, 'Couleur préférée'];
    expect(
      recogniseKind(
        wider,
        sample.map((row) => ['x', ...row, 'bleu']),
      ),
    ).toMatchObject(expected);
  });

  it('is no other platform', () => {
    const plain = headers.map(plainHeader);
    const others = platforms.filter(
      (other) =>
        other.id !== id && other.signatures.some((set) => set.every((header) => plain.includes(plainHeader(header)))),
    );
    expect(others.map((other) => other.id)).toEqual([]);
  });

  it('names fields of its kind, and what the kind requires', () => {
    const fields = [...Object.keys(platform.columns), ...(platform.guessed ?? [])];
    expect(fields.filter((field) => kinds[platform.kind].fields[field] === undefined)).toEqual([]);
    expect(kinds[platform.kind].requires.some((set) => set.every((field) => fields.includes(field)))).toBe(true);
  });

  it('has notes', () => expect(platform.notes.length).toBeGreaterThan(0));
});

describe('a platform', () => {
  const { headers, rows } = generateExport({ platform: 'stripe_customers' });

  it('gives way to the kind that the user names', () => {
    expect(recogniseKind(headers, rows, { as: 'customer_table' })).toMatchObject({
      value: { kind: 'customer_table', platform: null },
    });
  });

  it('gives way to the columns that the user names', () => {
    expect(recogniseKind(headers, rows, { map: { customer: 'Email' } })).toMatchObject({
      value: { platform: 'stripe_customers', columns: { customer: headers.indexOf('Email') } },
    });
  });

  it('says which headers it leaves aside', () => {
    expect(recogniseKind(headers, rows)).toMatchObject({ value: { ignored: expect.arrayContaining(['Delinquent']) } });
  });
});
