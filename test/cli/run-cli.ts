import { spawnSync } from 'node:child_process';
import { builtProgram } from '../house/built-program.ts';

export type Run = { status: number | null; out: string; err: string };

/** Runs the compiled program as a user would, with nothing on the input and a neutral locale. */
export function runCli(
  args: readonly string[],
  { cwd, env = {} }: { cwd?: string; env?: Record<string, string> } = {},
): Run {
  const { LANG: _lang, LC_ALL: _all, LC_MESSAGES: _messages, ...rest } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [builtProgram(), ...args], {
    ...(cwd === undefined ? {} : { cwd }),
    env: { ...rest, ...env },
    input: '',
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, out: stdout, err: stderr };
}
