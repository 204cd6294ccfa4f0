import { z } from 'zod';
import type { Lang } from '../../domain/bilingual.ts';

/** The name of our server in a client's file. */
export const SERVER_NAME = 'fidelio';

/** How a client starts our server: a program and its arguments, every path of them absolute. */
export type ServerLaunch = {
  /** The Node to run, and `bin/fidelio.js`. */
  readonly node: string;
  readonly launcher: string;
  /** Files to serve; without any, the workspace. */
  readonly data: readonly string[];
  readonly workspace: string;
  readonly lang: Lang;
};

export type ServerEntry = { readonly type?: 'stdio'; readonly command: string; readonly args: readonly string[] };

/** The few tools that reach all the others; the language is named because a client hands no locale down. */
export function serverEntry({ node, launcher, data, workspace, lang }: ServerLaunch, typed: boolean): ServerEntry {
  const served = data.length > 0 ? data.flatMap((file) => ['--data', file]) : ['--workspace', workspace];
  const args = [launcher, 'mcp', '--tools', 'core', '--lang', lang, ...served];
  return { ...(typed && { type: 'stdio' as const }), command: node, args };
}

/** Whether an entry starts this program, in whatever way it was written: through Node, npx or its own name. */
export function startsFidelio(entry: unknown): boolean {
  const started = z.object({ command: z.string(), args: z.array(z.string()).default([]) }).safeParse(entry);
  if (!started.success) return false;
  const words = [started.data.command, ...started.data.args];
  const program = words.findIndex((word) => /(^|[\\/])fidelio(\.js|\.cmd)?$/.test(word));
  return program >= 0 && words[program + 1] === 'mcp';
}
