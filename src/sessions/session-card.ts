/** What a list shows of a session. Moments as ISO 8601. */
export type SessionCard = {
  readonly id: string;
  /** The name the user gave it; null without one. */
  readonly name: string | null;
  readonly started: string;
  /** When its last entry was written. */
  readonly last: string;
  /** Answers given. */
  readonly turns: number;
  /** The beginning of the first message; empty when there is none. */
  readonly words: string;
};
