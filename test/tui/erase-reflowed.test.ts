import { describe, expect, it } from 'vitest';
import { eraseReflowed } from '../../src/tui/erase-reflowed.ts';
import { line } from './scripted-port.ts';

describe('a region on a screen that became narrower', () => {
  it('is left to be drawn over when none of its rows was folded', () => {
    expect(eraseReflowed({ lines: [line('abc'), line('de')], cursor: { x: 1, y: 1 } }, 3)).toBe('');
  });

  it('is erased from its real top, and the cursor stays as far under it', () => {
    const region = { lines: [line('abcdef'), line('ab'), line('abcdefgh')], cursor: { x: 5, y: 2 } };
    expect(eraseReflowed(region, 4)).toBe('\u001b[4A\r\u001b[J\u001b[2B');
  });
});
