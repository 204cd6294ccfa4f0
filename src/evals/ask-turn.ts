import type { Lang } from '../domain/bilingual.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { Turn } from '../domain/turn.ts';
import type { ScenarioData } from './scenario-data.ts';

/** The door to the program: one message of a conversation, and what came of it. `lang` null = the message's own. */
export type AskTurn = (order: { message: string; state: string | null; lang: Lang | null }) => Promise<Turn>;

export type Conversation = { ask: AskTurn; close(): Promise<void> };

/** Opens the program on some data, for a user whose locale is `lang`; refuses when the data cannot be read. */
export type OpenData = (data: ScenarioData | null, lang: Lang) => Promise<Outcome<Conversation>>;
