/** What the environment says of colours; NO_COLOR counts once it holds anything. */
export type ColourWishes = {
  readonly NO_COLOR?: string | undefined;
  readonly TERM?: string | undefined;
  readonly COLORTERM?: string | undefined;
};

/** How many colours to use on a terminal: none when asked for none or when it has none. Windows names no terminal and has them all. */
export function colourDepth({ NO_COLOR = '', TERM, COLORTERM = '' }: ColourWishes): 0 | 16 | 256 {
  if (NO_COLOR !== '' || TERM === 'dumb') return 0;
  if (COLORTERM !== '' || TERM === undefined) return 256;
  return /256|truecolor|direct|kitty|alacritty|ghostty|wezterm|iterm|foot/i.test(TERM) ? 256 : 16;
}
