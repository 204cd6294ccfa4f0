import { describe, expect, it } from 'vitest';
import { unreadFields } from '../../src/mcp/unread-fields.ts';

describe('fields that nobody would read', () => {
  it('are those that came and were not kept, as dotted paths', () => {
    expect(unreadFields({ a: 1, b: { c: 2, d: [{ e: 3, f: 4 }] } }, { b: { d: [{ e: 3 }] } })).toEqual([
      'a',
      'b.c',
      'b.d.0.f',
    ]);
  });

  it('are none when everything was kept, or was undefined', () => {
    expect(unreadFields({ a: [1, 2], b: undefined }, { a: [1, 2] })).toEqual([]);
  });

  it('are not looked for inside typed arrays', () => {
    expect(unreadFields({ a: new Float64Array(3) }, { a: new Float64Array(0) })).toEqual([]);
  });

  it('are not looked for where a schema made a value of another kind', () => {
    expect(unreadFields({ a: { b: 1 } }, { a: 'b' })).toEqual([]);
  });
});
