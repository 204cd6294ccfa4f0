import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Lang } from '../../src/domain/bilingual.ts';
import { factDefinitions } from '../../src/domain/facts.ts';
import { Intent } from '../../src/domain/intent.ts';
import { factList } from '../../src/llm/chat/fact-list.ts';
import { fillPrompt } from '../../src/llm/prompts/fill-prompt.ts';
import { loadPrompt } from '../../src/llm/prompts/load-prompt.ts';
import { parsePrompt } from '../../src/llm/prompts/prompt.ts';
import { promptIds } from '../../src/llm/prompts/prompt-ids.ts';
import { hasFrenchFault } from '../typography.ts';
import { ROOT } from './repository.ts';

const tasks = promptIds;
const expected = tasks.flatMap((id) => Lang.options.map((lang) => ({ id, lang, file: `${id}.${lang}.md` })));
const textOf = (file: string) => readFileSync(join(ROOT, 'prompts', file), 'utf8');

describe('the prompts', () => {
  it('are one a task and language, and no other file', () => {
    expect(readdirSync(join(ROOT, 'prompts')).sort()).toEqual(expected.map(({ file }) => file).sort());
  });

  it.each(expected)('$file loads, with the inputs it declares and no others', async ({ id, lang, file }) => {
    const prompt = await loadPrompt(id, lang);
    expect(prompt.ok ? '' : prompt.message.en).toBe('');
    expect(Buffer.byteLength(textOf(file))).toBeLessThanOrEqual(3_000);
  });

  it.each(tasks)('%s has the same version, inputs and messages in both languages', async (id) => {
    const [fr, en] = await Promise.all([loadPrompt(id, 'fr'), loadPrompt(id, 'en')]);
    if (!fr.ok || !en.ok) throw new Error('a prompt does not load');
    expect([fr.value.version, fr.value.inputs]).toEqual([en.value.version, en.value.inputs]);
    const holes = (parts: readonly string[]) => parts.map((part) => (part.match(/\{\{[^}]*\}\}/g) ?? []).sort());
    expect(holes([fr.value.system, ...fr.value.messages])).toEqual(holes([en.value.system, ...en.value.messages]));
  });

  it.each(expected.filter(({ lang }) => lang === 'fr'))('$file follows French typography', ({ file }) => {
    const prose = textOf(file)
      .replace(/^---[\s\S]*?---\n/, '')
      .replace(/\{"[^\n]*\}/g, 'x')
      .replace(/\{\{[^}]*\}\}/g, 'x');
    expect(prose.split('\n').filter((line) => hasFrenchFault(line))).toEqual([]);
  });

  it.each(Lang.options)(
    'to read name every intent, and every fact but a client’s name and the currency (%s)',
    async (lang) => {
      const prompt = await loadPrompt('read', lang);
      const system = prompt.ok ? prompt.value.system : '';
      const words = (text: string) => new Set(text.match(/[\w-]+/g));
      expect(Intent.options.filter((intent) => !words(system).has(intent))).toEqual([]);
      expect(Object.keys(factDefinitions).filter((name) => !words(factList(lang)).has(name))).toEqual([
        'clientName',
        'currency',
      ]);
    },
  );

  it.each(tasks.filter((id) => id.startsWith('write-')))(
    '%s keep what users and data say out of the instructions',
    async (id) => {
      const prompt = await loadPrompt(id, 'en');
      expect(prompt.ok ? prompt.value.system : '{{x}}').not.toMatch(/\{\{[a-z]+\}\}/);
    },
  );
});

const file = (head: string, body: string) => `---\n${head}\n---\n${body}\n---\n{{message}}\n`;

describe('a prompt file', () => {
  it.each([
    ['declares an input that its text lacks', file('id: x\nversion: 1\ninputs: [message, facts]', 'Read.')],
    ['uses an input that it does not declare', file('id: x\nversion: 1\ninputs: [message]', 'Read {{facts}}.')],
    ['declares an input twice', file('id: x\nversion: 1\ninputs: [message, message]', 'Read.')],
    ['has no version', file('id: x\ninputs: [message]', 'Read.')],
    ['has a version that is no whole number', file('id: x\nversion: 1.5\ninputs: [message]', 'Read.')],
    ['has an unknown field', file('id: x\nversion: 1\ninputs: [message]\nmodel: y', 'Read.')],
    ['has no head', 'Read {{message}}.'],
    ['has no messages', '---\nid: x\nversion: 1\ninputs: []\n---\nRead.\n'],
  ])('is refused when it %s', (_, text) => expect(parsePrompt(text, 'x.en.md').ok).toBe(false));

  it('may tell a model to write references, which are no inputs', () => {
    const prompt = parsePrompt(file('id: x\nversion: 1\ninputs: [message]', 'Write {{figure:ID}}.'), 'x.en.md');
    expect(prompt.ok && prompt.value.system).toBe('Write {{figure:ID}}.');
  });

  it('is filled once: what an input holds is not filled in turn, and an empty message is left out', () => {
    const prompt = parsePrompt(file('id: x\nversion: 2\ninputs: [message, facts]', 'Read {{facts}}.'), 'x.en.md');
    if (!prompt.ok) throw new Error(prompt.message.en);
    expect(fillPrompt(prompt.value, { message: '{{facts}} $& $1', facts: 'a' })).toEqual({
      prompt: { id: 'x', version: '2' },
      messages: [
        { role: 'system', content: 'Read a.' },
        { role: 'user', content: '{{facts}} $& $1' },
      ],
    });
    expect(fillPrompt(prompt.value, { message: ' ', facts: 'a' }).messages).toHaveLength(1);
    expect(() => fillPrompt(prompt.value, { message: '' })).toThrow('missing inputs [facts]');
    expect(() => fillPrompt(prompt.value, { message: '', facts: '', more: '' })).toThrow('unknown inputs [more]');
  });

  it('that does not exist is refused with its name', async () => {
    const refused = await loadPrompt('nothing', 'en');
    expect(refused.ok ? '' : refused.message.en).toContain('nothing.en.md');
  });
});
