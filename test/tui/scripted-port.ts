import type { ChatEvent, ChatPort, Completion } from '../../src/tui/chat-port.ts';
import type { StyledLine } from '../../src/tui/styled-text.ts';

export type ScriptedPort = ChatPort & {
  emit(event: ChatEvent): void;
  say(...texts: readonly string[]): void;
  readonly submitted: string[];
  readonly interrupts: number;
  readonly closed: boolean;
};

type Script = {
  history?: readonly string[];
  completions?: (text: string) => Promise<readonly Completion[]> | readonly Completion[];
  onSubmit?: (text: string, port: ScriptedPort) => void;
};

export const line = (text: string): StyledLine => [{ text }];

/** A conversation that says what it is told to, and remembers what it was told. */
export function scriptedPort({ history = [], completions = () => [], onSubmit }: Script = {}): ScriptedPort {
  const listeners = new Set<(event: ChatEvent) => void>();
  let missed: ChatEvent[] = [];
  let busy = false;
  const port = {
    submitted: [] as string[],
    interrupts: 0,
    closed: false,
    emit(event: ChatEvent) {
      if (event.kind === 'busy') busy = event.busy;
      if (listeners.size === 0) missed.push(event);
      for (const listener of listeners) listener(event);
    },
    say: (...texts: readonly string[]) =>
      port.emit({ kind: 'block', block: { role: 'answer', lines: texts.map(line) } }),
    subscribe(listener: (event: ChatEvent) => void) {
      listeners.add(listener);
      for (const event of missed) listener(event);
      missed = [];
      return () => void listeners.delete(listener);
    },
    submit(text: string) {
      port.submitted.push(text);
      onSubmit?.(text, port);
    },
    interrupt() {
      if (busy) port.interrupts += 1;
      return busy;
    },
    complete: async (text: string) => completions(text),
    history: () => history,
    async close() {
      port.closed = true;
    },
  };
  return port;
}
