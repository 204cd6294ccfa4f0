import { isWordCharacter } from './characters.ts';
import type { Choice, Pattern } from './pattern.ts';

/** How many characters of a word make its head. */
const LENGTH = 3;
/** A pattern that can start in more ways than this is tried at every word. */
const MOST = 400;
const WORD_CHARACTERS = /^[a-z0-9]*/;

/** The first characters of the word that starts there, three at most; what is no letter or figure stands alone. */
export function headAt(text: string, start: number): string {
  let end = start;
  while (end < start + LENGTH && isWordCharacter(text.charCodeAt(end))) end += 1;
  return text.slice(start, Math.max(end, start + 1));
}

/** The heads of the words that a pattern can start with; null when they are too many, or any. */
export function patternHeads(pattern: Pattern): ReadonlySet<string> | null {
  const starts = startsOf(pattern);
  if (starts === null || starts.length > MOST) return null;
  // What is not ended here ends with the phrase, at the end of a word.
  const heads = new Set(starts.map(({ letters }) => letters));
  return heads.has('') ? null : heads;
}

/** The start of a word as far as patterns fix it; `ended` when nothing more belongs to the head. */
type Start = { readonly letters: string; readonly ended: boolean };

const START: Start = { letters: '', ended: false };
const known = new WeakMap<Choice, readonly Start[] | null>();

/** Every start, with what the next pattern adds to it; null when anything may. */
function extend(starts: readonly Start[], pattern: Pattern): readonly Start[] | null {
  const unsettled = starts.filter(({ ended }) => !ended);
  const added = startsOf(pattern);
  if (added === null) return null;
  const settled = starts.filter(({ ended }) => ended);
  return distinct([...settled, ...unsettled.flatMap((start) => added.map((next) => join(start, next)))]);
}

function startsOf(pattern: Pattern): readonly Start[] | null {
  switch (pattern.kind) {
    case 'letters':
      return [lettersStart(pattern.letters)];
    case 'blank':
      return [{ letters: '', ended: true }];
    case 'marks':
      return [...pattern.marks].map((letters) => ({ letters, ended: true }));
    case 'rest':
    case 'gap':
      return null;
    case 'perhaps': {
      const added = startsOf(pattern.part);
      return added === null ? null : [...added, START];
    }
    case 'choice': {
      const cached = known.get(pattern);
      if (cached !== undefined) return cached;
      const all = pattern.options.map(startsOf);
      const starts = all.includes(null) ? null : distinct(all.flatMap((one) => one ?? []));
      known.set(pattern, starts);
      return starts;
    }
    case 'sequence': {
      let starts: readonly Start[] | null = [START];
      for (const part of pattern.parts) {
        if (starts === null || starts.every(({ ended }) => ended)) break;
        starts = extend(starts, part);
      }
      return starts;
    }
  }
}

function lettersStart(written: string): Start {
  const [letters] = WORD_CHARACTERS.exec(written) ?? [''];
  if (letters === '') return { letters: written.charAt(0), ended: true };
  return { letters: letters.slice(0, LENGTH), ended: letters.length < written.length || letters.length >= LENGTH };
}

function join(start: Start, next: Start): Start {
  if (start.letters !== '' && next.ended && !/^[a-z0-9]/.test(next.letters)) return { ...start, ended: true };
  const letters = (start.letters + next.letters).slice(0, LENGTH);
  return { letters, ended: next.ended || letters.length >= LENGTH };
}

function distinct(starts: readonly Start[]): readonly Start[] {
  return [...new Map(starts.map((start) => [`${start.letters} ${start.ended}`, start])).values()];
}
