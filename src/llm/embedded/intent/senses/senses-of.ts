import type { Lang } from '../../../../domain/bilingual.ts';
import { englishSenses } from './english-senses.ts';
import { frenchSenses } from './french-senses.ts';

type Dictionary = {
  readonly whole: ReadonlyMap<string, readonly string[]>;
  readonly stems: ReadonlyMap<string, readonly string[]>;
};

const SHORTEST_STEM = 2;
const dictionaries: Readonly<Record<Lang, Dictionary>> = { fr: compile(frenchSenses), en: compile(englishSenses) };

/** The senses of a folded word; none for most words. */
export function sensesOf(word: string, lang: Lang): readonly string[] {
  const { whole, stems } = dictionaries[lang];
  const senses = new Set(whole.get(word));
  for (let length = SHORTEST_STEM; length <= word.length; length += 1) {
    for (const sense of stems.get(word.slice(0, length)) ?? []) senses.add(sense);
  }
  return [...senses];
}

function compile(senses: Readonly<Record<string, string>>): Dictionary {
  const whole = new Map<string, string[]>();
  const stems = new Map<string, string[]>();
  for (const [sense, words] of Object.entries(senses)) {
    for (const word of words.split(' ')) {
      const isStem = word.endsWith('*');
      const entries = isStem ? stems : whole;
      const key = isStem ? word.slice(0, -1) : word;
      entries.set(key, [...(entries.get(key) ?? []), sense]);
    }
  }
  return { whole, stems };
}
