import { describe, expect, it } from 'vitest';
import type { Lang } from '../../../src/domain/bilingual.ts';
import { guardProse } from '../../../src/orchestrator/guard/guard-prose.ts';
import { demoContext, withReferences } from './demo-figures.ts';

const context = demoContext('newcomers-lost', 'en');

/** Guards a text; each revision is answered by the next of `answers`. */
async function guarded(text: string, answers: readonly (string | null)[] = [null], lang: Lang = 'en') {
  const asked: { text: string; faults: readonly string[] }[] = [];
  const kept = await guardProse({
    text: withReferences(text),
    context: lang === 'en' ? context : demoContext('newcomers-lost', lang),
    revise: async (faulty, faults) => {
      asked.push({ text: faulty, faults });
      const answer = answers[asked.length - 1] ?? null;
      return answer === null ? null : withReferences(answer);
    },
  });
  return { ...kept, asked };
}

describe('guardProse', () => {
  it('leaves prose that holds as it is, and asks for nothing', async () => {
    const text = 'The average basket is {basket}.\n\n1. Write first.\n2. Then wait.';
    expect(await guarded(text)).toEqual({ text: withReferences(text), dropped: 0, revised: false, asked: [] });
  });

  it('asks once for a revision, with the faults in the language of the text', async () => {
    const { text, dropped, revised, asked } = await guarded('Relancez douze clients.', ['Relancez vos clients.'], 'fr');
    expect({ text, dropped, revised }).toEqual({ text: 'Relancez vos clients.', dropped: 0, revised: true });
    expect(asked).toHaveLength(1);
    expect(asked[0]?.faults[0]).toContain('«\u00a0douze\u00a0» dit un nombre en lettres');
  });

  it('drops what still fails after the revision, without asking again', async () => {
    const { text, dropped, asked } = await guarded('Write to 12 customers.', ['Write to 13 customers. Then wait.']);
    expect({ text, dropped }).toEqual({ text: 'Then wait.', dropped: 1 });
    expect(asked).toHaveLength(1);
  });

  it('drops what fails when nobody answers', async () => {
    expect(await guarded('Welcome customers better. Write to 12 of them. Measure the result.')).toMatchObject({
      text: 'Welcome customers better. Measure the result.',
      dropped: 1,
      revised: false,
    });
  });

  it('drops the sentences that lean on a dropped one, however many follow', async () => {
    expect(await guarded('You lost 12 customers. This is a lot. It hurts sales. Measure the result.')).toMatchObject({
      text: 'Measure the result.',
      dropped: 3,
    });
    expect(await guarded('Vous perdez 12 clients. Cela pèse. Il faut mesurer.', [null], 'fr')).toMatchObject({
      text: 'Il faut mesurer.',
      dropped: 2,
    });
  });

  it('drops a figure that only a dropped sentence had named', async () => {
    expect(await guarded('Your 12 champions matter. Sales: {seg.champions.revenue}.')).toMatchObject({
      text: '',
      dropped: 2,
    });
  });

  it('is empty when nothing holds', async () => {
    expect(await guarded('12 customers left.', ['13 customers left.'])).toMatchObject({
      text: '',
      dropped: 1,
      revised: true,
    });
  });

  it('keeps lists counting on from one, and paragraphs apart', async () => {
    const { text } = await guarded('1. Write first.\n2. Write to 12 customers.\n3. Then wait.\n\nMeasure the result.');
    expect(text).toBe('1. Write first.\n2. Then wait.\n\nMeasure the result.');
  });

  it('takes an empty revision for none', async () => {
    expect(await guarded('Write first. Write to 12 customers.', [' '])).toMatchObject({
      text: 'Write first.',
      revised: false,
    });
  });

  it('stands a long and hostile text, of a size at which a pattern that backtracks would never end', async () => {
    const hostile = `${'{{figure:'.repeat(20_000)}${'a'.repeat(200_000)} ${'un '.repeat(20_000)}${'12 '.repeat(20_000)}`;
    expect((await guarded(hostile)).text).toBe('');
  });
});
