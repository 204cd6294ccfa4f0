import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtProgram } from '../../house/built-program.ts';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'fidelio-plain-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

function chat(input: string, args: readonly string[] = []) {
  const { LANG: _lang, LC_ALL: _all, LC_MESSAGES: _messages, ...rest } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [builtProgram(), 'chat', ...args], {
    env: { ...rest, FIDELIO_HOME: home },
    cwd: home,
    input,
    encoding: 'utf8',
  });
  return { status, out: stdout.replace(/[\u00a0\u202f]/g, ' '), err: stderr };
}

describe('the conversation through a pipe', () => {
  test('each line is answered in turn, without a control sequence, and the end is a success', () => {
    const { status, out, err } = chat('mon NPS est de 20\n/why 1\n');
    expect(status).toBe(0);
    expect(out).toMatch(/^Compris ‹NPS : 20\[1\]›[\s\S]*\(satisfaction\)[\s\S]*\[1\] NPS : 20\n[\s\S]*vous l’avez dit/);
    expect(out + err).not.toContain('\u001b');
    expect(err).toContain('Trois façons de commencer');
  });

  test('a last line without its end is answered, and nothing at all is no failure', () => {
    expect(chat('mon NPS est de 20').out).toContain('(satisfaction)');
    expect(chat('')).toMatchObject({ status: 0, out: '' });
  });

  test('what goes wrong is said on the side, and the next line is answered', () => {
    const { status, out, err } = chat('/reprot\nmon NPS est de 20\n');
    expect(status).toBe(0);
    expect(err).toContain('/report');
    expect(out).toMatch(/^Compris/);
  });

  test('nothing after /quit is answered', () => {
    expect(chat('/quit\nmon NPS est de 20\n').out).toBe('');
  });

  test('--resume goes on with the last conversation', () => {
    chat('mon NPS est de 20\n');
    expect(chat('/sessions\n', ['--resume']).out).toMatch(/NPS : 20/);
  });

  test('--json is refused with where JSON is', () => {
    const { status, out } = chat('', ['--json', '--lang', 'en']);
    expect(status).toBe(2);
    expect(out).toContain('fidelio ask');
  });
});
