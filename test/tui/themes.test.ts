import { describe, expect, it } from 'vitest';
import { type Theme, themes } from '../../src/tui/themes.ts';

const LEVELS = [0, 95, 135, 175, 215, 255];

/** The relative luminance of a colour of the 256 whose look is fixed: the cube and the greys. */
function luminance(colour: number): number {
  const index = colour - 16;
  const channels =
    colour >= 232
      ? new Array<number>(3).fill(8 + (colour - 232) * 10)
      : [Math.floor(index / 36), Math.floor(index / 6) % 6, index % 6].map((level) => LEVELS[level] ?? 0);
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const contrast = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
const colourAfter = (rich: string, mark: string) => {
  const [, colour] = new RegExp(`${mark};5;(\\d+)`).exec(rich) ?? [];
  return colour === undefined ? null : Number(colour);
};

/** What the terminal of a theme may show behind a text: black to dark grey, white to light grey. */
const GROUNDS: Record<Theme, number[]> = { dark: [16, 234], light: [231, 255] };

describe.each<Theme>(['dark', 'light'])('the %s theme', (theme) => {
  const styles = Object.entries(themes[theme]);

  it.each(styles)('is read on its ground: %s', (_, { rich }) => {
    const ink = colourAfter(rich, '38');
    const ground = colourAfter(rich, '48');
    const grounds = ground === null ? GROUNDS[theme] : [ground];
    const contrasts = ink === null ? [] : grounds.map((behind) => contrast(luminance(ink), luminance(behind)));
    expect(contrasts.filter((found) => found < 4.5)).toEqual([]);
    expect(ink !== null || rich === '1').toBe(true);
  });

  it('goes steadily away from its ground as heat rises', () => {
    const grounds = styles
      .filter(([name]) => name.startsWith('heat-'))
      .map(([, { rich }]) => luminance(colourAfter(rich, '48') ?? 0));
    const rising = [...grounds].sort((a, b) => (theme === 'dark' ? a - b : b - a));
    expect(grounds).toHaveLength(8);
    expect(grounds).toEqual(rising);
    expect(new Set(grounds).size).toBe(8);
  });

  it('tells the ten segments apart, with 256 colours as with sixteen', () => {
    const segments = styles.filter(([name]) => name.startsWith('segment-')).map(([, rendition]) => rendition);
    expect(new Set(segments.map(({ rich }) => rich)).size).toBe(10);
    expect(new Set(segments.map(({ plain }) => plain)).size).toBe(10);
  });

  it('uses nothing but weights, underlines and colours', () => {
    for (const [, { rich, plain }] of styles) {
      expect(rich).toMatch(/^(?:1|(?:[14];)?38;5;\d+(?:;48;5;\d+)?)$/);
      expect(plain).toMatch(/^(?:[12]|(?:[14];)?(?:3|9)\d)$/);
    }
  });
});
