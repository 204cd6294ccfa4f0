import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from './run-cli.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fidelio-eval-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (...args: string[]) => runCli(['eval', ...args, '--lang', 'en'], { cwd: folder });
const keep = async (name: string, ...rows: unknown[]) => {
  const path = join(folder, name);
  await writeFile(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  return path;
};

const nps = {
  id: 'nps',
  lang: 'fr',
  turns: ['Notre NPS est à 12.'],
  intent: 'diagnose',
  facts: { nps: 12 },
  branches: ['satisfaction'],
  escalations: [],
};
const english = { ...nps, id: 'english', lang: 'en', turns: ['Our NPS is 14.'], facts: { nps: 14 } };
const wrong = { ...nps, id: 'wrong', intent: 'deliver' };

describe('fidelio eval', () => {
  test('plays foreign scenarios, scores them, and exits with 0 whatever they score', async () => {
    const path = await keep('mine.jsonl', nps, english, wrong);
    const { status, out, err } = run(path, '--json');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const { total, scores, byLang, failures, latencyMs } = JSON.parse(out);
    expect([total, scores.intent, scores.factRecall, scores.outcome]).toEqual([3, 2 / 3, 1, null]);
    expect([byLang.en.intent, byLang.fr.intent]).toEqual([1, 1 / 2]);
    expect(failures).toEqual([{ id: 'wrong', expected: { intent: 'deliver' }, got: { intent: 'diagnose' } }]);
    expect(latencyMs).toHaveProperty('p95');
  });

  test('writes the last turn of every scenario, the same bytes each time, and a JUnit report', async () => {
    const path = await keep('two.jsonl', nps, english);
    const [first, second, junit] = ['one.jsonl', 'again.jsonl', 'junit.xml'].map((name) => join(folder, name));
    expect(run(path, '--outputs', String(first), '--junit', String(junit)).status).toBe(0);
    expect(run(path, '--outputs', String(second), '--jobs', '4').status).toBe(0);
    const text = await readFile(String(first), 'utf8');
    const lines = text.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { id: 'nps', turn: { intent: 'diagnose', facts: { nps: { value: 12, source: 'said' } } } },
      { id: 'english', turn: { facts: { nps: { value: 14 } } } },
    ]);
    expect(await readFile(String(second), 'utf8')).toBe(text);
    expect(await readFile(String(junit), 'utf8')).toContain('tests="2"');
  });

  test('asks about a made-up shop where the scenario says so', async () => {
    const path = await keep('shop.jsonl', {
      id: 'shop',
      lang: 'en',
      turns: ['Diagnose my shop'],
      data: [{ story: 'healthy', seed: 1, orders: 2000 }],
      tools: { forbidden: ['nps'] },
    });
    const { status, out } = run(path, '--json');
    expect([status, JSON.parse(out).scores.forbiddenTools]).toEqual([0, 1]);
  });

  test('holds a suite to its accepted baseline', async () => {
    const suite = join(folder, 'evals/scenarios/routing');
    await mkdir(suite, { recursive: true });
    await keep('evals/scenarios/routing/a.jsonl', nps, wrong);
    const accepted = run('accept');
    expect({ status: accepted.status, out: accepted.out }).toEqual({
      status: 0,
      out: expect.stringContaining('routing'),
    });
    expect(JSON.parse(await readFile(join(folder, 'evals/baseline.json'), 'utf8'))).toMatchObject({
      suites: { routing: { passing: ['nps'], failing: ['wrong'] } },
    });
    expect(run()).toMatchObject({ status: 0, err: expect.stringContaining('level with the baseline') });

    await keep(
      'evals/scenarios/routing/a.jsonl',
      { ...nps, escalations: ['refunds'] },
      { ...wrong, intent: 'diagnose' },
    );
    const below = run('--suite', 'routing');
    expect(below.status).toBe(1);
    expect(below.err).toContain('nps passed and now fails');
    expect(below.err).toContain('wrong was expected to fail and passes');
    expect(below.err).toContain('Escalations, recall: from 100% to 0%');
    expect(run('--filter', 'wrong')).toMatchObject({ status: 1, err: expect.not.stringContaining('Escalations') });

    expect(run('accept', '--suite', 'routing').status).toBe(0);
    expect(run().status).toBe(0);
  });

  test('compares two results', async () => {
    const good = await keep('good.jsonl', nps);
    const bad = await keep('bad.jsonl', { ...nps, intent: 'define' });
    for (const [name, path] of [
      ['a.json', good],
      ['b.json', bad],
    ] as const) {
      await writeFile(join(folder, name), run(path, '--json').out);
    }
    const { status, out } = run('compare', 'a.json', 'b.json');
    expect(status).toBe(0);
    expect(out).toMatch(/\| Intent +\| +100% \| +0% \|/);
    expect(JSON.parse(run('compare', 'a.json', 'b.json', '--json').out)).toMatchObject({ broken: ['nps'], fixed: [] });
    expect(run('compare', 'a.json').status).toBe(2);
    expect(run('compare', 'a.json', 'good.jsonl').status).toBe(2);
  });

  test('writes a sample to start from, that it can play, and never over a file', async () => {
    expect(run('init', 'samples').status).toBe(0);
    const { status, out } = run('samples', '--json');
    expect([status, JSON.parse(out).total, JSON.parse(out).unscored]).toEqual([0, 4, []]);
    expect(run('init', 'samples')).toMatchObject({ status: 2, err: expect.stringContaining('sample.jsonl') });
  });

  test.each([
    [['--html', 'x.html'], '--html'],
    [['--trials', '4'], '--trials'],
    [['--model'], 'FIDELIO_MODEL'],
    [['--model', 'fine.jsonl'], 'FIDELIO_MODEL'],
    [['fine.jsonl', '--record', 'run.jsonl'], '--model'],
    [['fine.jsonl', '--replay', 'a', '--record', 'b'], 'contradict'],
    [['accept', '--replay', 'run.jsonl'], 'embedded'],
    [['--jobs', 'many'], '--jobs'],
    [['--suite', '../..'], '--suite'],
    [['nope.jsonl'], 'nope.jsonl'],
    [['broken.jsonl'], 'broken.jsonl, line 2'],
    [['broken.yaml'], 'YAML'],
    [['fine.jsonl', '--outputs', 'fine.jsonl'], 'written over'],
    [['.', '--outputs', 'more.jsonl'], 'more.jsonl'],
    [['fine.jsonl', '--outputs', 'x.txt', '--junit', './x.txt'], 'x.txt'],
    [['fine.jsonl', '--filter', 'zzz'], 'zzz'],
    [['fine.jsonl', '--outputs', 'no/where.jsonl'], 'where.jsonl'],
    [['accept', 'fine.jsonl'], 'whole suites'],
    [['init'], 'eval init'],
  ])('refuses %j with 2 and says what was expected', async (args, hint) => {
    await keep('fine.jsonl', nps);
    await writeFile(join(folder, 'broken.jsonl'), `${JSON.stringify(nps)}\n{"id": 1`);
    await writeFile(join(folder, 'broken.yaml'), 'id: 1\n');
    const { status, out, err } = run(...args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(hint);
    expect(await readFile(join(folder, 'fine.jsonl'), 'utf8')).toContain('"id":"nps"');
  });
});
