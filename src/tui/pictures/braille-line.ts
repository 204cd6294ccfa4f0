/** A point of a drawing: columns and rows of a terminal, from the left and from the top; fractions lie between them. */
export type Spot = { readonly x: number; readonly y: number };

const BLANK = 0x2800;
/** The bit of each dot of a braille sign, by row then by column. */
const DOTS = [
  [0x01, 0x08],
  [0x02, 0x10],
  [0x04, 0x20],
  [0x40, 0x80],
];

/** A line through the spots in their order, drawn in dots, two by four in a column: rows of `width` signs, a blank where nothing is. */
export function brailleLine(spots: readonly Spot[], width: number, height: number): string[] {
  const signs = Array.from({ length: height }, () => new Array<number>(width).fill(0));
  const dot = (column: number, row: number) => {
    const line = signs[Math.floor(row / 4)];
    const at = Math.floor(column / 2);
    if (line === undefined || line[at] === undefined) return;
    line[at] |= DOTS[row % 4]?.[column % 2] ?? 0;
  };
  const dots = spots.map(({ x, y }) => ({ x: Math.round(x * 2), y: Math.round(y * 4) }));
  for (const [index, to] of dots.entries()) {
    const from = dots[index - 1] ?? to;
    const steps = Math.max(1, Math.abs(to.x - from.x), Math.abs(to.y - from.y));
    for (let step = 0; step <= steps; step++)
      dot(Math.round(from.x + ((to.x - from.x) * step) / steps), Math.round(from.y + ((to.y - from.y) * step) / steps));
  }
  return signs.map((row) => row.map((bits) => (bits === 0 ? ' ' : String.fromCharCode(BLANK + bits))).join(''));
}
