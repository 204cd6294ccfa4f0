import { safeLine } from './safe-line.ts';
import type { StyledLine } from './styled-text.ts';
import { type Theme, themes } from './themes.ts';

/** `colour: false` gives the bare text; `depth` is how many colours the terminal has, 256 when not said. */
export type Palette = { readonly theme: Theme; readonly colour: boolean; readonly depth?: 16 | 256 };

const ESC = String.fromCharCode(0x1b);

/** A line as a terminal takes it: its text made safe, each style opened and closed in place, and no sequence but those. */
export function paint(line: StyledLine, { theme, colour, depth = 256 }: Palette): string {
  return safeLine(line)
    .map(({ text, style }) => {
      if (!colour || style === undefined) return text;
      const { rich, plain } = themes[theme][style];
      return `${ESC}[${depth === 256 ? rich : plain}m${text}${ESC}[0m`;
    })
    .join('');
}
