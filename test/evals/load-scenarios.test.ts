import { describe, expect, test } from 'vitest';
import { refuse } from '../../src/domain/outcome.ts';
import { chooseScenarios } from '../../src/evals/choose-scenarios.ts';
import { loadScenarios } from '../../src/evals/load-scenarios.ts';
import { scenarioReader } from '../../src/evals/read-scenario.ts';

/** A disk: folders by their names, files by their text. */
function disk(content: Readonly<Record<string, string | readonly string[]>>) {
  return {
    list: async (path: string) => {
      const found = content[path];
      return typeof found === 'object' ? found : null;
    },
    read: async (path: string) => {
      const found = content[path];
      if (typeof found === 'string') return { ok: true, value: found } as const;
      return refuse('bad_argument', { fr: `${path} manque`, en: `${path} is missing` });
    },
  };
}

const load = (content: Parameters<typeof disk>[0], ...paths: string[]) =>
  loadScenarios(paths, disk(content), scenarioReader(new Set()));
const line = (id: string) => `${JSON.stringify({ id, turns: ['hello'] })}\n`;

describe('scenarios', () => {
  test('are read from files and from folders, by name, below too; other files are left aside', async () => {
    const loaded = await load(
      {
        'evals/scenarios': ['README.md', 'documents', 'routing'],
        'evals/scenarios/documents': ['a.jsonl'],
        'evals/scenarios/documents/a.jsonl': line('d1'),
        'evals/scenarios/routing': ['b.jsonl', 'c.jsonl'],
        'evals/scenarios/routing/b.jsonl': `\ufeff${line('b1')}\r\n\n${line('b2')}`,
        'evals/scenarios/routing/c.jsonl': line('c1'),
        'mine.txt': line('m1'),
      },
      'evals/scenarios',
      'mine.txt',
    );
    const found = loaded.ok ? loaded.value.map(({ id, suite }) => [id, suite]) : loaded;
    expect(found).toEqual([
      ['d1', 'documents'],
      ['b1', 'routing'],
      ['b2', 'routing'],
      ['c1', 'routing'],
      ['m1', null],
    ]);
  });

  test.each([
    ['{"id": "x", ', ['a.jsonl, line 3', 'JSON']],
    ['{"turns": ["m"]}', ['a.jsonl, line 3', 'id']],
    ['{"id": "x"}', ['a.jsonl, line 3', 'turns']],
    ['"text"', ['a.jsonl, line 3', 'id']],
  ])('name the file and the line of a bad line: %s', async (bad, hints) => {
    const loaded = await load({ 'a.jsonl': `${line('a')}\n${bad}\n` }, 'a.jsonl');
    for (const hint of hints) expect(loaded.ok ? '' : loaded.message.en).toContain(hint);
  });

  test('refuse an id that is there twice, and say where', async () => {
    const loaded = await load({ 'a.jsonl': line('x') + line('y'), 'b.jsonl': line('y') }, 'a.jsonl', 'b.jsonl');
    expect(loaded.ok ? '' : loaded.message.en).toMatch(/“y”.*a\.jsonl, line 2.*b\.jsonl, line 1/);
  });

  test('are read once when a file is named twice', async () => {
    const loaded = await load({ d: ['a.jsonl'], 'd/a.jsonl': line('x') }, 'd', 'd/a.jsonl');
    expect(loaded.ok ? loaded.value.length : loaded).toBe(1);
  });

  test('refuse YAML with a sentence, in a folder too', async () => {
    const loaded = await load({ d: ['a.yaml'], 'd/a.yaml': 'id: x' }, 'd');
    expect(loaded.ok ? '' : loaded.message.en).toMatch(/a\.yaml.*JSON Lines/);
  });

  test('refuse a file that is not there', async () => {
    expect(await load({}, 'nope.jsonl')).toMatchObject({ ok: false, message: { en: 'nope.jsonl is missing' } });
  });

  test('are chosen by their id, else by a part of it', async () => {
    const loaded = await load({ 'a.jsonl': line('t-1') + line('t-11') + line('u-1') }, 'a.jsonl');
    const all = loaded.ok ? loaded.value : [];
    const ids = (filter: string | null) => {
      const chosen = chooseScenarios(all, filter);
      return chosen.ok ? chosen.value.map(({ id }) => id) : chosen.message.en;
    };
    expect([ids(null).length, ids('t-1'), ids('t-')]).toEqual([3, ['t-1'], ['t-1', 't-11']]);
    expect(ids('zzz')).toContain('zzz');
    expect(chooseScenarios([], null).ok).toBe(false);
  });
});
