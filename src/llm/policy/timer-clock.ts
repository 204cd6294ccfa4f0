import type { Clock } from './clock.ts';

/** The longest wait that a timer takes without firing at once. */
const LONGEST = 2 ** 31 - 1;

/** The clock of the machine: `now` is its time, the timers are Node’s. */
export function timerClock(now: () => number): Clock {
  return {
    now,
    after(milliseconds, run) {
      const timer = setTimeout(run, Math.min(Math.max(milliseconds, 0), LONGEST));
      return () => clearTimeout(timer);
    },
  };
}
