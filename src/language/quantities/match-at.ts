/** What a sticky pattern matches at one place of a text; null when nothing. */
export function matchAt(sticky: RegExp, text: string, at: number): string | null {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0] ?? null;
}
