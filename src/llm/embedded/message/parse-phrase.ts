import { mayBeGlued } from './glued-words.ts';
import type { Choice, Pattern, Sequence } from './pattern.ts';
import { closing, splitTop } from './split-phrase.ts';

/** Words that stand for one another, by the name a phrase calls them: `<customers>`. */
export type WordClasses = Readonly<Record<string, readonly string[]>>;

/** What the marks of quantities are in a prepared message; a phrase asks for one as `{share}`. */
export const QUANTITY_MARKS = {
  share: '\ue001',
  money: '\ue002',
  number: '\ue003',
  duration: '\ue004',
  times: '\ue005',
  points: '\ue006',
} as const;

const BLANK: Pattern = { kind: 'blank' };
const PERHAPS_BLANK: Pattern = { kind: 'perhaps', part: BLANK };
const REST = { whole: { kind: 'rest', whole: true }, part: { kind: 'rest', whole: false } } as const;
const GAPS: Readonly<Record<string, Pattern>> = { '..': { kind: 'gap', words: 3 }, '...': { kind: 'gap', words: 7 } };

/** How many choices there are so far, in all notations. */
let choices = 0;

/**
 * Phrases of a lexicon → patterns to be found in folded texts. In a phrase: `(a|b c)` one of these, `?` after a
 * group or a letter: perhaps, `*` the rest of a word, `..` up to three words, `...` up to seven, `<name>` any word of a class,
 * `{share}` a quantity of that kind, `{any}` of any kind. A blank stands for a blank, an apostrophe or a hyphen;
 * that of "don t" for nothing as well.
 * Groups of the same words are one pattern, so that where they are found need be looked up once only.
 */
export function phraseParser(classes: WordClasses): (phrase: string) => Sequence {
  const groups = new Map<string, Choice>();

  /** `closes`: whether a word ends where the phrase does. */
  function sequence(phrase: string, closes: boolean): Sequence {
    const parts: Pattern[] = [];
    let between = false;
    let previous = '';
    const elements = splitTop(phrase, ' ');
    const last = elements.findLastIndex((element) => element !== '');
    for (const [index, element] of elements.entries()) {
      const ends = closes || index < last;
      const gap = GAPS[element];
      if (element === '') continue;
      if (gap !== undefined) {
        if (between) parts.push(BLANK);
        parts.push(gap);
        between = false;
      } else if (element.endsWith('?') && closing(element) === element.length - 2) {
        const body = piece(element.slice(0, -1), ends);
        const part = { kind: 'sequence', parts: between ? [BLANK, ...body] : [...body, BLANK] } as const;
        parts.push({ kind: 'perhaps', part });
      } else {
        if (between) parts.push(mayBeGlued(previous, element) ? PERHAPS_BLANK : BLANK);
        parts.push(...piece(element, ends));
        between = true;
      }
      previous = element;
    }
    return { kind: 'sequence', parts };
  }

  /** One element without blanks of its own: letters, with groups and classes anywhere in it. */
  function piece(element: string, closes: boolean): Pattern[] {
    const parts: Pattern[] = [];
    for (let at = 0; at < element.length; ) {
      const close = closing(element.slice(at));
      const next = close > 0 ? at + close + 1 : afterLetters(element, at);
      const perhaps = element.charAt(next) === '?';
      const ends = closes && next + (perhaps ? 1 : 0) === element.length;
      const part = close > 0 ? group(element.slice(at, next), ends) : letters(element.slice(at, next), ends);
      at = next + (perhaps ? 1 : 0);
      parts.push(perhaps ? { kind: 'perhaps', part } : part);
    }
    return parts;
  }

  function group(source: string, closes: boolean): Pattern {
    const inside = source.slice(1, -1);
    if (source.startsWith('{')) return { kind: 'marks', marks: marksOf(inside) };
    const key = closes ? source : `${source}…`;
    const known = groups.get(key);
    if (known !== undefined) return known;
    const words = source.startsWith('<') ? classes[inside] : splitTop(inside, '|');
    if (words === undefined) throw new Error(`No class of words is called <${inside}>.`);
    choices += 1;
    const choice: Choice = { kind: 'choice', id: choices, options: words.map((one) => option(one, closes)) };
    groups.set(key, choice);
    return choice;
  }

  function option(words: string, closes: boolean): Pattern {
    const read = sequence(words.trim(), closes);
    if (words.startsWith(' ')) return { kind: 'sequence', parts: [BLANK, ...read.parts] };
    const [only, ...others] = read.parts;
    return only !== undefined && others.length === 0 ? only : read;
  }

  return (phrase) => sequence(phrase.trim(), true);
}

/** Where a run of letters ends that one pattern can hold: before a bracket, a `*`, or a letter that is only perhaps there. */
function afterLetters(element: string, from: number): number {
  if (element.charAt(from) === '*') return from + 1;
  let to = from + 1;
  while (to < element.length && !'(<{*'.includes(element.charAt(to)) && element.charAt(to) !== '?') to += 1;
  return element.charAt(to) === '?' && to - from > 1 ? to - 1 : to;
}

/** A word or an ending in "-ing" is typed "-in" as well. */
function letters(source: string, closes: boolean): Pattern {
  if (source === '*') return REST[closes ? 'whole' : 'part'];
  const clipped = source === 'ing' || (source.endsWith('ing') && source.length > SHORTEST_CLIPPED);
  if (!clipped) return { kind: 'letters', letters: source };
  const last: Pattern = { kind: 'perhaps', part: { kind: 'letters', letters: 'g' } };
  return { kind: 'sequence', parts: [{ kind: 'letters', letters: source.slice(0, -1) }, last] };
}

/** "thing" and "bring" without their last letter are other words, or none. */
const SHORTEST_CLIPPED = 5;

function marksOf(kinds: string): string {
  const wanted = kinds.split(',');
  return Object.entries(QUANTITY_MARKS)
    .map(([name, mark]) => (kinds === 'any' || wanted.includes(name) ? mark : ''))
    .join('');
}
