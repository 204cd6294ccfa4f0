const BIG = 150_000;

/** The text of a numbered entry: of any size, now and then more than the system writes at once. */
export function textOf(number: number): string {
  const size = number % 11 === 3 ? BIG : (number * 7919) % 900;
  return `${number} ${'é😀x'.repeat(Math.ceil(size / 4))}`;
}
