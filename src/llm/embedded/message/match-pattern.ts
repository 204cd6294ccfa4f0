import { isBlank, isInWord, isLetter, isWordCharacter } from './characters.ts';
import type { Choice, Pattern } from './pattern.ts';

/** What patterns find in one text. */
export type TextMatcher = {
  /** Where a phrase that starts at `from` ends: at the end of a word, `limit` at the latest; -1 when it does not stand there. */
  endOf(pattern: Pattern, from: number, limit: number): number;
};

/** What a choice finds at a place is looked up once, whichever phrase asks. */
export function textMatcher(text: string): TextMatcher {
  const wordEnds = runEnds(text, isInWord);
  const blankEnds = runEnds(text, isBlank);
  const letterEnds = runEnds(text, isLetter);
  const found = new Map<number, readonly number[]>();
  const singles: (readonly number[])[] = [];
  const single = (place: number): readonly number[] => {
    singles[place] ??= [place];
    return singles[place];
  };

  /** Every place where a pattern that starts at `from` can end, the preferred first. */
  function ends(pattern: Pattern, from: number): readonly number[] {
    if (pattern.kind === 'sequence') return sequenceEnds(pattern.parts, from);
    if (pattern.kind === 'choice') return choiceEnds(pattern, from);
    const only = onlyEnd(pattern, from);
    if (only === NONE) return NOWHERE;
    if (only !== SEVERAL) return single(only);
    switch (pattern.kind) {
      case 'blank':
        return afterBlanks(from + 1, blankEnds[from] ?? from);
      case 'rest':
        return downTo(from, letterEnds[from] ?? from);
      case 'gap':
        return afterWords(from, pattern.words);
      case 'perhaps':
        return joined(ends(pattern.part, from), single(from));
      case 'letters':
      case 'marks':
        return NOWHERE;
    }
  }

  function choiceEnds(choice: Choice, from: number): readonly number[] {
    const options = optionsAt(choice, text.charCodeAt(from));
    if (options.length === 0) return NOWHERE;
    const key = choice.id * (text.length + 1) + from;
    const known = found.get(key);
    if (known !== undefined) return known;
    const here = endsOfAny(options, from);
    found.set(key, here);
    return here;
  }

  function endsOfAny(options: readonly Pattern[], from: number): readonly number[] {
    let all = NOWHERE;
    for (const option of options) all = joined(all, ends(option, from));
    return all;
  }

  /** Where a pattern that starts at `from` ends, when there is one place at most; most patterns have none, and this tells so without a list. */
  function onlyEnd(pattern: Pattern, from: number): number {
    switch (pattern.kind) {
      case 'letters':
        return text.startsWith(pattern.letters, from) ? from + pattern.letters.length : NONE;
      case 'blank': {
        const end = blankEnds[from] ?? from;
        return end === from ? NONE : end === from + 1 ? end : SEVERAL;
      }
      case 'marks': {
        // No phrase asks for two quantities without a blank between them: only the whole of one will do.
        let end = from;
        while (isOneOf(pattern.marks, text.charCodeAt(end))) end += 1;
        return end === from ? NONE : end;
      }
      case 'rest': {
        const end = letterEnds[from] ?? from;
        return pattern.whole || end === from ? end : SEVERAL;
      }
      case 'gap':
        return SEVERAL;
      case 'perhaps':
        return onlyEnd(pattern.part, from) === NONE ? from : SEVERAL;
      case 'choice': {
        const [end = NONE, another] = choiceEnds(pattern, from);
        return another === undefined ? end : SEVERAL;
      }
      case 'sequence': {
        let at = from;
        for (const part of pattern.parts) {
          at = onlyEnd(part, at);
          if (at < 0) break;
        }
        return at;
      }
    }
  }

  function sequenceEnds(parts: readonly Pattern[], from: number): readonly number[] {
    let reached: readonly number[] | null = null;
    let at = from;
    for (const part of parts) {
      if (reached === null) {
        const end = onlyEnd(part, at);
        if (end === NONE) return NOWHERE;
        if (end === SEVERAL) reached = ends(part, at);
        else at = end;
        continue;
      }
      const before: readonly number[] = reached;
      const [first] = before;
      if (first === undefined) return NOWHERE;
      reached = ends(part, first);
      for (let next = 1; next < before.length; next += 1) reached = joined(reached, ends(part, before[next] ?? first));
    }
    return reached ?? single(at);
  }

  /** After as many words as there are, then after fewer, down to none. */
  function afterWords(from: number, most: number): number[] {
    const places = [from];
    for (let at = from; places.length <= most; ) {
      const word = wordEnds[at] ?? at;
      const next = blankEnds[word] ?? word;
      if (word === at || next === word) break;
      places.push(next);
      at = next;
    }
    return places.reverse();
  }

  return {
    endOf: (pattern, from, limit) =>
      ends(pattern, from).find((end) => end <= limit && (end === limit || !isWordCharacter(text.charCodeAt(end)))) ??
      -1,
  };
}

