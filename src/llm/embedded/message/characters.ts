const BLANKS = new Set([..." '/>→-"].map((one) => one.charCodeAt(0)));
const BREAKS = new Set([...".;:!?\n,() '/-"].map((one) => one.charCodeAt(0)));

/** What may stand where a phrase has a blank. */
export function isBlank(code: number): boolean {
  return BLANKS.has(code);
}

/** Whatever a gap counts as part of a word. */
export function isInWord(code: number): boolean {
  return !BREAKS.has(code);
}

export function isLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** A letter or a figure of a folded text; false past its end. */
export function isWordCharacter(code: number): boolean {
  return isLetter(code) || (code >= 48 && code <= 57);
}
