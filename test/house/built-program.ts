import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './repository.ts';

let launcher: string | null = null;

/** The launcher of the built program, after building it, once, if the sources changed since the last time. */
export function builtProgram(): string {
  launcher ??= build();
  return launcher;
}

function build(): string {
  const built = statSync(join(ROOT, 'dist/cli/main.js'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (newestSource() > built) execFileSync(process.execPath, [join(ROOT, 'packaging/build-program.ts')]);
  return join(ROOT, 'bin/fidelio.js');
}

function newestSource(): number {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' });
  return Math.max(...files.map((file) => statSync(join(ROOT, 'src', file)).mtimeMs));
}
