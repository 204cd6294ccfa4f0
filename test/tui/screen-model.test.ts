import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { composedText } from '../../src/tui/composer.ts';
import type { KeyStroke } from '../../src/tui/key-stroke.ts';
import { openScreenModel } from '../../src/tui/screen-model.ts';
import { line, type ScriptedPort, scriptedPort } from './scripted-port.ts';

const text = (words: string): KeyStroke => ({ kind: 'text', text: words });
const key = (kind: 'enter' | 'escape' | 'stop' | 'end' | 'up' | 'down' | 'tab' | 'newline'): KeyStroke => ({ kind });

function open(port: ScriptedPort = scriptedPort()) {
  const titles: string[] = [];
  const model = openScreenModel({
    port,
    lang: () => 'fr',
    columns: () => 40,
    onTitle: (title) => titles.push(title),
    onClear: () => titles.push('cleared'),
  });
  const press = (...strokes: KeyStroke[]) => strokes.forEach(model.press);
  return { port, model, press, titles, written: () => composedText(model.view().composer) };
}

const COMMANDS = ['/report', '/retention', '/help'];
const completing = (delay = 0) =>
  scriptedPort({
    completions: async (typed) => {
      await wait(delay);
      return COMMANDS.filter((name) => name.startsWith(typed)).map((name) => ({
        from: 0,
        insert: `${name} `,
        label: name,
        description: '',
      }));
    },
  });

describe('what is written', () => {
  it('is sent with Enter and leaves the line empty', () => {
    const { port, press, written } = open();
    press(text('mon churn monte'), key('enter'));
    expect(port.submitted).toEqual(['mon churn monte']);
    expect(written()).toBe('');
  });

  it('is not sent when it is blank', () => {
    const { port, press } = open();
    press(key('enter'), text('   '), key('enter'));
    expect(port.submitted).toEqual([]);
  });

  it('takes another line after a backslash', () => {
    const { port, press } = open();
    press(text('un\\'), key('enter'), text('deux'), key('newline'), text('trois'), key('enter'));
    expect(port.submitted).toEqual(['un\ndeux\ntrois']);
  });

  it('can be sent while something goes on, and waits', () => {
    const { port, model, press } = open();
    port.emit({ kind: 'busy', busy: true });
    press(text('et ensuite ?'), key('enter'));
    expect(port.submitted).toEqual(['et ensuite ?']);
    expect(model.view().waiting).toBe(1);
    port.emit({ kind: 'block', block: { role: 'user', lines: [line('et ensuite ?')] } });
    expect(model.view().waiting).toBe(0);
  });
});

describe('suggestions', () => {
  const suggesting = () => {
    const opened = open();
    opened.port.emit({ kind: 'suggestions', items: ['/report', 'Environ 3 %', 'Je ne sais pas', 'quatre'] });
    return opened;
  };

  it('are three at most', () => expect(suggesting().model.view().suggestions).toHaveLength(3));

  it('are taken with their digit on an empty line, then sent', () => {
    const { port, press, written } = suggesting();
    press(text('2'));
    expect(written()).toBe('Environ 3 %');
    press(key('enter'));
    expect(port.submitted).toEqual(['Environ 3 %']);
  });

  it('are sent at once with Alt', () => {
    const { port, press } = suggesting();
    press({ kind: 'pick', number: 1 });
    expect(port.submitted).toEqual(['/report']);
  });

  it('give way to a number that is being typed', () => {
    const { port, press } = suggesting();
    press(text('3'), text(' '), text('%'), key('enter'));
    press(text('2'), key('escape'), key('enter'));
    expect(port.submitted).toEqual(['3 %', '2']);
  });

  it('give way to a number that arrives whole', () => {
    const { port, press } = suggesting();
    press(text('12 %'), key('enter'));
    expect(port.submitted).toEqual(['12 %']);
  });

  it('are gone once something is sent', () => {
    const { port, press } = suggesting();
    press(text('bonjour'), key('enter'), text('1'), key('enter'));
    expect(port.submitted).toEqual(['bonjour', '1']);
  });
});

