import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clientProfiles } from '../../../src/mcp/install/client-profiles.ts';
import { planInstall, planUninstall } from '../../../src/mcp/install/plan-edit.ts';
import { randomConfig } from './random-config.ts';

const launch = {
  node: '/n',
  launcher: '/bin/fidelio.js',
  data: [],
  workspace: '/w',
  importFrom: [],
  lang: 'fr',
} as const;
const encode = (text: string) => new TextEncoder().encode(text);

describe.each(['\n', '\r\n'] as const)('with line ends %j', (lineEnd) => {
  test.each(['vscode', 'claude-desktop'] as const)(
    '%s: any file comes back to the byte once its copy is at hand',
    (client) => {
      const profile = clientProfiles[client];
      const origin = { path: 'mcp.json', profile };
      const drawn = randomConfig({ comments: profile.comments, lineEnd }, profile.section);
      fc.assert(
        fc.property(drawn, fc.boolean(), (text, marked) => {
          const bytes = encode(marked ? `\ufeff${text}` : text);
          const added = planInstall({ bytes, backup: null }, launch, origin);
          if (!added.ok || typeof added.value.file === 'string') throw new Error('expected a new file');
          const removed = planUninstall({ bytes: added.value.file.bytes, backup: bytes }, origin);
          expect(removed).toMatchObject({ ok: true, value: { file: { bytes }, after: undefined } });
        }),
        { numRuns: 500, seed: 8 },
      );
    },
  );
});

test('a copy that is not what the file was before us is not brought back', () => {
  const origin = { path: 'mcp.json', profile: clientProfiles.cursor };
  const added = planInstall({ bytes: encode('{"mcpServers": {"x": 1}}'), backup: null }, launch, origin);
  if (!added.ok || typeof added.value.file === 'string') throw new Error('expected a new file');
  const { bytes } = added.value.file;
  for (const backup of [encode('{"mcpServers": {"x": 2}}'), encode('no JSON'), bytes]) {
    const removed = planUninstall({ bytes, backup }, origin);
    expect(removed).toMatchObject({ value: { file: { bytes: encode('{"mcpServers": {"x": 1}}') } } });
  }
});
