import type { Fact } from '../../domain/facts.ts';

/** What a message answers to the question that is open: its facts, "I don't know", or nothing. */
export type Reply = { reply: 'none' | 'given' | 'unknown'; facts: Record<string, Fact> };
