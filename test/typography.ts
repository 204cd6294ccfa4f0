/** What a French text may not hold. U+202F, a narrow no-break space, goes before ; ! ? % and U+00A0, a no-break one, before : and inside « ». */
const FRENCH_FAULTS = [
  /[ \u00a0][;!?%]/,
  /[^\u202f\s][;!?]/,
  /\d%/,
  /[ \u202f]:/,
  /[^\u00a0]:\s/,
  /«(?!\u00a0)|(?<!\u00a0)»/,
  /['"]/,
  /\d\.\d|\d \d{3}/,
  /\d [€]/,
];

/** What an English text may not hold: French spacing (a unit may cling to its number), straight quotes, numbers cut by a space. */
const ENGLISH_FAULTS = [/\s[;!?:%]/, /['"]/, /(?<!\d|\d\u00a0\p{L}+)[\u00a0\u202f]|[«»]/u, /\d\s\d{3}/];

/** A plain space where French wants one that does not break: what to look for in pieces of text, or beside code. */
export function hasLooseSpace(piece: string): boolean {
  return / [;!?:%»]|« /.test(piece);
}

/** A straight apostrophe between letters, or after the last one of a piece. */
export function hasStraightApostrophe(piece: string): boolean {
  return /\p{L}'(\p{L}|$)/u.test(piece);
}

/** What is typed as it stands: a command, a piece of JSON, the value of a variable. */
const TYPED = /fidelio [\w ]*"[^"]*"|\{.*\}|\["[^\]]*\]|\w+="[^"]*"?|"\w*": \w+/g;

/** A straight double quote in words; those of what is typed as it stands belong there. */
export function hasStraightQuote(piece: string): boolean {
  return piece.replace(TYPED, '').includes('"');
}

export function hasFrenchFault(text: string): boolean {
  return FRENCH_FAULTS.some((fault) => fault.test(text));
}

/** A lone % in a formula, after a minus or a slash, is no fault. */
export function hasEnglishFault(text: string): boolean {
  const prose = text.replace(/[−/] %/g, '');
  return ENGLISH_FAULTS.some((fault) => fault.test(prose));
}
