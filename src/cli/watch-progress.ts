import { formatShare } from '../language/format-number.ts';
import type { CommandContext } from './command.ts';

const SHOWN_AFTER_MS = 1_000;
const WIDTH = 24;
const CLEAR = '\r\u001b[K';

export type Progress = { report(share: number): void; end(): void };

/** A bar on the side for work that lasts more than a second, on a terminal only; removed when the work ends. */
export function watchProgress(what: string, { lang, terminal }: CommandContext): Progress {
  if (!terminal.interactive) return { report: () => {}, end: () => {} };
  let shown = false;
  let latest = 0;
  const draw = (): void => {
    const full = Math.round(latest * WIDTH);
    const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
    terminal.err(`${CLEAR}${what} ${bar} ${formatShare(latest, lang, 0)}`);
  };
  const timer = setTimeout(() => {
    shown = true;
    draw();
  }, SHOWN_AFTER_MS);
  return {
    report: (share) => {
      const step = Math.floor(share * 100) > Math.floor(latest * 100);
      latest = Math.min(1, share);
      if (shown && step) draw();
    },
    end: () => {
      clearTimeout(timer);
      if (shown) terminal.err(CLEAR);
    },
  };
}
