import type { Lang } from '../../../domain/bilingual.ts';
import type { Message } from '../message/message.ts';

const OWN: Readonly<Record<Lang, RegExp>> = {
  fr: /\b(?:notre|nos|mon|ma|mes|nous|on|je|j)\b/,
  en: /\b(?:our|ours|my|mine|we|us|i)\b/,
};
/** Anything but Latin letters, punctuation and the marks of quantities. */
const BEYOND_LATIN = /[^\n\u0020-\u024f\u2000-\u206f\u20ac\ue000-\uf8ff]/;

/** What the shape of a message says of its intent: its length, its quantities, whether it asks, whether it speaks of us. */
export function messageCues({ folded, quantities, sentences, lang }: Message): string[] {
  const words = folded.split(/\s+/).length;
  const said = sentences.filter(({ start, end }) => end - start > 3).length;
  const cues = new Set(quantities.map(({ kind }) => `has ${kind}`));
  cues.add(`quantities ${bounded(quantities.length, [0, 1, 2, 4])}`);
  cues.add(`words ${bounded(words, [2, 7, 15, 31])}`);
  cues.add(`sentences ${bounded(said, [0, 1, 2, 3])}`);
  if (folded.includes('?')) cues.add('asks');
  if (/\?\s*$/.test(folded)) cues.add('ends asking');
  if (OWN[lang].test(folded)) cues.add('own');
  if (/[{}<>;=|]/.test(folded)) cues.add('code');
  if (BEYOND_LATIN.test(folded)) cues.add('beyond Latin');
  return [...cues];
}

/** The first bound that holds the number. */
function bounded(value: number, bounds: readonly number[]): string {
  const bound = bounds.find((most) => value <= most);
  return bound === undefined ? 'many' : `≤ ${bound}`;
}
