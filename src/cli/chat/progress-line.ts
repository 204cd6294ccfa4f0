import type { Lang } from '../../domain/bilingual.ts';
import { formatShare } from '../../language/format-number.ts';
import type { StyledLine } from '../../tui/styled-text.ts';

const WIDTH = 24;

/** « Lecture ██████░░░░ 42 % » */
export function progressLine(what: string, share: number, lang: Lang): StyledLine {
  const known = Math.min(1, Math.max(0, share));
  const full = Math.round(known * WIDTH);
  return [
    { text: `${what} ` },
    { text: '█'.repeat(full), style: 'good' },
    { text: '░'.repeat(WIDTH - full), style: 'dim' },
    { text: ` ${formatShare(known, lang, 0)}` },
  ];
}
