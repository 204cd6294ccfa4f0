import fc from 'fast-check';
import { getNodeValue, parseTree } from 'jsonc-parser';
import { describe, expect, test } from 'vitest';
import { addEntry, dropEntry } from '../../../src/mcp/install/change-text.ts';
import { clientProfiles } from '../../../src/mcp/install/client-profiles.ts';
import { randomConfig, type Style } from './random-config.ts';

const entry = { command: '/opt/node', args: ['/opt/fidelio/bin/fidelio.js', 'mcp', '--tools', 'core'] };

const styles: Style[] = [true, false].flatMap((comments) =>
  (['\n', '\r\n'] as const).map((lineEnd) => ({ comments, lineEnd })),
);
const originOf = ({ comments }: Style) => ({
  path: 'mcp.json',
  profile: comments ? clientProfiles.vscode : clientProfiles['claude-desktop'],
});

const valueIn = (text: string): Record<string, unknown> => {
  const root = parseTree(text, [], { allowTrailingComma: true });
  return root === undefined ? {} : getNodeValue(root);
};

describe.each(styles)('a file in the style %j', (style) => {
  const origin = originOf(style);
  const { section } = origin.profile;

  test('gains our entry and loses nothing: what was there stays, in its place', () => {
    fc.assert(
      fc.property(randomConfig(style, section), (text) => {
        const added = addEntry(text, entry, origin);
        if (!added.ok) throw new Error(added.message.en);
        const before = valueIn(text);
        expect(valueIn(added.value.text)).toEqual({
          ...before,
          [section]: { ...Object(before[section]), fidelio: entry },
        });
        if (!style.comments) JSON.parse(added.value.text);
        let at = 0;
        for (const character of added.value.text) if (character === text[at]) at++;
        expect(at).toBe(text.length);
      }),
      { numRuns: 500, seed: 8 },
    );
  });

  test('is the same to the byte once the entry is gone, where there were servers before it', () => {
    fc.assert(
      fc.property(randomConfig(style, section), (text) => {
        fc.pre(Object.keys(Object(valueIn(text)[section])).length > 0);
        const added = addEntry(text, entry, origin);
        const dropped = added.ok ? dropEntry(added.value.text, origin) : added;
        if (!dropped.ok) throw new Error(dropped.message.en);
        expect(dropped.value.text).toBe(text);
      }),
      { numRuns: 500, seed: 8 },
    );
  });

  test('changes nothing the second time, and takes a new launch in place of the old', () => {
    fc.assert(
      fc.property(randomConfig(style, section), (text) => {
        const once = addEntry(text, entry, origin);
        if (!once.ok) throw new Error(once.message.en);
        const twice = addEntry(once.value.text, entry, origin);
        expect(twice).toMatchObject({ ok: true, value: { text: once.value.text } });
        const other = { command: '/new/node', args: [...entry.args, '--lang', 'fr'] };
        const changed = addEntry(once.value.text, other, origin);
        if (!changed.ok) throw new Error(changed.message.en);
        const before = valueIn(text);
        expect(valueIn(changed.value.text)).toEqual({
          ...before,
          [section]: { ...Object(before[section]), fidelio: other },
        });
        const dropped = dropEntry(changed.value.text, origin);
        const without = dropEntry(once.value.text, origin);
        expect(dropped.ok && dropped.value.text).toBe(without.ok && without.value.text);
      }),
      { numRuns: 500, seed: 8 },
    );
  });
});
