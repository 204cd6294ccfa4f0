import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { describe, expect, test } from 'vitest';
import { builtProgram } from '../../house/built-program.ts';

const facts = { churnMonthly: 0.06, industry: 'saas' };

describe.each([
  ['fr', '# Stratégie', 'en', 'We lose 6% of our subscribers every month, we sell software'],
  ['en', '# Retention', 'fr', 'On perd 6 % de nos abonnés chaque mois, nous vendons un logiciel'],
] as const)('a server in %s', (lang, title, other, message) => {
  test('answers in its language, and in that of a message', async () => {
    const client = new Client({ name: 'reader', version: '1' }, { versionNegotiation: { mode: 'auto' } });
    const args = [builtProgram(), 'mcp', '--tools', 'core', '--lang', lang];
    await client.connect(new StdioClientTransport({ command: process.execPath, args }));
    const ask = async (name: string, given: Record<string, unknown>) =>
      JSON.stringify((await client.callTool({ name, arguments: given })).structuredContent);
    try {
      expect(await ask('diagnose', { facts })).toContain(`"lang":"${lang}"`);
      expect(await ask('strategy', { facts })).toContain(title);
      expect(await ask('diagnose', { message })).toContain(`"lang":"${other}"`);
    } finally {
      await client.close();
    }
  });
});
