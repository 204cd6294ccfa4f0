import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { codeBlocks } from './code-blocks.ts';
import { generatedDocs } from './generated-docs.ts';
import { ROOT } from './repository.ts';
import { callsFidelio, runFidelio } from './run-fidelio.ts';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const Texts = z.record(z.string(), z.string());
const Package = z.object({ scripts: Texts, dependencies: Texts, devDependencies: Texts });
const { scripts, dependencies, devDependencies } = Package.parse(JSON.parse(read('package.json')));

/** The lines to type: whole shell blocks, and what follows `$ ` in a transcript. */
function commandsOf(page: string): string[] {
  const typed = codeBlocks(page, ['sh']).flatMap((block) => block.split('\n'));
  const shown = codeBlocks(page, ['console']).flatMap((block) =>
    [...block.matchAll(/^\$ (.*)$/gm)].map(([, line = '']) => line),
  );
  return [...typed, ...shown].filter((line) => line !== '');
}

/** A command without what the language of the page changes: the flag, and the message of `ask`. */
const inEitherLanguage = (command: string) =>
  command.replace(/ --lang (fr|en)/, '').replace(/(?<= ask )"[^"]*"/, '"…"');

const folder = mkdtempSync(join(tmpdir(), 'fidelio-readme-'));
/** A user of every client that the pages name. */
const home = join(folder, 'home');
for (const trace of ['.claude', '.cursor', '.config/Claude', '.config/Code/User']) {
  mkdirSync(join(home, trace), { recursive: true });
}
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The second page is followed after the first, in the same folder: what both say alike has run. */
describe.each([
  ['README.md', []],
  ['README.fr.md', commandsOf(read('README.md'))],
])('%s', (page, followed) => {
  const text = read(page);
  const commands = commandsOf(text);
  const toFollow = commands.filter((command) => callsFidelio(command) && !followed.includes(command));

  it('shows commands', () => expect(toFollow.length).toBeGreaterThan(3));

  it.each(toFollow)('runs as written, one command after the other: %s', (command) => {
    expect(runFidelio(command, folder, home)).toMatchObject({ status: 0 });
  });

  it('names scripts that exist', () => {
    const builtIn = ['ci', 'install'];
    const code = [...commands, ...[...text.matchAll(/`([^`\n]+)`/g)].map(([, span]) => span)].join('\n');
    const named = [...code.matchAll(/\bnpm (?:run (?:-s )?)?([a-z:]+)/g)].flatMap(([, name]) => name ?? []);
    expect(named).toEqual(expect.arrayContaining(['ci', 'start', 'test']));
    expect(named.filter((name) => !builtIn.includes(name) && !Object.hasOwn(scripts, name))).toEqual([]);
  });

  it('links to files that exist', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].flatMap(([, link]) => link ?? []);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !existsSync(join(ROOT, link)))).toEqual([]);
  });
});

describe('what the program writes in the documents', () => {
  it.each(Object.entries(generatedDocs))('is up to date in %s (npm run docs writes it)', async (path, write) => {
    expect(read(path)).toBe(await write());
  });
});

describe('docs/dependencies.md', () => {
  it('has a row for each dependency of package.json', () => {
    const rows = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)` /gm)].map(([, name]) => name);
    expect(rows.sort()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).sort());
  });
});

describe('the two READMEs', () => {
  it('show the same commands in the same order', () => {
    const [english, french] = ['README.md', 'README.fr.md'].map((page) => commandsOf(read(page)).map(inEitherLanguage));
    expect(french).toEqual(english);
  });
});
