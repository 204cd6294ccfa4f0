import { formatShare } from '../../language/format-number.ts';
import type { StyledLine } from '../styled-text.ts';
import { brailleLine, type Spot } from './braille-line.ts';
import type { PictureOptions } from './picture-options.ts';
import type { MarkedSeries, RetentionSeries } from './retention-series.ts';
import { setCell } from './set-cell.ts';
import { styled } from './styled.ts';
import { widest } from './widest.ts';

const HEIGHT = 10;
const WIDEST = 100;
const MARK = 10;
/** A scale ends at one in a thousand at least: its marks stay short. */
const LEAST_TOP = 0.001;
/** Where the scale may end, as multiples of a power of ten. */
const ROUND = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The curves on their axes: the first as a line, the others by their letters; where two letters meet, the first is shown. */
export function drawCurves(
  all: RetentionSeries,
  others: readonly MarkedSeries[],
  nameOf: (offset: number) => string,
  { lang, columns }: PictureOptions,
): StyledLine[] {
  const points = [all, ...others].flatMap((curve) => curve.points);
  const offsets = points.map(({ offset }) => offset);
  const [first, last] = [Math.min(...offsets), Math.max(...offsets)];
  const top = roundUp(Math.max(LEAST_TOP, ...points.map(({ rate }) => rate)));
  const marks = [top, top / 2, 0].map((rate) => formatShare(rate, lang));
  const labelWidth = Math.min(MARK, widest(marks));
  const width = Math.min(WIDEST, columns - labelWidth - 2);
  const spotOf = ({ offset, rate }: RetentionSeries['points'][number]): Spot => ({
    x: last === first ? 0 : ((offset - first) / (last - first)) * (width - 1),
    y: (1 - rate / top) * (HEIGHT - 0.25),
  });
  const letters = new Map<string, MarkedSeries>();
  for (const curve of others)
    for (const point of curve.points) {
      const { x, y } = spotOf(point);
      const at = `${Math.round(x)}:${Math.min(HEIGHT - 1, Math.floor(y))}`;
      if (!letters.has(at)) letters.set(at, curve);
    }
  const labelAt = new Map([
    [0, marks[0]],
    [HEIGHT / 2, marks[1]],
    [HEIGHT - 1, marks[2]],
  ]);
  const rows = brailleLine(all.points.map(spotOf), width, HEIGHT).map(
    (row, y): StyledLine => [
      styled(`${setCell(labelAt.get(y) ?? '', labelWidth, 'right')} ${y === HEIGHT - 1 ? '└' : '│'}`, 'dim'),
      ...[...row].map((sign, x) => {
        const curve = letters.get(`${x}:${y}`);
        return curve === undefined ? styled(sign, 'figure') : styled(curve.mark, curve.style);
      }),
    ],
  );
  return [...rows, [styled(' '.repeat(labelWidth + 2) + ticks([...new Set(offsets)], width, spotOf, nameOf), 'dim')]];
}

/** The names of the offsets under their place, those for which there is room. */
function ticks(
  offsets: readonly number[],
  width: number,
  spotOf: (point: { offset: number; rate: number }) => Spot,
  nameOf: (offset: number) => string,
): string {
  let line = '';
  for (const offset of [...offsets].sort((a, b) => a - b)) {
    const name = nameOf(offset);
    const at = Math.round(spotOf({ offset, rate: 0 }).x);
    const start = Math.min(at, width - name.length);
    if (line !== '' && start < line.length + 3) continue;
    line = line.padEnd(start) + name;
  }
  return line.slice(0, width);
}

function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return (ROUND.find((step) => step * power >= value * 0.999_999) ?? 10) * power;
}
