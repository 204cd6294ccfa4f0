import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Intent } from '../../src/domain/intent.ts';
import { answerUnsure } from '../../src/orchestrator/answers/answer-unsure.ts';
import { askForSubject } from '../../src/orchestrator/answers/ask-for-subject.ts';
import { openTalk, type Talk } from './converse.ts';

let talk: Talk;
beforeAll(async () => {
  talk = await openTalk();
});
afterAll(() => talk.close());

describe('the answer of a diagnosis', () => {
  test.each([
    ['Notre NPS est de 12 et notre CSAT de 60 %.', 'Compris', ['NPS', '12', '60\u202f%']],
    ['Our NPS is 12 and our CSAT is 60%.', 'Understood', ['NPS', '12', '60%']],
  ])('says first what was understood, with units: %s', async (text, opening, parts) => {
    const [line = ''] = (await talk.say(text)).answer.split('\n');
    expect(line.startsWith(opening)).toBe(true);
    for (const part of parts) expect(line).toContain(part);
  });

  test('leaves no reference unfilled, and types no number that no figure holds', async () => {
    for (const text of [
      'Notre NPS est de 12.',
      'Our repeat rate is 12%, online shop.',
      'SaaS, churn mensuel 6 %, au début.',
    ]) {
      const { answer, figures } = await talk.say(text);
      expect(answer).not.toMatch(/\{\{|undefined|null|NaN/);
      expect(Object.keys(figures).length).toBeGreaterThan(0);
    }
  });

  test('says what to do next: how to load data when some is spoken of, without an audit', async () => {
    const spoken = await talk.say('We have an export of all our orders. Something is wrong with retention.');
    expect(spoken.outcome).toBe('not-enough');
    expect(spoken.answer).toContain('--data');
  });

  test('without anything to go on is an audit, with what would help', async () => {
    const turn = await talk.say('Aidez-nous à fidéliser, quelque chose cloche avec nos clients.');
    expect(turn.branches.every(({ id }) => id === 'audit' || id.startsWith('goal-'))).toBe(true);
    expect(turn.answer.length).toBeGreaterThan(40);
  });

  test('attaches the audit to a branch when there is no data, never in its place', async () => {
    const turn = await talk.say('Nos clients ne reviennent pas et nous n’avons aucune donnée.');
    expect(turn).toMatchObject({ outcome: 'routed', auditAttached: true, branches: [{ id: 'frequency' }] });
  });
});

describe('what is asked beside a diagnosis', () => {
  test.each([
    ['C’est quoi le GRR ?', { intent: 'define', outcome: 'answered', term: { id: 'grr' } }],
    ['What is a good NPS?', { intent: 'benchmark', outcome: 'answered', benchmark: { metric: 'nps' } }],
    [
      'Fais-moi la segmentation RFM.',
      { intent: 'deliver', outcome: 'answered', deliverable: { id: expect.any(String) } },
    ],
    ['Write the VIP newsletter.', { intent: 'handoff', outcome: 'answered', handoff: { owner: expect.any(String) } }],
    ['La liste des champions à Paris', { intent: 'audience', audience: { count: null } }],
    ['LTV with ARPU 100, margin 80%, churn 0%?', { intent: 'calculate', calculation: { ok: false } }],
  ])('gives its own field and no route: %s', async (text, expected) => {
    const turn = await talk.say(text);
    expect(turn).toMatchObject({ ...expected, branches: [], agents: [], question: null });
  });

  test.each(['bonjour', 'What can you do?', 'Write a poem about the sea.'])('is short otherwise: %s', async (text) => {
    expect((await talk.say(text)).answer.length).toBeLessThan(900);
  });
});

describe('a message that leaves it open', () => {
  test('is answered with the two readings, in either language', () => {
    for (const lang of ['fr', 'en'] as const) {
      for (const intent of Intent.options) {
        const other = intent === 'define' ? 'deliver' : 'define';
        const { outcome, lines } = answerUnsure([intent, other], lang);
        expect([outcome, lines.length]).toEqual(['asking', 1]);
        expect(lines[0]).toMatch({ fr: / ou .* \?| ou .*\?/, en: / or .*\?/ }[lang]);
      }
    }
  });

  test('about what is asked for exactly that', () => {
    for (const lang of ['fr', 'en'] as const) {
      const texts = (['calculate', 'benchmark', 'define'] as const).map((intent) => askForSubject(intent, lang));
      expect(texts.map(({ outcome }) => outcome)).toEqual(['asking', 'asking', 'asking']);
      expect(new Set(texts.flatMap(({ lines }) => lines)).size).toBe(3);
      for (const { lines } of texts) expect(lines.join('')).toContain('?');
    }
  });
});
