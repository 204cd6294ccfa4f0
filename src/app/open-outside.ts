import type { Outside } from './outside.ts';

/** What the machine gives: `now` in milliseconds since 1970, UTC, `random` from 0 to 1, 1 excluded. */
export async function openOutside(machine: Omit<Outside, 'clock'> & { now: () => number }): Promise<Outside> {
  const { timerClock } = await import('../llm/policy/timer-clock.ts');
  return { clock: timerClock(machine.now), random: machine.random, fetch: machine.fetch };
}
