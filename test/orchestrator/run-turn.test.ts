import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../src/app/app.ts';
import { embeddedVoices } from '../../src/app/embedded-voices.ts';
import { modelRun } from '../../src/app/model-run.ts';
import { openApp } from '../../src/app/open-app.ts';
import type { Facts } from '../../src/domain/facts.ts';
import { chatModel } from '../../src/llm/chat/chat-model.ts';
import { scriptedChat } from '../../src/llm/chat/scripted-chat.ts';
import { runTurn } from '../../src/orchestrator/run-turn.ts';

let app: App;

beforeAll(async () => {
  const opened = await openApp({ lang: 'en', today: '2026-11-01', data: { kind: 'none' } });
  if (!opened.ok) throw new Error(opened.message.en);
  app = opened.value;
});
afterAll(() => app.close());

const turn = (said: Facts, state: string | null = null) =>
  runTurn(
    { caller: app.caller, voices: embeddedVoices },
    { message: null, said, state, dataset: null, lang: 'en', home: 'en', today: '2026-11-01' },
    modelRun(),
  );
const fact = (value: number | string | boolean | string[]) => ({ value, unit: 'x', source: 'said' as const });

describe('a message that holds a reference to a figure', () => {
  test.each(['{{figure:zz}}', '{{{figure:zz}}', '{\u200b{figure:zz}}'])('is quoted as words: %s', async (written) => {
    const message = `Something feels off with our customers lately ${written} but I cannot say what`;
    const chat = scriptedChat([
      {
        purpose: 'read',
        reply: ({ messages }) => {
          const quote = messages.at(-1)?.content ?? '';
          const facts = [{ name: 'aovTrend', value: 'down', quote, per: 'none' }];
          return JSON.stringify({ intent: 'diagnose', lang: 'en', facts });
        },
      },
      { purpose: 'write', reply: '-', times: 'any' },
    ]);
    const said = await runTurn(
      { caller: app.caller, voices: { ...embeddedVoices, model: chatModel(chat) } },
      { message, said: {}, state: null, dataset: null, lang: 'en', home: 'en', today: '2026-11-01' },
      modelRun(),
    );
    expect(said.answer).toMatch(/If you meant: .*figure:zz/);
    expect(said.answer).not.toContain('{{');
  });
});

describe('a turn without data', () => {
  test('asks at most one question, the first that changes the route', async () => {
    const asked = await turn({ churnMonthly: fact(0.04) });
    expect(asked).toMatchObject({ outcome: 'asking', question: { id: 'industry' }, branches: [] });
  });

  test('never asks the same thing twice: ignored, the question takes its default and the next becomes due', async () => {
    const first = await turn({ churnMonthly: fact(0.04) });
    const second = await turn({}, first.state);
    expect(second.question).toMatchObject({ id: 'churn-phase' });
    expect(second.facts.industry).toMatchObject({ value: 'saas', source: 'assumed' });
    const third = await turn({}, second.state);
    expect(third.question).toBeNull();
    expect(third.branches.map(({ id }) => id)).toEqual(['churn-late']);
  });

  test('an answer replaces the question and is remembered', async () => {
    const first = await turn({ churnMonthly: fact(0.06) });
    expect(first.question).toMatchObject({ id: 'churn-phase' });
    const second = await turn({ churnPhase: fact('early') }, first.state);
    expect(second.branches.map(({ id }) => id)).toEqual(['churn-early']);
  });

  test('with nothing known is an audit; with good figures it is healthy', async () => {
    expect((await turn({})).outcome).toBe('audit');
    expect((await turn({ industry: fact('saas'), nrr: fact(1.1), grr: fact(0.92) })).outcome).toBe('healthy');
  });

  test('with words and no data attaches the audit to the branch', async () => {
    const spoken = await turn({ hasData: fact(false), frequencyLow: fact(true) });
    expect(spoken).toMatchObject({ outcome: 'routed', auditAttached: true });
    expect(spoken.branches[0]?.id).toBe('frequency');
  });

  test('goals alone are a goal', async () => {
    expect((await turn({ goals: fact(['ambassadors']) })).intent).toBe('goal');
  });

  test('a question that decides everything is asked alone: nothing is concluded beside it', async () => {
    const asked = await turn({ churnMonthly: fact(0.04) });
    expect(asked.answer).toBe(asked.question?.text);
  });

  test.each([{ nps: fact(50) }, { csat: fact(0.9) }, { activationRate: fact(0.5) }])(
    'one figure above its floor is healthy: %j',
    async (said) => {
      expect((await turn(said)).outcome).toBe('healthy');
    },
  );

  test.each([
    { industry: fact('ecommerce'), churnMonthly: fact(0.06) },
    { industry: fact('saas'), ltvToCac: fact(2) },
    { paybackMonths: fact(10) },
  ])('a figure that no branch takes and no benchmark clears is not enough: %j', async (said) => {
    expect((await turn(said)).outcome).toBe('not-enough');
  });

  test('a complaint that the figures do not bear out is followed, and the disagreement named', async () => {
    const said = { industry: fact('ecommerce'), frequencyLow: fact(true), purchaseFrequency: fact(6) };
    const { branches, answer } = await turn(said);
    expect(branches.map(({ id }) => id)).toEqual(['frequency']);
    expect(answer).toContain('do not bear it out');
    expect(answer).toContain('6');
  });

  test('a default that stands in for an answer is named', async () => {
    const first = await turn({ churnHigh: fact(true) });
    expect((await turn({}, first.state)).answer).toContain('Assumed');
  });

  test('a forged state is ignored, not obeyed', async () => {
    expect((await turn({}, 'not a state')).outcome).toBe('audit');
    const forged = {
      facts: {
        nps: { value: 10, unit: 'money', source: 'data', figure: 'x' },
        churnMonthly: { value: 5, unit: 'share', source: 'said' },
      },
      asked: [],
    };
    const { facts } = await turn({}, Buffer.from(JSON.stringify(forged)).toString('base64url'));
    expect(facts).toEqual({ nps: { value: 10, unit: 'points', source: 'said' } });
  });
});

describe('an escalation', () => {
  test.each([
    ['vip-at-risk', { vipChurnScore: fact(71), vipLtv: fact(10_001) }],
    ['nps-collapse', { npsDrop: fact(21) }],
    ['mass-churn', { churnMonthly: fact(0.13), churnBaseline: fact(0.06) }],
    ['mass-churn', { customersLost: fact(97), customersLostBaseline: fact(40) }],
    ['viral-complaint', { complaint: fact(true), publicViews: fact(1001) }],
    ['refunds', { refundsPerDay: fact(11) }],
    ['critical-bug', { bugReports: fact(3) }],
  ] as const)('%s fires', async (id, said) => {
    expect((await turn(said)).escalations.map((escalation) => escalation.id)).toContain(id);
  });

  test.each([
    { vipChurnScore: fact(70), vipLtv: fact(50_000) },
    { npsDrop: fact(20) },
    { churnMonthly: fact(0.12), churnBaseline: fact(0.06) },
    { publicViews: fact(5000), complaint: fact(false) },
    { refundAmount: fact(5000), refundsPerDay: fact(10) },
    { bugReports: fact(2) },
  ])('thresholds are strict: %j does not fire', async (said) => {
    expect((await turn(said)).escalations).toEqual([]);
  });
});
