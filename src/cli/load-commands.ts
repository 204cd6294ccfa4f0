import { readdir } from 'node:fs/promises';
import type { Command } from './command.ts';

const FOLDER = new URL('./commands/', import.meta.url);

/** The commands by name: the folder is the list. A command imports what it needs only when it runs. */
export async function listCommands(): Promise<string[]> {
  const files = (await readdir(FOLDER)).filter((file) => /(?<!\.d)\.[jt]s$/.test(file));
  return files.map((file) => file.replace(/\.[jt]s$/, '')).sort();
}

export async function loadCommand(name: string): Promise<Command | null> {
  if (!(await listCommands()).includes(name)) return null;
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const { default: command } = (await import(new URL(`${name}.${extension}`, FOLDER).href)) as { default?: Command };
  if (command === undefined) throw new Error(`cli/commands/${name}: expected a default export.`);
  return command;
}
