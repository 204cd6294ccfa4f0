import { closing, splitTop } from '../../../../src/llm/embedded/message/split-phrase.ts';

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

const SEPARATOR = "[ '/>→-]+";
const WORD = "[^ .;:!?\\n,()'/-]+";

/**
 * A phrase of a lexicon → the expression that finds it in a folded text; whoever uses it sees to it that a match starts a word, which is
 * three times faster than asking the expression to. In a phrase: `(a|b c)` one of these, `?` after a
 * group or a letter: perhaps, `*` the rest of a word, `..` up to three words, `...` up to seven, `<name>` any word of a class,
 * `{share}` a quantity of that kind, `{any}` of any kind. A blank stands for a blank, an apostrophe or a hyphen.
 */
export function compilePhrase(phrase: string, classes: WordClasses): RegExp {
  return new RegExp(`(?:${sequence(phrase.trim(), classes)})(?![a-z0-9])`, 'g');
}

function sequence(phrase: string, classes: WordClasses): string {
  const elements = splitTop(phrase, ' ').filter((element) => element !== '');
  let source = '';
  let glue = '';
  for (const element of elements) {
    if (element === '..' || element === '...') {
      source += `${glue}(?:${WORD}${SEPARATOR}){0,${element === '..' ? 3 : 7}}`;
      glue = '';
      continue;
    }
    const close = closing(element);
    const optional = close === element.length - 2 && element.endsWith('?');
    const body = piece(optional ? element.slice(0, -1) : element, classes);
    if (optional) {
      source += glue === '' ? `(?:${body}${SEPARATOR})?` : `(?:${glue}${body})?`;
    } else {
      source += `${glue}${body}`;
      glue = SEPARATOR;
    }
  }
  return source;
}

/** One element without blanks of its own: letters, with groups and classes anywhere in it. */
function piece(element: string, classes: WordClasses): string {
  if (element === '') return '';
  const close = closing(element);
  if (close > 0) {
    const inside = element.slice(1, close);
    return `${group(element.charAt(0), inside, classes)}${piece(element.slice(close + 1), classes)}`;
  }
  const next = element.search(/[(<{]/);
  const letters = next === -1 ? element : element.slice(0, next);
  const plain = letters.replace(/[.+^$[\]\\/]/g, '\\$&').replaceAll('*', '[a-z]*');
  return next === -1 ? plain : plain + piece(element.slice(next), classes);
}

function group(opener: string, inside: string, classes: WordClasses): string {
  if (opener === '{') {
    const wanted = inside.split(',');
    const marks = Object.entries(QUANTITY_MARKS).filter(([name]) => inside === 'any' || wanted.includes(name));
    return `[${marks.map(([, mark]) => mark).join('')}]+`;
  }
  const words = opener === '<' ? classes[inside] : splitTop(inside, '|');
  if (words === undefined) throw new Error(`No class of words is called <${inside}>.`);
  return `(?:${words.map((word) => `${word.startsWith(' ') ? SEPARATOR : ''}${sequence(word.trim(), classes)}`).join('|')})`;
}
