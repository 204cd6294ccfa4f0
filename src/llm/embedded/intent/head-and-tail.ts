const HALF = 1_000;

/** A long text without its middle: what a message is for is said where it starts or ends. */
export function headAndTail(text: string): string {
  return text.length <= 2 * HALF ? text : `${text.slice(0, HALF)}\n${text.slice(-HALF)}`;
}
