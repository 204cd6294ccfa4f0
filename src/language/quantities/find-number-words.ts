import type { Lang } from '../../domain/bilingual.ts';
import { isFactor } from './is-factor.ts';
import type { Numeral } from './numeral.ts';
import { type NumeralWords, numeralWords } from './numeral-words.ts';
import { countNumberWords, isNumberWord } from './read-number-words.ts';
import { readScale } from './read-scale.ts';
import { outsideStretches } from './stretch.ts';

type Token = { readonly word: string; readonly start: number; readonly end: number };
type Words = { readonly tokens: readonly Token[]; readonly folded: string; readonly lexicon: NumeralWords };

const WORD = /[a-z]+/g;
const PERCENT = /(?:pour|per)[ -]?$/;
const MINUS = /(?<![a-z\d])(?<!(?:au|du|le|en|ou|les) )(?:moins|minus) $/;
const ARTICLES = ['un', 'une', 'a', 'an'];
/** "this one", "one of them", "one day": the pronoun; "one refund" counts. */
const ONE_BEFORE =
  /\b(?:no|this|that|the|these|each|which|second|first|third|last|next|new|old|other|another|every|some|any|good|bad|big|same|only|right|wrong|for|as|year|month|week|day|number|step) $/;
const ONE_AFTER =
  /^ (?!(?:of|is|was|are|has|had|and|or|but|who|that|which|in|on|at|to|the|with|for|by|can|will|would|could|does|doesnt|doesn|didn|isn|never|day|after|more|another|thing|about|from|please|here|there|then|if|so|please|goes|pls|lol)\b)[a-z]{3}/;
/** More words than any number under a thousand billion has. */
const LONGEST = 28;
/** Words of numbers that count nothing: les deux, quoi de neuf, one-off, zero-party data. */
const NOT_COUNTED: Readonly<Record<Lang, RegExp>> = {
  fr: /\bles deux(?= ?(?:$|[.,;:!?)\n]))|\b(?:quoi|rien|du|tout|toute|flambant|remise? a|remettre a) (?:de )?neuf\b|\bzero-(?=[a-z])/g,
  en: /\b(?:the|these|those) two(?= ?(?:$|[.,;:!?)\n]))|\bzero-(?=[a-z])|\bone-(?=off|shot|stop|size|time|click|pager|way|page|on)/g,
};

