import { describe, expect, test } from 'vitest';
import type { Strategy } from '../../src/domain/strategy/strategy.ts';
import { renderMarkdown } from '../../src/report/render-markdown.ts';
import { demo, strategyOf } from '../app/strategy-of.ts';

const WORDS = 8;
const said = (value: number | string | boolean) => ({ value, unit: 'x', source: 'said' as const });

/** Sentences of the visible text: table cells, list items and paragraphs, cut at full stops. */
function sentencesOf(markdown: string): string[] {
  return markdown
    .split('\n')
    .filter((line) => !/^\|[-:| ]+\|$/.test(line))
    .flatMap((line) => line.split('|'))
    .flatMap((cell) => cell.split(/(?<=[.!?])\s+/))
    .map((sentence) =>
      sentence
        .replace(/^[-*#\s[\]]+/, '')
        .trim()
        .toLowerCase(),
    )
    .filter((sentence) => sentence.split(/\s+/).length >= WORDS);
}

function repeated(document: Strategy): string[] {
  const seen = new Set<string>();
  return sentencesOf(renderMarkdown(document)).filter((sentence) => seen.has(sentence) || !seen.add(sentence));
}

/** Sentences of every text of the JSON, whatever part holds it. */
function repeatedInJson(document: Strategy): string[] {
  const seen = new Set<string>();
  const texts: string[] = [];
  JSON.stringify(document, (_, value) => {
    if (typeof value === 'string') texts.push(value);
    return value;
  });
  return texts.flatMap(sentencesOf).filter((sentence) => seen.has(sentence) || !seen.add(sentence));
}

describe.each(['fr', 'en'] as const)('no sentence of eight words or more stands twice in %s', (lang) => {
  test.each(['newcomers-lost', 'falling-basket', 'healthy'] as const)('in the document of %s', async (story) => {
    const document = await strategyOf(demo(story), { lang });
    expect(repeated(document)).toEqual([]);
    expect(repeatedInJson(document)).toEqual([]);
  });

  test('in a document from facts alone, every branch matched', async () => {
    const facts = {
      churnMonthly: said(0.08),
      churnPhase: said('both'),
      nps: said(5),
      onboardingWeak: said(true),
      frequencyLow: said(true),
      aovTrend: said('down'),
      lifetimeTrend: said('down'),
      loyaltyProgram: said('none'),
      programmeWeak: said(true),
      nrr: said(0.95),
      grr: said(0.92),
      npsDrop: said(25),
      customers: said(5000),
      hasData: said(false),
    };
    const document = await strategyOf({ kind: 'none' }, { lang, facts, industry: 'saas' });
    expect(repeated(document)).toEqual([]);
    expect(repeatedInJson(document)).toEqual([]);
  });

  test('in a document about too little data', async () => {
    expect(repeated(await strategyOf(demo('healthy', 1, 5), { lang }))).toEqual([]);
  });
});

test('every figure a text refers to is filled, and no reference is left', async () => {
  expect(renderMarkdown(await strategyOf(demo('newcomers-lost')))).not.toContain('{{');
});

test('a hostile client name reaches neither the terminal nor the table', async () => {
  const name = 'Evil\u001b[31m\u202e|\u200bCorp';
  const text = renderMarkdown(await strategyOf({ kind: 'none' }, { facts: { nps: said(5) }, client: name }));
  expect(text).toContain('Evil');
  expect([...text].every((letter) => letter === '\n' || !/[\p{Cc}\u202e\u200b]/u.test(letter))).toBe(true);
});
