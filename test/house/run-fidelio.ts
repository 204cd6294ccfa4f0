import { spawnSync } from 'node:child_process';
import { builtProgram } from './built-program.ts';

const PREFIX = /^(npx fidelio|npm run -s fidelio --|fidelio)(?= |$)/;

/** True for a line of a document that calls the program. */
export function callsFidelio(line: string): boolean {
  return PREFIX.test(line);
}

/** Runs such a line as a shell would, in `folder`, with nothing on the input, for a user whose own folder is `home`. */
export function runFidelio(
  line: string,
  folder: string,
  home = process.env.HOME,
): { status: number | null; stdout: string; stderr: string } {
  const command = line.replace(PREFIX, `"${process.execPath}" "${builtProgram()}"`);
  const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: '', CLAUDE_CONFIG_DIR: '' };
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], {
    cwd: folder,
    env,
    input: '',
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}
