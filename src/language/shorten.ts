const LONGEST = 80;

/** The beginning of a text that may be of any length, for a message; an ellipsis says that there is more. */
export function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
