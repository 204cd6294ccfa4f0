const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A bar that fills a share of `width` columns to the eighth of a column; anything above nothing shows. The rest is left to the caller. */
export function horizontalBar(share: number, width: number): string {
  const eighths = Math.round(Math.min(1, Math.max(0, share)) * Math.max(0, width) * 8);
  const least = share > 0 && width >= 1 ? Math.max(1, eighths) : eighths;
  return '█'.repeat(Math.floor(least / 8)) + (EIGHTHS[least % 8] ?? '');
}
