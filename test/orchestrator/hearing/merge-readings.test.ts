import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/domain/facts.ts';
import type { Reading } from '../../../src/domain/reading.ts';
import { mergeReadings } from '../../../src/orchestrator/hearing/merge-readings.ts';

const said = (value: Fact['value'], quote = 'x'): Fact => ({ value, unit: 'text', source: 'said', quote });

function reading(parts: Partial<Reading> = {}): Reading {
  return {
    lang: 'en',
    foreign: false,
    intent: 'diagnose',
    perhaps: [],
    margin: 0.5,
    facts: {},
    currency: null,
    causes: [],
    withdrawn: [],
    reply: 'none',
    request: null,
    slots: { metric: null, period: null, segment: null, by: null, chart: null },
    ...parts,
  };
}

const heard = (facts: Record<string, Fact>, intent: Reading['intent'] = 'diagnose') => reading({ facts, intent });

describe('two readings of a message', () => {
  test('where ours understood nothing, what it bears out is added', () => {
    const merged = mergeReadings(reading(), heard({ churnHigh: said(true) }), () => ['churnHigh']);
    expect(merged.added).toEqual(['churnHigh']);
    expect(merged.reading.facts.churnHigh).toEqual(said(true));
  });

  test('what it does not bear out counts for nothing and is kept apart', () => {
    const merged = mergeReadings(reading(), heard({ churnHigh: said(true) }), () => []);
    expect(merged.reading.facts).toEqual({});
    expect(merged.doubted).toEqual({ churnHigh: said(true) });
  });

  const sure: [string, Partial<Reading>][] = [
    ['a problem', { facts: { frequencyLow: said(true) } }],
    ['a figure', { facts: { nps: said(12) } }],
    ['an answer to our question', { reply: 'given' }],
    ['a doubt in answer to our question', { reply: 'unknown' }],
    ['a fact taken back', { withdrawn: ['nps'] }],
    ['that nothing is known', { facts: { hasData: said(false) } }],
    ['another language', { foreign: true }],
    ['a calculation', { intent: 'calculate' }],
    ['a greeting, and nothing else', { intent: 'smalltalk', margin: 0.9 }],
    ['a request that is not ours', { intent: 'out-of-scope' }],
  ];
  test.each(sure)('ours stands whole when it read %s', (_, parts) => {
    const ours = reading(parts);
    const other = heard({ churnHigh: said(true), satisfactionLow: said(true) });
    const merged = mergeReadings(ours, other, () => ['churnHigh', 'satisfactionLow']);
    expect(merged.reading).toEqual(ours);
    expect(merged.added).toEqual([]);
    expect(merged.doubted).toEqual({});
  });

  test('an intent left open between two is settled by the other, when it is one of the two', () => {
    const ours = reading({ intent: null, perhaps: ['define', 'benchmark'] });
    expect(mergeReadings(ours, heard({}, 'benchmark'), () => []).reading.intent).toBe('benchmark');
    expect(mergeReadings(ours, heard({}, 'deliver'), () => []).reading.intent).toBeNull();
  });

  test('small talk that tells a problem is a diagnosis, that tells a wish a goal', () => {
    const ours = reading({ intent: 'smalltalk', margin: 0.2 });
    expect(mergeReadings(ours, heard({ churnHigh: said(true) }), () => ['churnHigh']).reading.intent).toBe('diagnose');
    expect(mergeReadings(ours, heard({ goals: said(['ltv']) }), () => ['goals']).reading.intent).toBe('goal');
    expect(mergeReadings(ours, heard({ churnHigh: said(true) }), () => []).reading.intent).toBe('smalltalk');
  });

  test('of a figure that both read, ours is kept and the difference named', () => {
    const merged = mergeReadings(reading({ facts: { nps: said(12) } }), heard({ nps: said(21) }), () => ['nps']);
    expect(merged.reading.facts.nps).toEqual(said(12));
    expect(merged.differing).toEqual(['nps']);
    expect(mergeReadings(reading({ facts: { nps: said(12) } }), heard({ nps: said(12) }), () => []).differing).toEqual(
      [],
    );
  });
});
