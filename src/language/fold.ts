const SAME: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '‛': "'",
  '‚': "'",
  ʼ: "'",
  '′': "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '″': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '―': '-',
  '‑': '-',
  '‐': '-',
  '‒': '-',
  '−': '-',
  '﹣': '-',
  '×': 'x',
  '⁄': '/',
  '∕': '/',
  '﹪': '%',
  '٪': '%',
  '⇒': '→',
  '➔': '→',
  '➜': '→',
  '➡': '→',
  '⟶': '→',
  '\u2028': '\n',
  '\u2029': '\n',
  œ: 'o',
  æ: 'a',
  ß: 's',
  ø: 'o',
  ł: 'l',
  đ: 'd',
};

/**
 * A text ready to be matched: lower case, no accents, one kind of quote, dash, arrow, cross and blank, wide forms made
 * narrow. It keeps its length, so that a place found in it is the same place in the text; line ends stay.
 */
export function fold(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    folded += code < 0x80 ? (PLAIN[code] ?? ' ') : rare(text.charAt(at));
  }
  return folded;
}

/** What each ASCII character folds to. */
const PLAIN: readonly string[] = Array.from({ length: 0x80 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (char === '\n') return char;
  if (code < 0x20 || code === 0x7f) return ' ';
  return SAME[char] ?? char.toLowerCase();
});

/** What the characters met so far fold to; there are at most as many as UTF-16 has units. */
const met = new Map<string, string>();

function rare(char: string): string {
  const known = met.get(char);
  if (known !== undefined) return known;
  const folded = foldRare(char);
  met.set(char, folded);
  return folded;
}

function foldRare(char: string): string {
  const code = char.charCodeAt(0);
  const same = SAME[char];
  if (same !== undefined) return same;
  if (/[\s\p{Cf}\p{Cc}]/u.test(char) || (code >= 0xfe00 && code <= 0xfe0f)) return ' ';
  if (code >= 0xff01 && code <= 0xff5e) return fold(String.fromCharCode(code - 0xfee0));
  const base = char.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const plain = SAME[base] ?? base;
  return plain.length === 1 ? plain : char;
}
