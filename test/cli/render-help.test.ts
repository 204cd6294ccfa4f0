import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { listCommands } from '../../src/cli/load-commands.ts';
import { renderHelp } from '../../src/cli/render-help.ts';

const names = [null, ...(await listCommands())];
const LANGS = ['fr', 'en'] as const;
const indentOf = (line: string) => line.length - line.trimStart().length;

describe('the help on a screen', () => {
  it.each([120, 80, 60, 40, 30])('has no line wider than its %i columns, and says the same', async (columns) => {
    for (const name of names)
      for (const lang of LANGS) {
        const [whole, cut] = [await renderHelp(name, lang, null), await renderHelp(name, lang, columns)];
        expect(cut.split('\n').filter((line) => stringWidth(line) > columns)).toEqual([]);
        expect(cut.replaceAll(' \\\n', ' ').split(/[ \n]+/)).toEqual(whole.split(/[ \n]+/));
      }
  });

  it('keeps what a flag does in a column of its own', async () => {
    const lines = (await renderHelp('ask', 'en', 60)).split('\n');
    const at = lines.findIndex((line) => line.startsWith('  --industry'));
    const [first = '', second = ''] = lines.slice(at);
    expect(first).toBe('  --industry X                industry: saas, ecommerce,');
    expect(indentOf(second)).toBe(first.indexOf('industry:'));
  });

  it('puts it under the flag where there is no room beside', async () => {
    const lines = (await renderHelp('ask', 'en', 40)).split('\n');
    const at = lines.indexOf('  --industry X');
    expect(lines.slice(at + 1, at + 3)).toEqual(['      industry: saas, ecommerce,', '      subscription, retail']);
  });

  it('never cuts inside the brackets of a usage, and sets the rest of it further in', async () => {
    const usages = (await renderHelp(null, 'en', 60)).split('\n').filter((line) => line.includes('['));
    for (const line of usages) expect(line.match(/\[/g)?.length, line).toBe(line.match(/\]/g)?.length);
    expect((await renderHelp('ask', 'en', 60)).split('\n')[1]).toBe('    [--fact NAME=VALUE …] [--state S] [--why]');
  });

  it('cuts a command to copy where a shell reads on', async () => {
    expect(await renderHelp(null, 'fr', 60)).toContain(
      '\n  fidelio report orders.csv --industry ecommerce --out \\\n    strategy.md\n',
    );
  });
});

it('in a file the help keeps its lines whole', async () => {
  const help = await renderHelp('eval', 'en', null);
  expect(help).toContain('\n  --outputs FILE         writes the last turn of each scenario as JSON Lines\n');
  expect(help.split('\n')[0]?.length).toBeGreaterThan(160);
});
