import type { Message, Span } from './message.ts';

/** With fewer words of their own than this, all the user says is what they pasted. */
const FEWEST_WORDS = 3;

/** A message without what was pasted into it, at the same places: orders, questions and languages are read from the user's own words. */
export function ownWords(message: Message): Message {
  if (message.pasted.length === 0) return message;
  const folded = blank(message.folded, message.pasted);
  if ((folded.match(/[a-z]{2,}/g) ?? []).length < FEWEST_WORDS) return message;
  return {
    ...message,
    text: blank(message.text, message.pasted),
    folded,
    marked: blank(message.marked, message.pasted),
    quantities: message.quantities.filter(
      ({ start }) => !message.pasted.some((span) => span.start <= start && start < span.end),
    ),
    pasted: [],
  };
}

/** Blanks keep their line ends, so that sentences stay where they were. */
export function blank(text: string, spans: readonly Span[]): string {
  return spans.reduce(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(start, end).replace(/[^\n]/g, ' ') + rest.slice(end),
    text,
  );
}
