import type { Judge } from '../judge.ts';
import { matchSlots } from '../match-slots.ts';

/** What a question about the user's own data was read as, slot by slot as far as the scenario says. */
export const judgeSlots: Judge = ({ expected: { slots } }, { turn }) => {
  if (slots === undefined) return null;
  const right = turn !== null && matchSlots(slots, turn.slots);
  const marks = [{ score: 'slots', right: right ? 1 : 0, of: 1 }] as const;
  return { field: 'slots', right, marks, expected: slots, got: turn?.slots ?? null };
};
