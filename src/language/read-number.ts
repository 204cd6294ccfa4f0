const BLANKS = /[\s\u00a0\u202f’']/g;

/**
 * A number as people write it, in French or English: `6 %` and `6,2%` are ratios, `1 234,50` and `1,234.50` amounts.
 * A lone comma followed by exactly three digits is a thousands separator only when a group precedes it (`12,345`);
 * `0,062` is a decimal. Null for anything else, never a guess.
 */
export function readNumber(text: string): number | null {
  const compact = text
    .replace(BLANKS, '')
    .replace(/(?:€|\$|£|EUR|USD|GBP)$/i, '')
    .replace(/^(?:€|\$|£)/, '');
  const percent = compact.endsWith('%');
  const digits = percent ? compact.slice(0, -1) : compact;
  const plain = toPlain(digits);
  if (plain === null) return null;
  return percent ? Number((plain / 100).toPrecision(15)) : plain;
}

function toPlain(digits: string): number | null {
  if (/^[-+−]?\d+(?:\.\d+)?$/.test(digits)) return Number(digits.replace('−', '-'));
  if (/^[-+−]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits) && !digits.startsWith('0'))
    return Number(digits.replaceAll(',', '').replace('−', '-'));
  if (/^[-+−]?\d{1,3}(?:\.\d{3})+,\d+$/.test(digits))
    return Number(digits.replaceAll('.', '').replace(',', '.').replace('−', '-'));
  if (/^[-+−]?\d+,\d+$/.test(digits)) return Number(digits.replace(',', '.').replace('−', '-'));
  return null;
}
