import type { Block, ChatEvent, ChatPort } from '../../tui/chat-port.ts';
import { plainLine } from '../../tui/plain-line.ts';
import { wrapStyled } from '../../tui/wrap-styled.ts';

export type PlainScreen = {
  /** What is typed or piped, line by line; asked for at once, since a reader of lines waits for nobody. */
  readonly lines: AsyncIterable<string>;
  out(text: string): void;
  err(text: string): void;
  /** Shows that a line may be typed; nothing where nobody types. */
  prompt(): void;
  /** Width of the terminal; null when the output is a file or another program. */
  columns(): number | null;
  /** Whether a person reads and types here. */
  readonly interactive: boolean;
};

/**
 * A conversation line by line: nothing is redrawn, no colour, no control sequence. Each line is answered before the next is
 * read. Where nobody types, answers go to the output and the rest to the side. Resolves at the end of the input, or when the
 * conversation says so.
 */
export async function runPlain(port: ChatPort, screen: PlainScreen): Promise<void> {
  const lines = screen.lines[Symbol.asyncIterator]();
  let busy = false;
  let over = false;
  let next: readonly string[] = [];
  let wake = () => {};
  const end = port.subscribe((event: ChatEvent) => {
    if (event.kind === 'block') showBlock(event.block, screen);
    if (event.kind === 'suggestions') next = event.items;
    if (event.kind === 'busy') busy = event.busy;
    if (event.kind === 'quit') over = true;
    wake();
  });
  const idle = async (): Promise<void> => {
    while (busy && !over) {
      const { promise, resolve } = Promise.withResolvers<void>();
      wake = resolve;
      await promise;
    }
    if (over || !screen.interactive) return;
    if (next.length > 0) screen.out(`${next.map((item) => `→ ${item}`).join('\n')}\n\n`);
    screen.prompt();
  };
  await idle();
  while (!over) {
    const line = await lines.next();
    if (line.done === true) break;
    if (line.value.trim() !== '') next = [];
    port.submit(line.value);
    await idle();
  }
  end();
  await port.close();
}

function showBlock({ role, lines }: Block, screen: PlainScreen): void {
  if (role === 'user') return;
  const columns = screen.columns();
  const shown = columns === null ? lines : wrapStyled(lines, columns);
  const text = `${shown.map((line) => plainLine(line).trimEnd()).join('\n')}\n\n`;
  const aside = role === 'error' || (role === 'banner' && !screen.interactive);
  if (aside) screen.err(text);
  else screen.out(text);
}
