import { beforeAll, describe, expect, test } from 'vitest';
import type { Strategy } from '../../src/domain/strategy/strategy.ts';
import { renderMarkdown } from '../../src/report/render-markdown.ts';
import { actionsOf, demo, strategyOf } from './strategy-of.ts';

const STORIES = ['newcomers-lost', 'falling-basket', 'healthy'] as const;
const LANGS = ['fr', 'en'] as const;
const documents = new Map<string, Strategy>();
const documentOf = (story: string, lang: string): Strategy => {
  const found = documents.get(`${story} ${lang}`);
  if (found === undefined) throw new Error(`no document for ${story} in ${lang}`);
  return found;
};

beforeAll(async () => {
  for (const story of STORIES) {
    for (const lang of LANGS) documents.set(`${story} ${lang}`, await strategyOf(demo(story), { lang }));
  }
});

describe('each story is diagnosed for what was planted in it', () => {
  test('newcomers who never come back: early churn leads, frequency follows', () => {
    const { route, outcome, causes } = documentOf('newcomers-lost', 'en');
    expect(outcome).toBe('routed');
    expect(route.branches.map(({ id }) => id)).toEqual(['churn-early', 'frequency']);
    expect(route.agents[0]).toBe('lifecycle-management');
    expect(causes.map(({ id }) => id)).toContain('onboarding');
  });

  test('a falling basket: only the basket branch', () => {
    const { route, causes } = documentOf('falling-basket', 'en');
    expect(route.branches.map(({ id }) => id)).toEqual(['ltv-basket']);
    expect(causes.map(({ id }) => id)).toEqual(['basket']);
  });

  test('a healthy shop is told so, and gets at most two actions', () => {
    for (const lang of LANGS) {
      const healthy = documentOf('healthy', lang);
      expect(healthy.outcome).toBe('healthy');
      expect(healthy.route.branches).toEqual([]);
      expect(actionsOf(healthy).length).toBeLessThanOrEqual(2);
      expect(renderMarkdown(healthy)).toContain(lang === 'fr' ? 'en bonne santé' : 'healthy');
    }
  });

  test.each([2, 3, 4, 5])('with seed %i too', async (seed) => {
    const [lost, basket, healthy] = await Promise.all(STORIES.map((story) => strategyOf(demo(story, seed))));
    expect(lost?.route.branches[0]?.id).toBe('churn-early');
    expect(basket?.route.branches.map(({ id }) => id)).toEqual(['ltv-basket']);
    expect(healthy?.outcome).toBe('healthy');
  });
});

describe('the plans', () => {
  test('share at most half of their actions', () => {
    for (const a of STORIES) {
      for (const b of STORIES) {
        if (a === b) continue;
        const [mine, theirs] = [actionsOf(documentOf(a, 'en')), actionsOf(documentOf(b, 'en'))].map((actions) =>
          actions.map(({ id }) => id),
        );
        const common = (mine ?? []).filter((id) => theirs?.includes(id));
        expect(common.length).toBeLessThanOrEqual(Math.min(mine?.length ?? 0, theirs?.length ?? 0) / 2);
      }
    }
  });

  test('name for every action a segment, customers, figures, owner, deadline and test', () => {
    for (const document of documents.values()) {
      for (const action of actionsOf(document)) {
        expect(action.segment).not.toBe('');
        expect(action.customers).toBeGreaterThanOrEqual(30);
        expect(action.figureIds.length).toBeGreaterThan(0);
        for (const id of action.figureIds) expect(document.figures).toHaveProperty([id]);
        expect(action.owner).not.toBe('');
        expect(action.deadline).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        expect(action.experiment.hypothesis).not.toBe('');
        expect(action.experiment.perGroup).toBeGreaterThan(0);
        expect(action.experiment.stopRule).not.toBe('');
      }
    }
  });

  test('are the same in both languages: actions, figures and route', () => {
    for (const story of STORIES) {
      const [fr, en] = LANGS.map((lang) => documentOf(story, lang));
      const numbers = (document: Strategy | undefined) =>
        Object.values(document?.figures ?? {}).map(({ id, value, unit }) => [
          id,
          unit,
          typeof value === 'object' ? 'table' : value,
        ]);
      expect(numbers(fr)).toEqual(numbers(en));
      expect(fr?.route.branches.map(({ id }) => id)).toEqual(en?.route.branches.map(({ id }) => id));
      expect(actionsOf(fr as Strategy).map(({ id }) => id)).toEqual(actionsOf(en as Strategy).map(({ id }) => id));
    }
  });
});

test('the same request on the same data gives the same bytes', async () => {
  const again = await strategyOf(demo('newcomers-lost'), { lang: 'fr' });
  expect(JSON.stringify(again)).toBe(JSON.stringify(documentOf('newcomers-lost', 'fr')));
});
