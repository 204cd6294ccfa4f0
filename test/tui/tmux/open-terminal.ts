import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { lacks } from '../../outside-needs.ts';

/** True when tests on a real terminal may skip for want of tmux. */
export const LACKS_TMUX = lacks(spawnSync('tmux', ['-V']).status === 0);

export type Terminal = {
  /** A folder of this terminal's own, removed with it; the program starts there. */
  readonly folder: string;
  type(text: string): void;
  /** Keys by their tmux names: Enter, Escape, C-c, Tab, Up. */
  keys(...names: readonly string[]): void;
  paste(text: string): void;
  /** What the screen shows, without the empty rows under it. */
  screen(): string;
  /** The same with all that scrolled away; a line folded by the terminal is one. */
  everything(): string;
  /** Resolves with the screen once it, or what scrolled away, holds the text. */
  until(text: string | RegExp): Promise<string>;
  resize(columns: number, rows: number): void;
  /** Every byte the program wrote. */
  bytes(): string;
  /** What tmux knows of the terminal, such as cursor_flag. */
  state(name: string): string;
  /** Sends a signal to the program. */
  signal(name: 'SIGKILL' | 'SIGTERM' | 'SIGHUP'): void;
  close(): void;
};

const LOOK_MS = 50;
/** Far longer than anything takes, and less than a test may. */
const PATIENCE_MS = 40_000;

type Size = { columns: number; rows: number; env?: Readonly<Record<string, string>>; folder?: string };

/** Starts a program on a terminal of its own, and a shell after it. */
export function openTerminal(program: readonly string[], { columns, rows, env = {}, folder: given }: Size): Terminal {
  const own = mkdtempSync(join(tmpdir(), 'fidelio-terminal-'));
  const folder = given ?? own;
  const file = (name: string) => join(own, name);
  const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
  const settings = { LC_ALL: 'C.UTF-8', TZ: 'UTC', HOME: own, PS1: 'shell> ', ENV: '', ...env };
  const start = [
    ...Object.entries(settings).map(([name, value]) => `export ${name}=${quoted(value)}`),
    'unset CI NO_COLOR COLORTERM',
    ...(env.NO_COLOR === undefined ? [] : [`export NO_COLOR=${quoted(env.NO_COLOR)}`]),
    `while [ ! -e ${quoted(file('go'))} ]; do sleep 0.02; done`,
    `cd ${quoted(folder)}`,
    `sh -c 'echo $$ > "$0"; exec "$@"' ${quoted(file('pid'))} ${program.map(quoted).join(' ')}`,
    'echo "ended with $?"',
    'exec sh',
  ];
  writeFileSync(file('start'), start.join('\n'));
  const tmux = (...args: readonly string[]) =>
    execFileSync('tmux', ['-u', '-S', file('socket'), '-f', '/dev/null', ...args], { encoding: 'utf8' });
  tmux('new-session', '-d', '-x', `${columns}`, '-y', `${rows}`, `sh ${file('start')}`);
  tmux('set-option', '-g', 'history-limit', '20000');
  tmux('pipe-pane', `cat > ${file('bytes')}`);
  writeFileSync(file('go'), '');

  const shown = (...args: readonly string[]) => tmux('capture-pane', '-p', ...args).replace(/[ \n]+$/u, '');
  const everything = () => shown('-J', '-S', '-').replace(/ +$/gmu, '');
  return {
    folder,
    type: (text) => void tmux('send-keys', '-l', '--', text),
    keys: (...names) => void tmux('send-keys', ...names),
    paste(text) {
      writeFileSync(file('paste'), text);
      tmux('load-buffer', file('paste'));
      tmux('paste-buffer', '-p', '-r');
    },
    screen: () => shown(),
    everything,
    async until(text) {
      const isThere = () => (typeof text === 'string' ? everything().includes(text) : text.test(everything()));
      for (let left = PATIENCE_MS / LOOK_MS; left > 0; left -= 1) {
        if (isThere()) return shown();
        await wait(LOOK_MS);
      }
      throw new Error(`Not shown within ${PATIENCE_MS} ms: ${text}\n${everything()}`);
    },
    resize: (wide, high) => void tmux('resize-window', '-x', `${wide}`, '-y', `${high}`),
    bytes: () => (existsSync(file('bytes')) ? readFileSync(file('bytes'), 'utf8') : ''),
    state: (name) => tmux('display-message', '-p', `#{${name}}`).trim(),
    signal: (name) => void process.kill(Number(readFileSync(file('pid'), 'utf8')), name),
    close() {
      spawnSync('tmux', ['-S', file('socket'), 'kill-server']);
      rmSync(own, { recursive: true, force: true });
    },
  };
}
