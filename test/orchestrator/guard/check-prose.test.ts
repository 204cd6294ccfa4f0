import { describe, expect, it } from 'vitest';
import type { Lang } from '../../../src/domain/bilingual.ts';
import { seededRandom } from '../../../src/maths/seeded-random.ts';
import { checkProse } from '../../../src/orchestrator/guard/check-prose.ts';
import type { ProseContext } from '../../../src/orchestrator/guard/prose-context.ts';
import { demoContext, demoStories, programTexts } from './demo-figures.ts';
import { goodSentences, type Pool } from './good-sentences.ts';
import { type MutationKind, mutateSentence } from './mutate-sentence.ts';

const LANGS = ['fr', 'en'] as const;

function kindsOf(text: string, context: ProseContext): string[] {
  return checkProse(text, context).flatMap(({ faults }) => faults.map(({ kind }) => kind));
}

/** Numbers in words, listed apart from the guard's own: a text of the program that holds one is no false alarm. */
const COUNTS: Readonly<Record<Lang, RegExp>> = {
  fr: /(?<!\p{L})(?:deux|trois|quatre|cinq|six|sept|dix|douze|vingt|moitié|pour cent|doublent)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:two|three|four|five|six|seven|ten|twelve|twenty|half|per cent|double)(?!\p{L})/iu,
};

describe.each(LANGS)('sentences that hold, in %s', (lang) => {
  const sentences = goodSentences(lang);

  it('are many, over the shops of the demo', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(250);
    expect(new Set(sentences.map(({ story }) => story)).size).toBeGreaterThanOrEqual(12);
    expect(sentences.every(({ story }) => demoStories.includes(story))).toBe(true);
  });

  it('raise a false alarm in at most 5 of 1,000', () => {
    const alarms = sentences.filter(({ story, text }) => kindsOf(text, demoContext(story, lang)).length > 0);
    expect(alarms.length / sentences.length, JSON.stringify(alarms, null, 1)).toBeLessThanOrEqual(0.005);
  });

  it('hold as well when they are written one after the other', () => {
    const [first = ''] = sentences.map(({ story }) => story);
    const text = sentences.filter(({ story }) => story === first).map(({ text: one }) => one);
    const checked = checkProse(text.join(' '), demoContext(first, lang));
    expect(checked.map(({ text: one }) => one)).toEqual(text.flatMap((one) => one.split(/(?<=[.!?]) (?=\p{Lu}|\{)/u)));
    expect(checked.filter(({ faults }) => faults.length > 0)).toEqual([]);
  });
});

/** How many sentences of each later pool the guard still refuses: fewer is better, more is a loss. */
const REFUSED: Readonly<Record<Exclude<Pool, 'good'>, Readonly<Record<Lang, number>>>> = {
  dev: { fr: 0, en: 1 },
  sealed: { fr: 0, en: 0 },
};

describe.each(['dev', 'sealed'] as const)('good sentences of the %s pool', (pool) => {
  it.each(LANGS)('are refused no more often than before, in %s', (lang) => {
    const sentences = goodSentences(lang, pool);
    const alarms = sentences.filter(({ story, text }) => kindsOf(text, demoContext(story, lang)).length > 0);
    expect(sentences.length).toBeGreaterThanOrEqual(150);
    expect(alarms.length, JSON.stringify(alarms, null, 1)).toBeLessThanOrEqual(REFUSED[pool][lang]);
  });
});

describe.each(LANGS)('what the program itself writes into the strategies of the demo shops, in %s', (lang) => {
  const texts = programTexts[lang];

  it('raises a false alarm in at most 5 of 1,000 texts that hold no number', () => {
    const plain = texts.filter(([, text]) => !COUNTS[lang].test(text));
    const alarms = plain.filter(([story, text]) => kindsOf(text, demoContext(story, lang)).length > 0);
    expect(plain.length).toBeGreaterThanOrEqual(250);
    expect(alarms.length / plain.length, JSON.stringify(alarms, null, 1)).toBeLessThanOrEqual(0.005);
  });

  it('raises nothing but the number in texts that hold one in words', () => {
    const counting = texts.filter(([, text]) => COUNTS[lang].test(text));
    const others = counting.filter(([story, text]) =>
      kindsOf(text, demoContext(story, lang)).some((kind) => kind !== 'number-word'),
    );
    expect(counting.length).toBeGreaterThanOrEqual(20);
    expect(others).toEqual([]);
  });
});

describe.each(LANGS)('good sentences changed in one thing, in %s', (lang) => {
  const random = seededRandom(20_260_701);
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
  const mutated = goodSentences(lang).flatMap(({ story, text }) => {
    const context = demoContext(story, lang);
    return mutateSentence(text, context, pick).map((mutation) => ({ ...mutation, context }));
  });
  const missed = mutated.filter(({ text, context }) => kindsOf(text, context).length === 0);

  it('are at least 2,000, of every kind', () => {
    const kinds: readonly MutationKind[] = ['number', 'unit', 'period', 'sign', 'segment', 'metric', 'reference'];
    expect(mutated.length).toBeGreaterThanOrEqual(2_000);
    for (const kind of kinds)
      expect(mutated.filter((one) => one.kind === kind).length, kind).toBeGreaterThanOrEqual(20);
  });

  it('are caught in at least 99 of 100', () => {
    const shown = missed.map(({ kind, text }) => `${kind}: ${text}`).join('\n');
    expect(1 - missed.length / mutated.length, shown).toBeGreaterThanOrEqual(0.99);
  });

  it('are caught wherever a number was typed', () => {
    expect(missed.filter(({ kind }) => kind === 'number').map(({ text }) => text)).toEqual([]);
  });
});
