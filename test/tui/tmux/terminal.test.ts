import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { foreignBytes } from './foreign-bytes.ts';
import { LACKS_TMUX, openTerminal, type Terminal } from './open-terminal.ts';

const PROGRAM = [process.execPath, fileURLToPath(new URL('./scripted-program.ts', import.meta.url))];
const PROMPT = /A question, a file/;

let terminal: Terminal | null = null;
afterEach(() => {
  terminal?.close();
  terminal = null;
});

async function open(columns = 80, env: Readonly<Record<string, string>> = {}): Promise<Terminal> {
  terminal = openTerminal([...PROGRAM, 'en'], { columns, rows: 24, env });
  await terminal.until(PROMPT);
  return terminal;
}

/** How often a text is anywhere, on the screen or above it. */
const count = (on: Terminal, text: string) => on.everything().split(text).length - 1;

describe.skipIf(LACKS_TMUX)('the screen on a real terminal (needs tmux)', () => {
  it.each([40, 80, 160])('redraws only its region when a screen of %i columns changes size', async (columns) => {
    const on = await open(columns);
    on.type('/long');
    on.keys('Enter');
    await on.until('heard: /long');
    on.type('a message that is being written and is longer than a narrow screen is wide');
    await on.until('is wide');
    for (const [wide, high] of [
      [columns / 2, 24],
      [columns * 2, 24],
      [30, 12],
      [columns, 24],
    ] as const) {
      on.resize(wide, high);
      await on.until(wide < 40 ? 'Enter: send' : 'Tab: complete');
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    await on.until(columns < 80 ? /is wide|s wide|wide/ : 'narrow screen is wide');
    await expect.poll(() => count(on, 'a message that is')).toBe(1);
    await expect.poll(() => count(on, 'Enter: send')).toBe(1);
    for (const said of ['Fidelio, on a scripted', 'line 1 of', 'line 31 of', 'line 60 of', 'heard: /long'])
      expect(count(on, said), said).toBe(1);
  });

  it('takes what is typed before it is ready', async () => {
    terminal = openTerminal([...PROGRAM, 'en'], { columns: 80, rows: 24 });
    await terminal.until('Fidelio, on a scripted conversation');
    terminal.type('early');
    terminal.keys('Enter');
    await terminal.until('heard: early');
    expect(count(terminal, 'early')).toBe(2);
  });

  it.each([
    ['/quit', 'left'],
    ['/crash', 'crash on purpose'],
  ])('gives the terminal back as it was after %s', async (message, said) => {
    const on = await open();
    on.type(message);
    on.keys('Enter');
    await on.until(said);
    await expectClean(on);
  });

  it.each(['SIGTERM', 'SIGHUP'] as const)('gives the terminal back as it was after %s', async (signal) => {
    const on = await open();
    on.signal(signal);
    await on.until(/ended with 1(43|29)/);
    await expectClean(on);
  });

  it('gives the terminal back as it was after Ctrl+C twice, and after Ctrl+D', async () => {
    const on = await open();
    on.type('draft');
    on.keys('C-c', 'C-c', 'C-c');
    await on.until('ended with 0');
    await expectClean(on);
    on.close();
    const other = await open();
    other.keys('C-d');
    await other.until('ended with 0');
    await expectClean(other);
  });

  it('interrupts on Esc and keeps what was being typed', async () => {
    const on = await open();
    on.type('/slow');
    on.keys('Enter');
    await on.until('cohort_retention');
    on.type('next');
    on.keys('Escape');
    await on.until('interrupted');
    on.keys('Enter');
    await on.until('heard: next');
    expect(count(on, 'rfm_segments')).toBe(0);
  });

  it('clears the screen when asked, and goes on', async () => {
    const on = await open();
    for (const message of ['one', '/clear', 'two']) {
      on.type(message);
      on.keys('Enter');
    }
    await on.until('heard: two');
    expect(on.screen()).not.toContain('heard: one');
  });

  it('shows nothing but our own sequences, whatever is pasted or said', async () => {
    const on = await open();
    const naughty = [
      'bell\u0007 null\u0000 csi\u001b[9;99H\u001b[45m osc\u001b]0;planted\u0007 link\u001b]8;;http://x\u001b\\y',
      'c1\u009b31m\u0090q\u009c bidi\u202eabc\u2066 zero\u200bwidth tag\u{e0041}\u{e0001}',
      `combining a${'\u0301'.repeat(300)} long ${'x'.repeat(5000)} 日本語 👩‍👩‍👧‍👦 \u{10ffff}`,
    ];
    for (const [at, text] of naughty.entries()) {
      on.paste(`${text} end${at}`);
      on.keys('Enter');
      await on.until(new RegExp(`heard: [\\s\\S]*end${at}`));
    }
    on.keys('C-d');
    await on.until('ended with 0');
    expect(foreignBytes(on.bytes())).toBe('""');
    for (const planted of ['\u001b[9;99H', '\u001b[45m', ';planted']) expect(on.bytes()).not.toContain(planted);
  });

  it('writes no colour when told not to', async () => {
    const on = await open(80, { NO_COLOR: '1' });
    on.type('/ask');
    on.keys('Enter');
    await on.until('3 Je ne sais pas');
    expect(on.bytes()).not.toMatch(new RegExp(`${'\u001b'}\\[[0-9;]+m`, 'u'));
  });
});

/** The cursor shown, lines edited and echoed, pastes plain, the name of the window given back. */
async function expectClean(on: Terminal): Promise<void> {
  await on.until('ended with');
  on.type('stty -a; echo done-$((40+2))');
  on.keys('Enter');
  await on.until('done-42');
  expect(on.everything()).toMatch(/[^-]icanon[\s\S]*[^-]echo /);
  expect(on.state('cursor_flag')).toBe('1');
  const bytes = on.bytes();
  expect(bytes.lastIndexOf('\u001b[?2004l')).toBeGreaterThan(bytes.lastIndexOf('\u001b[?2004h'));
  expect(bytes.split('\u001b[22;0t').length).toBe(bytes.split('\u001b[23;0t').length);
}
