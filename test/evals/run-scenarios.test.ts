import { describe, expect, test } from 'vitest';
import type { Lang } from '../../src/domain/bilingual.ts';
import { refuse } from '../../src/domain/outcome.ts';
import type { Turn } from '../../src/domain/turn.ts';
import type { AskTurn, OpenData } from '../../src/evals/ask-turn.ts';
import { playScenario } from '../../src/evals/play-scenario.ts';
import { runScenarios } from '../../src/evals/run-scenarios.ts';
import type { ScenarioData } from '../../src/evals/scenario-data.ts';
import { makeTurn } from './make-turn.ts';
import { readRow } from './read-row.ts';

const asks = (id: 'churn-phase' | 'industry') => ({ question: { id, text: '?' } });

/** Answers with the turns in order, the last one for ever, and keeps what it was asked. */
function script(...turns: Turn[]) {
  const orders: Parameters<AskTurn>[0][] = [];
  const ask: AskTurn = async (order) => {
    orders.push(order);
    return turns[Math.min(orders.length, turns.length) - 1] ?? makeTurn();
  };
  return { ask, orders };
}

describe('a conversation', () => {
  test('hands the state of each turn to the next, and leaves the language to the message', async () => {
    const { ask, orders } = script(makeTurn({ state: 'one' }), makeTurn({ state: 'two' }));
    const { turn } = await playScenario(readRow({ lang: 'en', turns: ['a', 'b'] }), ask, null);
    expect(orders).toEqual([
      { message: 'a', state: null, lang: null },
      { message: 'b', state: 'one', lang: null },
    ]);
    expect(turn?.state).toBe('two');
  });

  test('lets the scripted user answer the open question, by its id before the intent', async () => {
    const user = [
      { when: 'diagnose', say: 'whatever' },
      { when: 'churn-phase', say: 'late' },
    ];
    const { ask, orders } = script(makeTurn(asks('churn-phase')), makeTurn(asks('industry')), makeTurn());
    await playScenario(readRow({ user }), ask, null);
    expect(orders.map(({ message }) => message)).toEqual(['m', 'late', 'whatever']);
  });

  test('ends when nobody answers, and after five answers', async () => {
    const silent = script(makeTurn(asks('industry')));
    await playScenario(readRow({ user: [{ when: 'churn-phase', say: 'late' }] }), silent.ask, null);
    expect(silent.orders.length).toBe(1);
    const stubborn = script(makeTurn(asks('industry')));
    await playScenario(readRow({ user: [{ when: 'industry', say: 'saas' }] }), stubborn.ask, null);
    expect(stubborn.orders.length).toBe(6);
  });

  test('times every turn with the clock it is given', async () => {
    const ticks = [10, 12, 20, 27][Symbol.iterator]();
    const clock = () => ticks.next().value ?? 0;
    const { latencies } = await playScenario(readRow({ turns: ['a', 'b'] }), script(makeTurn()).ask, clock);
    expect(latencies).toEqual([2, 7]);
  });
});

describe('the runner', () => {
  /** A program that notes what it opens and closes. */
  function notebook() {
    const notes: string[] = [];
    const open: OpenData = async (data: ScenarioData | null, lang: Lang) => {
      const name = `${data === null ? 'nothing' : data.kind === 'shop' ? data.shop.story : data.paths.join('+')}/${lang}`;
      if (name.startsWith('broken')) return refuse('bad_argument', { fr: 'illisible', en: 'unreadable' });
      notes.push(`open ${name}`);
      return { ok: true, value: { ask: async () => makeTurn(), close: async () => void notes.push(`close ${name}`) } };
    };
    return { notes, open };
  }

  test('opens the program once a language, keeps the last data, and closes all', async () => {
    const { notes, open } = notebook();
    const scenarios = [
      { id: '1', lang: 'fr' },
      { id: '2', lang: 'en' },
      { id: '3', lang: 'fr', data: { story: 'price' } },
      { id: '4', lang: 'fr', data: { story: 'price' } },
      { id: '5', lang: 'fr', data: ['a.csv'] },
      { id: '6', lang: 'fr' },
    ].map((row) => readRow(row));
    const runs = await runScenarios(scenarios, { open, clock: null, lang: 'en' });
    expect(runs.map(({ scenario }) => scenario.id)).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(notes).toEqual([
      'open nothing/fr',
      'open nothing/en',
      'open price/fr',
      'close price/fr',
      'open a.csv/fr',
      'close nothing/fr',
      'close nothing/en',
      'close a.csv/fr',
    ]);
  });

  test('goes on past a scenario whose data cannot be read', async () => {
    const { open } = notebook();
    const scenarios = [{ data: ['broken.csv'], intent: 'goal' }, { data: 12 }, {}].map((row) => readRow(row));
    const runs = await runScenarios(scenarios, { open, clock: null, lang: 'en' });
    expect(runs.map(({ played }) => played.error)).toEqual(['unreadable', expect.stringContaining('data'), null]);
    expect(runs[0]?.verdicts).toMatchObject([{ field: 'intent', right: false }]);
  });
});
