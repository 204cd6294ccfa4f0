import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Mention, phraseSet } from '../../../../src/llm/embedded/message/phrase-set.ts';
import { compilePhrase } from './compile-phrase.ts';
import { allLexicons, classesOf, type NamedLexicon } from './lexicons.ts';
import { plainMessage } from './make-message.ts';
import { textOf } from './phrase-texts.ts';

const SEED = 5;
const lexicons = await allLexicons();
const classes = { fr: classesOf(lexicons, 'fr'), en: classesOf(lexicons, 'en') };
/** What the sets are joined from is tested with them. */
const UNIONS = /Problems$|Classes$/;
const entries = lexicons.filter(({ name }) => !UNIONS.test(name)).map((one) => [one.name, one] as const);
const phrasesOf = ({ lexicon }: NamedLexicon) =>
  Object.entries(lexicon).flatMap(([concept, phrases]) => phrases.map((phrase) => ({ concept, phrase })));

/** What no folded text holds, a “?” that nothing goes before, and two optional parts that leave two blanks when neither is there. */
const FOREIGN = /(?:^|[ (|])\?|[^a-z0-9 ()|?*.<>{},:;'_+%&$=/-]|(?:^|[ (|])(?:x|\([^()]*\))\?\([^()]*\)\?(?:[ )|]|$)/;

/** Random choices that shrink to none. */
const choices = fc.infiniteStream(fc.nat());
const pickFrom = (stream: Iterator<number>) => (below: number) =>
  below === 0 ? 0 : Number(stream.next().value) % below;

type Tried = { concept: string; atWords: RegExp };
const triedOf = (one: NamedLexicon): Tried[] =>
  phrasesOf(one).map(({ concept, phrase }) => {
    const { source } = compilePhrase(phrase, classes[one.lang]);
    return { concept, atWords: new RegExp(`(?<![a-z0-9])${source}`, 'g') };
  });
const placesOf = ({ concept, atWords }: Tried, text: string): Mention[] =>
  [...text.matchAll(atWords)]
    .map((match) => ({ concept, start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => end > start);

/** Every phrase tried at every word of the text: the first and longest of each concept. */
function matchSlowly(tried: readonly Tried[], text: string): Mention[] {
  const kept: Mention[] = [];
  const all = tried.flatMap((one) => placesOf(one, text));
  for (const mention of all.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const before = kept.findLast(({ concept }) => concept === mention.concept);
    if (before === undefined || mention.start >= before.end) kept.push(mention);
  }
  return kept;
}

const shape = (mentions: readonly Mention[]) =>
  mentions.map(({ concept, start, end }) => `${start}-${end} ${concept}`).sort();

describe('the lexicons', () => {
  test('are all there', () => {
    expect(entries.length).toBeGreaterThan(30);
    expect(entries.flatMap(([, one]) => phrasesOf(one)).length).toBeGreaterThan(3000);
  });

  test('are written in the notation: folded words, and “?” where the notation knows it', () => {
    const odd = lexicons
      .filter(({ name }) => !name.endsWith('Problems'))
      .flatMap((one) =>
        phrasesOf(one)
          .filter(({ phrase }) => FOREIGN.test(phrase.replace(/<[A-Za-z]+>/g, 'x')))
          .map(({ concept, phrase }) => `${one.name} ${concept}: ${phrase.slice(0, 90)}`),
      );
    expect(odd).toEqual([]);
  });

  test.each(entries)('%s: what an expression finds, the index hides from nobody', (_, one) => {
    const set = phraseSet({ fr: {}, en: {}, [one.lang]: one.lexicon }, classes);
    const tried = triedOf(one);
    fc.assert(
      fc.property(choices, (stream) => {
        const pick = pickFrom(stream[Symbol.iterator]());
        const said = phrasesOf(one).map(({ concept, phrase }, index) => {
          const text = `zq ${textOf(phrase, classes[one.lang], pick)} zq`;
          const own = tried[index];
          return { concept, text, found: own !== undefined && placesOf(own, text).length > 0 };
        });
        const found = said.filter((one) => one.found);
        expect(found.length).toBeGreaterThanOrEqual(said.length * 0.9);
        expect(found.filter(({ concept, text }) => !set.has(concept, plainMessage(text, one.lang)))).toEqual([]);
      }),
      { seed: SEED, numRuns: 2 },
    );
  });

  test.each(entries)('%s: what is found is what trying every phrase everywhere finds', (_, one) => {
    const set = phraseSet({ fr: {}, en: {}, [one.lang]: one.lexicon }, classes);
    const phrases = phrasesOf(one);
    const tried = triedOf(one);
    fc.assert(
      fc.property(choices, (stream) => {
        const pick = pickFrom(stream[Symbol.iterator]());
        const said = Array.from({ length: 3 }, () =>
          textOf(phrases[pick(phrases.length)]?.phrase ?? '', classes[one.lang], pick),
        );
        const text = said.join([' zq ', ' ', ', ', "'", '. '][pick(5)]);
        expect(shape(set.find(plainMessage(text, one.lang)))).toEqual(shape(matchSlowly(tried, text)));
      }),
      { seed: SEED, numRuns: 20 },
    );
  });
});
