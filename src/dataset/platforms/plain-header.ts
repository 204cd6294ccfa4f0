/** A header without case, accents and punctuation: “Grand Total (Base)” is “grand total base”. Unlike simplifyHeader, every word counts. */
export function plainHeader(header: string): string {
  return header
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
