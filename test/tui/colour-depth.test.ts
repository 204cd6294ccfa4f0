import { describe, expect, it } from 'vitest';
import { colourDepth } from '../../src/tui/colour-depth.ts';

describe('colourDepth', () => {
  it.each([
    [{ TERM: 'xterm-256color' }, 256],
    [{ TERM: 'screen.xterm-256color' }, 256],
    [{ TERM: 'xterm-kitty' }, 256],
    [{ TERM: 'xterm', COLORTERM: 'truecolor' }, 256],
    [{}, 256],
    [{ TERM: 'xterm' }, 16],
    [{ TERM: 'linux' }, 16],
    [{ TERM: 'dumb' }, 0],
    [{ TERM: 'dumb', COLORTERM: 'truecolor' }, 0],
    [{ TERM: 'xterm-256color', NO_COLOR: '1' }, 0],
    [{ TERM: 'xterm-256color', NO_COLOR: '' }, 256],
  ] as const)('of %j is %i', (wishes, depth) => expect(colourDepth(wishes)).toBe(depth));
});
