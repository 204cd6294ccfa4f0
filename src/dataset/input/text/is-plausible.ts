/** Letters of French, English and their neighbours; « Š » and « Ž » are left out: they are accents of another encoding misread. */
const LETTER = /[ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝŒŸßàáâãäåæçèéêëìíîïñòóôõöøùúûüýœÿ]/u;
const SPACE = /[\s\u00a0]/u;
const DIGIT = /\d/u;
const ASCII_LETTER = /[A-Za-z]/;
const WORD = /\p{L}/u;

/**
 * Whether a character beyond ASCII stands where it may in French or English: what tells one encoding from another, for
 * the wrong one puts capitals inside words and signs between letters. `before` and `after` are '' at the ends.
 */
export function isPlausible(character: string, before: string, after: string): boolean {
  if (LETTER.test(character)) return isLetterInPlace(character, before, after);
  const inWord = WORD.test(before) && WORD.test(after);
  if (character === '\u00a0') return !WORD.test(before) || !WORD.test(after);
  if (character === '’' || character === '‘') return WORD.test(before) || WORD.test(after);
  if ('€£'.includes(character)) return !WORD.test(before) && !WORD.test(after);
  if (character === '°') return DIGIT.test(before) || /[nN]/.test(before);
  if (character === '…') return before !== '' && !inWord && !SPACE.test(before);
  return '«»“”–—•²³½¼®©™§×·'.includes(character) && !inWord && !isBetweenDigits(character, before, after);
}

function isLetterInPlace(letter: string, before: string, after: string): boolean {
  if (DIGIT.test(before) || DIGIT.test(after)) return false;
  if (!ASCII_LETTER.test(before) && !ASCII_LETTER.test(after) && !'àôÿ'.includes(letter)) return false;
  if (letter.toLowerCase() === 'ç' && !/[aouâôûy]/i.test(after)) return false;
  const isCapital = letter !== letter.toLowerCase();
  if (isCapital) return !(WORD.test(before) && before === before.toLowerCase());
  return true;
}

function isBetweenDigits(character: string, before: string, after: string): boolean {
  return !'–×·'.includes(character) && DIGIT.test(before) && DIGIT.test(after);
}
