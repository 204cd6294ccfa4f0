import { describe, expect, it } from 'vitest';
import { hashFeatures } from '../../../../src/llm/embedded/intent/hash-features.ts';
import { headAndTail } from '../../../../src/llm/embedded/intent/head-and-tail.ts';
import { QUANTITY_MARKS } from '../../../../src/llm/embedded/message/parse-phrase.ts';

const BUCKETS = 2 ** 20;
const of = (text: string, cues: readonly string[] = []) => hashFeatures(text, 'en', BUCKETS, cues);
const total = (counts: ReadonlyMap<number, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);

describe('the features of a text', () => {
  // Three words, and the pairs ^ a, a b, b c, c $.
  it('are its words and pairs, the ends of the sentence included', () => {
    expect(total(of('alpha beta gamma').words)).toBe(7);
  });

  // « ab » between edges: 2 letters _a ab b_, 3 letters _ab ab_, 4 letters _ab_.
  it('are letters two to five at a time, the edges of the word included', () => {
    expect(total(of('ab').letters)).toBe(6);
  });

  it('read a quantity as one word, however long it was written', () => {
    const { share } = QUANTITY_MARKS;
    expect(of(`${share} churn`)).toEqual(of(`${share.repeat(9)} churn`));
    expect(of(`${share} churn`)).not.toEqual(of(`${QUANTITY_MARKS.money} churn`));
  });

  it('make no pair across sentences', () => {
    const apart = of('clients. leave').senses;
    const together = of('clients leave').senses;
    expect([...together.keys()].some((key) => !apart.has(key))).toBe(true);
  });

  it('share senses between languages', () => {
    const french = hashFeatures('abonnement resilie', 'fr', BUCKETS).senses;
    const english = hashFeatures('cancelled', 'en', BUCKETS).senses;
    expect([...english.keys()].some((key) => french.has(key))).toBe(true);
  });

  it('count each cue', () => {
    expect(total(of('x', ['asks', 'own']).cues)).toBe(2);
  });

  it('stay in the buckets', () => {
    const keys = Object.values(hashFeatures('les clients partent en masse ?', 'fr', 50)).flatMap((kind) => [
      ...kind.keys(),
    ]);
    expect(keys.length).toBeGreaterThan(20);
    expect(keys.every((key) => Number.isInteger(key) && key >= 0 && key < 50)).toBe(true);
  });
});

describe('a long text', () => {
  it('is read by its head and its tail, however long it is', () => {
    const text = `start ${'middle '.repeat(10_000)}end`;
    const cut = headAndTail(text);
    expect(cut.length).toBeLessThanOrEqual(2_001);
    expect(cut.startsWith('start')).toBe(true);
    expect(cut.endsWith('end')).toBe(true);
  });

  it('is left whole up to 2,000 characters', () => {
    const text = 'x'.repeat(2_000);
    expect(headAndTail(text)).toBe(text);
  });
});
