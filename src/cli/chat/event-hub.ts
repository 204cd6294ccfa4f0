import { safeText } from '../../language/safe-text.ts';
import type { ChatEvent } from '../../tui/chat-port.ts';
import type { StyledLine } from '../../tui/styled-text.ts';

export type EventHub = {
  emit(event: ChatEvent): void;
  subscribe(listener: (event: ChatEvent) => void): () => void;
};

/**
 * The one door to a screen: every text is made safe on its way. What is said before anybody listens waits for the first
 * listener.
 */
export function openHub(): EventHub {
  const listeners = new Set<(event: ChatEvent) => void>();
  let waiting: ChatEvent[] = [];
  return {
    emit(event) {
      const safe = makeSafe(event);
      if (listeners.size === 0) waiting.push(safe);
      else for (const listener of listeners) listener(safe);
    },
    subscribe(listener) {
      listeners.add(listener);
      const missed = waiting;
      waiting = [];
      for (const event of missed) listener(event);
      return () => void listeners.delete(listener);
    },
  };
}

function makeSafe(event: ChatEvent): ChatEvent {
  switch (event.kind) {
    case 'block':
      return { ...event, block: { ...event.block, lines: event.block.lines.flatMap(safeLines) } };
    case 'live':
      return { ...event, lines: event.lines.flatMap(safeLines) };
    case 'suggestions':
      return { ...event, items: event.items.map((item) => oneLine(safeText(item))) };
    case 'title':
      return { ...event, text: oneLine(safeText(event.text)) };
    default:
      return event;
  }
}

/** A line end inside a span would break the screen’s count of lines: it starts a line here. */
function safeLines(line: StyledLine): StyledLine[] {
  const lines: StyledLine[] = [];
  let current: StyledLine = [];
  for (const span of line) {
    const [first = '', ...others] = safeText(span.text).replaceAll('\t', '  ').split('\n');
    current = [...current, { ...span, text: first }];
    for (const text of others) {
      lines.push(current);
      current = [{ ...span, text }];
    }
  }
  return [...lines, current];
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
