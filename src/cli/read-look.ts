import { colourDepth } from '../tui/colour-depth.ts';
import type { Look } from './command.ts';

/** What the environment says of the terminal: its colours, its ground where it tells (`COLORFGBG`), whether it can be redrawn. */
export function readLook(environment: Readonly<Record<string, string | undefined>>): Look {
  const { NO_COLOR, TERM, COLORTERM, COLORFGBG = '' } = environment;
  const ground = Number(/;(\d+)$/.exec(COLORFGBG)?.[1] ?? 0);
  return {
    depth: colourDepth({ NO_COLOR, TERM, COLORTERM }),
    theme: ground === 7 || ground >= 9 ? 'light' : 'dark',
    dumb: TERM === 'dumb',
  };
}