/** Every number said in words in a folded text, in order: decimals (deux virgule cinq) and halves included. */
export function findNumberWords(folded: string, lang: Lang): Numeral[] {
  const lexicon = numeralWords[lang];
  const tokens = [...folded.matchAll(WORD)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
  const dead = [...folded.matchAll(NOT_COUNTED[lang])].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
  const found: Numeral[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const numeral = numberAt({ tokens, folded, lexicon }, at);
    if (numeral === null) continue;
    while ((tokens[at + 1]?.start ?? numeral.end) < numeral.end) at += 1;
    found.push(numeral);
  }
  return outsideStretches(found, dead);
}

function numberAt({ tokens, folded, lexicon }: Words, at: number): Numeral | null {
  const first = tokens[at];
  if (first === undefined) return null;
  if (!isNumberWord(first.word, lexicon)) return first.word === 'half' ? halfAt(tokens, at, lexicon) : null;
  if (first.word === 'a' && tokens[at + 1]?.word === 'couple') return coupleAt(tokens, at, lexicon);
  if (/^cents?$/.test(first.word) && PERCENT.test(folded.slice(Math.max(0, first.start - 5), first.start))) return null;
  const { words, value } = countNumberWords(runAt({ tokens, folded, lexicon }, at), lexicon);
  const last = tokens[at + words - 1];
  if (words === 0 || last === undefined) return null;
  const decimals = decimalsAt({ tokens, folded, lexicon }, at + words);
  const plain = decimals === null ? value : Number(`${value}.${decimals.digits}`);
  const { end, factor, extra } = readScale(folded, decimals?.end ?? last.end, null);
  const minus = MINUS.exec(folded.slice(Math.max(0, first.start - 12), first.start));
  return {
    start: first.start - (minus?.[0].length ?? 0),
    end,
    value:
      (minus === null ? 1 : -1) *
      Number((plain * factor + extra * (factor === 1 ? lastScale(last, lexicon) : 1)).toPrecision(15)),
    other: null,
    written: 'words',
    signed: minus !== null,
    article: words === 1 && end === first.end && isArticle(folded, first),
    named: isMonthOrYear(folded, first, value) || isFactor(folded, first.start, plain),
  };
}

function isArticle(folded: string, { word, start, end }: Token): boolean {
  if (word !== 'one') return ARTICLES.includes(word);
  return ONE_BEFORE.test(folded.slice(Math.max(0, start - 12), start)) || !ONE_AFTER.test(folded.slice(end, end + 12));
}

/** The words from a place on that numbers are made of, nothing but a blank or a hyphen between them. */
function runAt({ tokens, folded, lexicon }: Words, at: number): string[] {
  const run: string[] = [];
  for (let index = at; index < tokens.length && run.length < LONGEST; index += 1) {
    const token = tokens[index];
    const before = tokens[index - 1];
    if (token === undefined || !isNumberWord(token.word, lexicon)) break;
    if (index > at && before !== undefined && !/^(?: {1,2}| ?- ?)$/.test(folded.slice(before.end, token.start))) break;
    run.push(token.word);
  }
  return run;
}

/** « virgule zéro six », "point two five", « virgule 5 »: digits one by one, or a number after any zeros. */
function decimalsAt({ tokens, folded, lexicon }: Words, at: number): { digits: string; end: number } | null {
  const point = tokens[at];
  const before = tokens[at - 1];
  if (point === undefined || before === undefined || !lexicon.points.includes(point.word)) return null;
  if (folded.slice(before.end, point.start) !== ' ') return null;
  const written = /^ (\d{1,6})(?![.,]?\d)/.exec(folded.slice(point.end, point.end + 9));
  if (written?.[1] !== undefined) return { digits: written[1], end: point.end + written[0].length };
  let digits = '';
  let end = point.end;
  for (let next = at + 1; next < tokens.length && digits.length < 9; ) {
    const token = tokens[next];
    if (token === undefined || token.start - end !== 1 || token.word === 'a' || token.word === 'an') break;
    const { words, value } = countNumberWords(runAt({ tokens, folded, lexicon }, next), lexicon);
    const last = tokens[next + words - 1];
    if (words === 0 || last === undefined || value >= 1000) break;
    digits += String(value);
    next += words;
    end = last.end;
  }
  return digits === '' ? null : { digits, end };
}

/** "a couple of hundred", "a couple of weeks": two. */
function coupleAt(tokens: readonly Token[], at: number, lexicon: NumeralWords): Numeral | null {
  const [article, , of, next] = tokens.slice(at, at + 4);
  if (article === undefined || of?.word !== 'of') return null;
  const scale = scaleOf(next, lexicon);
  return rough(article.start, scale === null ? of.end : scale.end, 2 * (scale?.factor ?? 1));
}

/** "half a million", "half a dozen". */
function halfAt(tokens: readonly Token[], at: number, lexicon: NumeralWords): Numeral | null {
  const [half, article, next] = tokens.slice(at, at + 3);
  const scale = article?.word === 'a' ? scaleOf(next, lexicon) : null;
  return half === undefined || scale === null ? null : rough(half.start, scale.end, scale.factor / 2);
}

function scaleOf(token: Token | undefined, { scales, groups }: NumeralWords): { factor: number; end: number } | null {
  if (token === undefined) return null;
  const words = Object.hasOwn(scales, token.word) ? scales : groups;
  const factor = Object.hasOwn(words, token.word) ? words[token.word] : undefined;
  return factor === undefined ? null : { factor, end: token.end };
}

/** « deux millions et demi »: the half is of a million. */
function lastScale(token: Token, lexicon: NumeralWords): number {
  return scaleOf(token, lexicon)?.factor ?? 1;
}

function rough(start: number, end: number, value: number): Numeral {
  return { start, end, value, other: null, written: 'words', signed: false, article: false, named: false };
}

/** « fin sept », « en deux mille vingt-cinq ». */
function isMonthOrYear(folded: string, { word, start }: Token, value: number): boolean {
  const before = folded.slice(Math.max(0, start - 8), start);
  if (word === 'sept' && value === 7) return /\b(?:fin|debut|mi|depuis|en|d'ici|\d)[ -]$/.test(before);
  return value >= 1990 && value <= 2099 && /\b(?:en|in|depuis|since|fin|debut) $/.test(before);
}
