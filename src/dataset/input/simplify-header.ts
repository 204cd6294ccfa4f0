const EMPTY_WORDS = /\b(?:d|de|du|des|l|la|le|les|of|the|in|en|eur|euros?|usd|gbp|chf|cad)\b/g;

/** Case, accents, punctuation, spaces, small words, currencies and what stands in brackets do not count: « N° de client » and nClient are the same header. */
export function simplifyHeader(header: string): string {
  return header
    .replace(/\([^)]*\)/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(EMPTY_WORDS, '')
    .replaceAll(' ', '');
}