/** For each place of a text, where the run of such characters that goes on there ends; the place itself when none does. */
function runEnds(text: string, holds: (code: number) => boolean): Int32Array {
  const ends = new Int32Array(text.length + 1);
  ends[text.length] = text.length;
  for (let at = text.length - 1; at >= 0; at -= 1)
    ends[at] = holds(text.charCodeAt(at)) ? (ends[at + 1] ?? at + 1) : at;
  return ends;
}

const NOWHERE: readonly number[] = [];
const NONE = -1;
const SEVERAL = -2;

/** The longest stretch first. */
function downTo(least: number, most: number): readonly number[] {
  if (most <= least) return most === least ? [most] : NOWHERE;
  return Array.from({ length: most - least + 1 }, (_, fewer) => most - fewer);
}

/** Blanks in a row are crossed whole; a few fewer, for what starts with one of them (« -10 % »). A passage set apart is a long row. */
function afterBlanks(least: number, most: number): readonly number[] {
  return downTo(Math.max(least, most - FEWER_BLANKS), most);
}

const FEWER_BLANKS = 8;

/** Places in the order they were found, each once. */
function joined(places: readonly number[], more: readonly number[]): readonly number[] {
  if (places.length === 0) return more;
  const added = more.filter((place) => !places.includes(place));
  return added.length === 0 ? places : [...places, ...added];
}

const tables: Map<number, readonly Pattern[]>[] = [];

/** The options of a choice that can stand where the next character is this one. */
function optionsAt(choice: Choice, code: number): readonly Pattern[] {
  tables[choice.id] ??= new Map();
  const table = tables[choice.id];
  let options = table?.get(code);
  if (options === undefined) {
    options = choice.options.filter((option) => canOpen(option, code) !== false);
    table?.set(code, options);
  }
  return options;
}

/** Whether a pattern can stand where the next character is this one; `null` when only by holding nothing. */
function canOpen(pattern: Pattern, code: number): boolean | null {
  switch (pattern.kind) {
    case 'letters':
      return pattern.letters.charCodeAt(0) === code;
    case 'blank':
      return isBlank(code);
    case 'marks':
      return isOneOf(pattern.marks, code);
    case 'rest':
      return isLetter(code) ? true : null;
    case 'gap':
      return true;
    case 'perhaps':
      return canOpen(pattern.part, code) === true ? true : null;
    case 'choice':
      return optionsAt(pattern, code).length > 0;
    case 'sequence': {
      for (const part of pattern.parts) {
        const opened = canOpen(part, code);
        if (opened !== null) return opened;
      }
      return null;
    }
  }
}

function isOneOf(characters: string, code: number): boolean {
  for (let at = 0; at < characters.length; at += 1) if (characters.charCodeAt(at) === code) return true;
  return false;
}
