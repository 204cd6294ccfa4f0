import { describe, expect, it } from 'vitest';
import { callApplicationTool } from '../../src/mcp/call-application-tool.ts';
import { wordCount } from './small-application-tools.ts';

const call = (args: Record<string, unknown>) => callApplicationTool(wordCount, args, 'en');

describe('an application tool', () => {
  it('answers with its value', async () => {
    expect(await call({ words: 'to be or not' })).toEqual({ ok: true, value: { count: 4 } });
  });

  it('passes its refusal on', async () => {
    expect(await call({ words: 'none' })).toMatchObject({ ok: false, code: 'too_few', message: 'No word.' });
  });

  it.each([
    ['a missing argument', {}, { code: 'missing_input', needs: ['words'] }],
    ['an unknown argument', { words: 'a', word: 'b' }, { code: 'unknown_argument' }],
    ['a data set it does not take', { words: 'a', dataset: 'shop' }, { code: 'unknown_argument' }],
    ['a wrong kind, before what is missing', { limit: 'ten' }, { code: 'bad_argument', needs: ['limit'] }],
    ['a value out of range', { words: 'a', limit: 11 }, { code: 'out_of_domain', needs: ['limit'] }],
  ])('refuses %s', async (_, args, refusal) => {
    expect(await call(args)).toMatchObject({ ok: false, ...refusal });
  });

  it('that throws tells nothing of its cause to the client, and all to the owner of the server', async () => {
    const faults: unknown[] = [];
    const refused = await callApplicationTool(wordCount, { words: 'bug' }, 'en', {
      onFault: (_, fault) => faults.push(fault),
    });
    expect(refused).toMatchObject({ ok: false, code: 'tool_failed' });
    expect(JSON.stringify(refused)).not.toContain('secret');
    expect(faults).toEqual([new Error('secret')]);
  });
});
