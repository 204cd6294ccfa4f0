import type { SaidCause } from '../domain/cause.ts';
import type { Facts } from '../domain/facts.ts';
import type { Reading } from '../domain/reading.ts';
import type { ConversationState } from './conversation-state.ts';

/** What a conversation knows once a message is read. */
export type Memory = {
  facts: Facts;
  causes: SaidCause[];
  /** The currency of the amounts: said as such, or written beside one. */
  currency: string | null;
};

/** Facts add up; a later statement replaces the earlier one, and what was taken back is forgotten. Each cause is kept once. */
export function remember(before: ConversationState, reading: Reading | null, said: Facts): Memory {
  const kept = Object.fromEntries(Object.entries(before.facts).filter(([name]) => !reading?.withdrawn.includes(name)));
  const facts: Facts = { ...kept, ...reading?.facts, ...said, ...addGoals(kept, reading) };
  const causes = [...before.causes, ...(reading?.causes ?? [])];
  const { currency } = facts;
  return {
    facts,
    causes: causes.filter(({ id }, index) => causes.findIndex((cause) => cause.id === id) === index),
    currency: typeof currency?.value === 'string' ? currency.value : (reading?.currency ?? before.currency),
  };
}

/** Wishes add up, in the order said; only a message that takes them back drops one. */
function addGoals(known: Facts, reading: Reading | null): Facts {
  const [before, now] = [known.goals?.value, reading?.facts.goals];
  if (now === undefined || !Array.isArray(before) || !Array.isArray(now.value)) return {};
  return { goals: { ...now, value: [...new Set([...before, ...now.value])] } };
}
