import type { Lang } from '../domain/bilingual.ts';
import { safeText } from '../language/safe-text.ts';
import type { ChatPort } from './chat-port.ts';
import { eraseReflowed } from './erase-reflowed.ts';
import { composerColumns, type Region } from './live-region.ts';
import { type Palette, paint } from './paint.ts';
import { openScreenModel } from './screen-model.ts';
import { blockLines } from './shown-lines.ts';
import { guardTerminal } from './terminal-guard.ts';

export type ChatScreenOptions = Palette & {
  stdin: NodeJS.ReadStream;
  stdout: NodeJS.WriteStream;
  /** The language of the screen's own words; a function when the conversation can change it. */
  lang: Lang | (() => Lang);
  /** The width to take when the terminal does not tell its own. */
  columns: number;
};

const CLEAR = '\u001b[H\u001b[J';

/**
 * Shows a conversation on a terminal (both ends are one) until it ends, then closes it. The first blocks are written at once,
 * before Ink is loaded; keys pressed meanwhile are kept. The terminal is given back as it was, however this ends.
 */
export async function runChatScreen(port: ChatPort, options: ChatScreenOptions): Promise<void> {
  const { stdin, stdout } = options;
  const lang = () => (typeof options.lang === 'function' ? options.lang() : options.lang);
  const columns = () => stdout.columns || options.columns;
  const guard = guardTerminal(stdin, stdout);
  let clear = () => void stdout.write(CLEAR);
  let region: Region | null = null;
  const model = openScreenModel({
    port,
    lang,
    columns: () => composerColumns(columns()),
    print: (block) => {
      for (const line of blockLines(block, columns())) stdout.write(`${paint(line, options)}\r\n`);
    },
    onTitle: (text) => guard.title(safeText(text).replace(/\s+/g, ' ')),
    onClear: () => clear(),
  });
  const fold = () => {
    if (region !== null) stdout.write(eraseReflowed(region, columns()));
  };
  try {
    const [{ render }, { createElement }, { ChatScreen }] = await Promise.all([
      import('ink'),
      import('react'),
      import('./chat-screen.ts'),
    ]);
    model.mount();
    stdout.prependListener('resize', fold);
    const onRegion = (drawn: Region) => {
      region = drawn;
    };
    const app = render(createElement(ChatScreen, { model, palette: options, lang, onRegion }), {
      stdin,
      stdout,
      exitOnCtrlC: false,
      patchConsole: false,
      incrementalRendering: true,
      interactive: true,
      kittyKeyboard: { mode: 'auto' },
    });
    clear = () => {
      app.clear();
      stdout.write(CLEAR);
    };
    await app.waitUntilExit();
  } finally {
    stdout.off('resize', fold);
    model.close();
    guard.restore();
    await port.close();
  }
}
