import { cleanup, render } from 'ink-testing-library';
import { createElement } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { ChatScreen } from '../../src/tui/chat-screen.ts';
import { openScreenModel } from '../../src/tui/screen-model.ts';
import { line, type ScriptedPort, scriptedPort } from './scripted-port.ts';

afterEach(cleanup);

async function open(port: ScriptedPort = scriptedPort()) {
  const model = openScreenModel({
    port,
    lang: () => 'en' as const,
    columns: () => 97,
    onTitle: () => {},
    onClear: () => {},
  });
  const palette = { theme: 'dark', colour: false } as const;
  const screen = render(createElement(ChatScreen, { model, palette, lang: () => 'en' as const, onRegion: () => {} }));
  await expect.poll(() => screen.stdin.listenerCount('readable')).toBeGreaterThan(0);
  return { port, model, type: screen.stdin.write, shown: () => screen.lastFrame() ?? '' };
}

describe('the screen', () => {
  it('takes keys that arrive together as well as apart', async () => {
    const { port, type } = await open();
    type('hello\r');
    type('one');
    type('\r');
    for (const letter of 'apart') type(letter);
    type('\r');
    type('ab\u007fc\rx\ny\r');
    await expect.poll(() => port.submitted).toEqual(['hello', 'one', 'apart', 'ac', 'x\ny']);
  });

  it('completes a command typed with its Tab and its Enter in one go', async () => {
    const completions = (typed: string) =>
      typed === '/he' ? [{ from: 0, insert: '/help', label: '/help', description: 'what there is' }] : [];
    const { port, type } = await open(scriptedPort({ completions }));
    type('/he\t\r');
    await expect.poll(() => port.submitted).toEqual(['/help']);
  });

  it('shows the menu of completions with what each does', async () => {
    const completions = () => [
      { from: 0, insert: '/report', label: '/report', description: 'the strategy' },
      { from: 0, insert: '/rfm', label: '/rfm', description: 'customers by value' },
    ];
    const { type, shown } = await open(scriptedPort({ completions }));
    type('/r\t');
    await expect.poll(shown).toContain('› /report  the strategy\n  /rfm     customers by value');
  });

  it('makes a new line with Alt+Enter and Shift+Enter where the terminal tells them apart', async () => {
    const { port, type } = await open();
    type('a\u001b\rb\u001b[13;2uc\r');
    await expect.poll(() => port.submitted).toEqual(['a\nb\nc']);
  });

  it('takes a paste as one thing, whatever keys are in it', async () => {
    const { port, type, shown } = await open();
    type(`\u001b[200~${'row\r'.repeat(40)}\u001b[201~`);
    await expect.poll(shown).toContain('› [pasted text, 40 lines]');
    expect(port.submitted).toEqual([]);
    type('\r');
    await expect.poll(() => port.submitted).toEqual([`${'row\n'.repeat(39)}row`]);
  });

  it('sends a suggestion with Alt and its number, and interrupts with Esc', async () => {
    const { port, type, shown } = await open();
    port.emit({ kind: 'suggestions', items: ['/report', '/why'] });
    await expect.poll(shown).toContain('1 /report\n2 /why');
    type('\u001b2');
    await expect.poll(() => port.submitted).toEqual(['/why']);
    port.emit({ kind: 'busy', busy: true });
    type('\u001b');
    await expect.poll(() => port.interrupts).toBe(1);
  });

  it('writes each block once, above what changes', async () => {
    const { port, shown } = await open();
    port.say('first answer');
    port.emit({ kind: 'busy', busy: true });
    port.emit({ kind: 'live', lines: [line('reading orders')] });
    await expect.poll(shown).toContain('reading orders');
    port.emit({ kind: 'busy', busy: false });
    port.say('second answer');
    await expect.poll(shown).toMatch(/first answer\n\s*\nsecond answer\n[\s\S]*› A question/);
    expect(shown().match(/first answer/g)).toHaveLength(1);
    expect(shown()).not.toContain('reading orders');
  });

  it('hears nothing that a terminal says of itself', async () => {
    const { port, type } = await open();
    type('\u001b[I\u001b[?62;4c\u001b[12;40Rok\r');
    await expect.poll(() => port.submitted).toEqual(['ok']);
  });
});
