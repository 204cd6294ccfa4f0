import type { NumeralWords } from './numeral-words.ts';

/** A number half said: what is settled, what is still under a thousand, and what may follow. */
type Said = {
  readonly total: number;
  readonly part: number;
  /** The least scale so far: thousands come after millions. */
  readonly scale: number;
  readonly state: 'empty' | 'article' | 'open' | 'joined' | 'closed';
};

const NOTHING: Said = { total: 0, part: 0, scale: Number.POSITIVE_INFINITY, state: 'empty' };
const ARTICLES = ['a', 'an'];

/**
 * Words in order → the number they say; null when they do not form one. Quatre-vingt-dix-sept, septante-deux, two hundred
 * and five, trois mille. Parts of a thousand add up downwards: vingt trois is 23, trois vingt is nothing.
 */
export function readNumberWords(words: readonly string[], lexicon: NumeralWords): number | null {
  const length = countNumberWords(words, lexicon);
  return length.words === words.length ? length.value : null;
}

/** How many of the first words form a number, at most, and which; none is 0 words. */
export function countNumberWords(
  words: readonly string[],
  lexicon: NumeralWords,
): { readonly words: number; readonly value: number } {
  let said = NOTHING;
  let best = { words: 0, value: 0 };
  let beforeJoin = best;
  for (const [index, word] of words.entries()) {
    const next = follow(said, word, lexicon);
    if (next === null) {
      const scaled = isScale(word, lexicon) && best.words === index && beforeJoin.words > 0;
      return scaled ? beforeJoin : best;
    }
    if (next.state === 'joined') beforeJoin = best;
    else best = { words: index + 1, value: next.total + next.part };
    said = next;
  }
  return best;
}

/** Whether a word can be part of a number. */
export function isNumberWord(word: string, lexicon: NumeralWords): boolean {
  return (
    worth(lexicon.units, word) !== null ||
    isScale(word, lexicon) ||
    groupOf(lexicon, word) !== null ||
    lexicon.joins.includes(word)
  );
}

function isScale(word: string, { scales }: NumeralWords): boolean {
  return worth(scales, word) !== null;
}

/** What a word adds to what is said; null when it cannot follow. */
function follow(said: Said, word: string, lexicon: NumeralWords): Said | null {
  if (said.state === 'closed') return null;
  if (lexicon.joins.includes(word)) return canJoin(said, lexicon) ? { ...said, state: 'joined' } : null;
  if (ARTICLES.includes(word)) return said.state === 'empty' ? { ...said, part: 1, state: 'article' } : null;
  const unit = worth(lexicon.units, word);
  if (unit !== null) return addUnit(said, unit, lexicon);
  if (said.state === 'joined') return null;
  const scale = worth(lexicon.scales, word);
  if (scale === 100) return hundreds(said, word);
  if (scale !== null) return multiply(said, scale, word);
  const group = groupOf(lexicon, word);
  if (group === null || said.total > 0) return null;
  const grouped = multiply(said, group, word);
  return grouped === null ? null : { ...grouped, state: 'closed' };
}

function canJoin({ state, part, total }: Said, { twenties }: NumeralWords): boolean {
  if (state !== 'open') return false;
  return twenties ? part % 10 === 0 && part + total > 0 : part % 100 === 0 && part + total > 0;
}

function addUnit(said: Said, unit: number, { twenties }: NumeralWords): Said | null {
  const { state, part } = said;
  if (state === 'article') return null;
  if (unit === 0) return state === 'empty' ? { ...said, state: 'closed' } : null;
  if (state === 'joined' && twenties && unit !== 1 && unit !== 11) return null;
  if (twenties && unit === 20 && part % 100 === 4) return { ...said, part: part + 76, state: 'open' };
  return fits(part, unit, twenties) ? { ...said, part: part + unit, state: 'open' } : null;
}

/** Whether a unit may follow what is said of this hundred: dix-sept, soixante-douze and quatre-vingt-dix are French, vingt-quinze is not. */
function fits(part: number, unit: number, twenties: boolean): boolean {
  const rest = part % 100;
  if (rest === 0) return true;
  if (unit >= 20) return false;
  if (unit >= 10) return twenties && (rest === 60 || rest === 80);
  return rest >= 20 ? rest % 10 === 0 : twenties && rest === 10 && unit >= 7;
}

function hundreds(said: Said, word: string): Said | null {
  if (said.part >= 20 || (said.part === 0 && word.endsWith('s'))) return null;
  return { ...said, part: Math.max(said.part, 1) * 100, state: 'open' };
}

function multiply(said: Said, scale: number, word: string): Said | null {
  if (scale >= said.scale || (said.part === 0 && (said.total > 0 ? scale >= 1e6 : word.endsWith('s')))) return null;
  return { total: said.total + Math.max(said.part, 1) * scale, part: 0, scale, state: 'open' };
}

function groupOf({ groups }: NumeralWords, word: string): number | null {
  return worth(groups, word) ?? (word.endsWith('s') ? worth(groups, word.slice(0, -1)) : null);
}

function worth(words: Readonly<Record<string, number>>, word: string): number | null {
  return Object.hasOwn(words, word) ? (words[word] ?? null) : null;
}