describe('Esc and Ctrl+C', () => {
  it('interrupt at once what goes on, and keep what is written', () => {
    const { port, model, press, written } = open();
    port.emit({ kind: 'busy', busy: true });
    press(text('suite'), key('escape'));
    expect(port.interrupts).toBe(1);
    expect(model.view().notice).toBe('stopping');
    expect(written()).toBe('suite');
    port.emit({ kind: 'busy', busy: false });
    expect(model.view().notice).toBeNull();
  });

  it('clear the line, then leave at the second time', () => {
    const { model, press, written } = open();
    press(text('brouillon'), key('stop'));
    expect(written()).toBe('');
    expect(model.view().notice).toBeNull();
    press(key('stop'));
    expect(model.view()).toMatchObject({ notice: 'leaving', ended: false });
    press(key('stop'));
    expect(model.view().ended).toBe(true);
  });

  it('do not leave when another key came between', () => {
    const { model, press } = open();
    press(key('stop'), text('a'), { kind: 'edit', edit: 'backspace' }, key('stop'));
    expect(model.view().ended).toBe(false);
  });
});

describe('Ctrl+D', () => {
  it('leaves on an empty line and deletes forwards on another', () => {
    const { model, press, written } = open();
    press(text('ab'), { kind: 'edit', edit: 'left' }, key('end'));
    expect(written()).toBe('a');
    expect(model.view().ended).toBe(false);
    press({ kind: 'edit', edit: 'backspace' }, key('end'));
    expect(model.view().ended).toBe(true);
  });
});

describe('history', () => {
  it('is walked at the edges and gives the draft back', () => {
    const { press, written } = open(scriptedPort({ history: ['premier', 'deux\nlignes'] }));
    press(text('brouillon'), key('up'));
    expect(written()).toBe('deux\nlignes');
    press(key('up'));
    expect(written()).toBe('deux\nlignes');
    press(key('up'));
    expect(written()).toBe('premier');
    press(key('up'));
    expect(written()).toBe('premier');
    press(key('down'), key('down'), key('down'));
    expect(written()).toBe('brouillon');
  });
});

describe('completion', () => {
  it('writes the only one there is', async () => {
    const { press, written } = open(completing());
    press(text('/he'), key('tab'));
    await expect.poll(written).toBe('/help ');
  });

  it('shows several, which Tab goes through, Enter takes and Esc closes', async () => {
    const { port, model, press, written } = open(completing());
    press(text('/re'), key('tab'));
    await expect.poll(() => model.view().menu?.items.map(({ label }) => label)).toEqual(['/report', '/retention']);
    press(key('tab'), key('enter'));
    expect(written()).toBe('/retention ');
    expect(port.submitted).toEqual([]);
    press(key('stop'), text('/re'), key('tab'));
    await expect.poll(() => model.view().menu).not.toBeNull();
    press(key('escape'));
    expect(model.view().menu).toBeNull();
    expect(written()).toBe('/re');
  });

  it('narrows as one types', async () => {
    const { model, press } = open(completing());
    press(text('/re'), key('tab'), text('t'));
    await expect.poll(() => model.view().menu?.items.map(({ label }) => label)).toEqual(['/retention']);
  });

  it('says when there is nothing', async () => {
    const { model, press } = open(completing());
    press(text('zzz'), key('tab'));
    await expect.poll(() => model.view().notice).toBe('nothing');
  });

  it('makes the keys behind it wait, in order', async () => {
    const { port, press } = open(completing(30));
    press(text('/he'), key('tab'), text('churn'), key('enter'));
    await expect.poll(() => port.submitted).toEqual(['/help churn']);
  });

  it('fails as if there were nothing', async () => {
    const { model, press } = open(
      scriptedPort({
        completions: () => {
          throw new Error('unreadable folder');
        },
      }),
    );
    press(text('/he'), key('tab'));
    await expect.poll(() => model.view().notice).toBe('nothing');
  });
});

describe('what the conversation says', () => {
  it('is kept in order; what goes on is replaced, and ends with the work', () => {
    const { port, model, titles } = open();
    port.emit({ kind: 'busy', busy: true });
    port.emit({ kind: 'live', lines: [line('un')] });
    port.emit({ kind: 'live', lines: [line('deux')] });
    expect(model.view().live).toEqual([line('deux')]);
    port.say('a');
    port.say('b');
    port.emit({ kind: 'busy', busy: false });
    port.emit({ kind: 'live', lines: [line('too late')] });
    port.emit({ kind: 'title', text: 'Boutique' });
    expect(model.view().live).toEqual([]);
    expect(model.view().blocks.map(({ lines }) => lines)).toEqual([[line('a')], [line('b')]]);
    port.emit({ kind: 'clear' });
    expect(model.view().blocks.map(({ lines }) => lines)).toEqual([[], []]);
    expect(titles).toEqual(['Boutique', 'cleared']);
    port.emit({ kind: 'quit' });
    expect(model.view().ended).toBe(true);
  });
});
