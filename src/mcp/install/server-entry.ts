import { z } from 'zod';
import type { Lang } from '../../domain/bilingual.ts';

/** The name of our server in a client's file. */
export const SERVER_NAME = 'fidelio';

/** How a client starts our server: a program and its arguments, every path of them absolute. */
export type ServerLaunch = {
  /** The Node to run, and `bin/fidelio.js`. */
  readonly node: string;
  readonly launcher: string;
  /** Files to serve; without any, what was imported into the workspace. */
  readonly data: readonly string[];
  readonly workspace: string;
  /** Folders whose files the client may have imported. */
  readonly importFrom: readonly string[];
  readonly lang: Lang;
};

export type ServerEntry = { readonly type?: 'stdio'; readonly command: string; readonly args: readonly string[] };

/** The few tools that reach all the others; the language is named because a client hands no locale down. */
export function serverEntry(launch: ServerLaunch, typed: boolean): ServerEntry {
  const { node, launcher, data, workspace, importFrom, lang } = launch;
  const files = data.flatMap((file) => ['--data', file]);
  const folders = importFrom.flatMap((folder) => ['--import-from', folder]);
  const args = [launcher, 'mcp', '--tools', 'core', '--lang', lang, '--workspace', workspace, ...files, ...folders];
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
