import { describe, expect, it } from 'vitest';
import type { Lang } from '../../src/domain/bilingual.ts';
import type { ReadingContext } from '../../src/domain/model.ts';
import type { Request } from '../../src/domain/reading.ts';
import { prepareMessage } from '../../src/llm/embedded/message/prepare-message.ts';
import { readCalculation } from '../../src/llm/embedded/requests/read-calculation.ts';
import { readRecalculation } from '../../src/llm/embedded/requests/read-recalculation.ts';

const slots = { metric: null, period: null, segment: null, by: null, chart: null };

/** The request after each message of a conversation, read as a new calculation or as the last one done again. */
function converse(lang: Lang, texts: readonly string[]): (Request | null)[] {
  let last: ReadingContext['last'] = null;
  return texts.map((text) => {
    const context: ReadingContext = { lang, today: '2026-01-15', open: null, facts: {}, last };
    const message = prepareMessage(text, lang);
    const fresh = readCalculation(message, [], context);
    const found = fresh?.certain === true ? fresh : readRecalculation(message, [], context);
    if (found !== null) last = { intent: 'calculate', request: found.request, slots };
    return found?.request ?? null;
  });
}

describe('a calculation done again', () => {
  it('changes the argument it names, and keeps the others', () => {
    const [, margin, churn, arpu] = converse('fr', [
      'LTV avec ARPU 90, marge 60 % et churn 4 % ?',
      'et avec une marge de 75 % ?',
      'et si le churn tombait à 2 % ?',
      'même chose avec un ARPU de 120',
    ]);
    expect(margin).toMatchObject({ tool: 'ltv_margin', input: { arpu: 90, grossMargin: 0.75, monthlyChurn: 0.04 } });
    expect(churn).toMatchObject({ input: { arpu: 90, grossMargin: 0.75, monthlyChurn: 0.02 } });
    expect(arpu).toMatchObject({ input: { arpu: 120, grossMargin: 0.75, monthlyChurn: 0.02 } });
  });

  it('takes a bare percentage for the churn first', () => {
    const [, again] = converse('en', ['LTV with ARPU 20, margin 50%, churn 5%?', 'and at 3%?']);
    expect(again).toMatchObject({ input: { arpu: 20, grossMargin: 0.5, monthlyChurn: 0.03 } });
  });

  it('takes a bare number for what was missing', () => {
    const [first, then] = converse('fr', ['combien vaut la LTV avec un ARPU de 30 et un churn de 5 % ?', '60 %']);
    expect(first).toMatchObject({ input: { arpu: 30, monthlyChurn: 0.05 } });
    expect(then).toMatchObject({ input: { arpu: 30, monthlyChurn: 0.05, grossMargin: 0.6 } });
  });

  it('takes a bare number for the target of a question asked backwards', () => {
    const [, again] = converse('en', ['max CAC for an LTV of 800 and a ratio of 4', 'and for a ratio of 5?']);
    expect(again).toMatchObject({ tool: 'ltv_cac', input: { ltv: 800 }, solveFor: 'cac', target: 5 });
  });

  it('keeps the direction of a converted churn', () => {
    const [, again] = converse('fr', ['mensualise un churn annuel de 30 %', 'et avec 20 % ?']);
    expect(again).toMatchObject({ tool: 'annualised_churn', input: { annualChurn: 0.2 } });
  });

  it('carries the lifetime value over to LTV:CAC', () => {
    const [, ratio] = converse('en', [
      'our ARPU is 25, our margin 80%, our churn 4%. LTV?',
      'and the LTV to CAC ratio with a CAC of 125?',
    ]);
    expect(ratio).toMatchObject({
      tool: 'ltv_cac',
      input: { cac: 125, arpu: 25, grossMargin: 0.8, monthlyChurn: 0.04 },
    });
  });

  it.each([
    ['fr', 'notre NPS est de 12'],
    ['fr', 'et comment on retient les clients ?'],
    ['en', 'our churn problem started in March with 3 big accounts leaving after the price change'],
  ] as const)('is not what another message asks: %s %s', (lang, text) => {
    const start =
      lang === 'fr' ? 'LTV avec ARPU 90, marge 60 % et churn 4 % ?' : 'LTV with ARPU 20, margin 50%, churn 5%?';
    expect(converse(lang, [start, text])[1]).toBeNull();
  });

  it('needs a calculation to do again', () => {
    expect(converse('fr', ['recalcule avec 4 %'])).toEqual([null]);
  });
});
