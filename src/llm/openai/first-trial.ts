import type { Clock } from '../policy/clock.ts';
import type { Capability } from './capabilities.ts';

/** How long, in milliseconds, a request waits for another to find out what the endpoint takes. */
const PATIENCE = 3_000;

/** A request that goes first. Settled when the endpoint has taken it, or not. */
export type Trial = { settle(isTaken: boolean): void };

/**
 * Lets one request find out whether an endpoint takes what is asked of it, while others wait for a moment: side by side, all of them
 * would be refused for the same thing. `enter` asks again, after each wait, what is left to ask for.
 */
export function openTrials(clock: Clock) {
  const taken = new Set<Capability>();
  let underWay: Promise<void> | null = null;

  function begin(asked: ReadonlySet<Capability>): Trial {
    const { promise, resolve } = Promise.withResolvers<void>();
    underWay = promise;
    return {
      settle(isTaken) {
        if (isTaken) for (const capability of asked) taken.add(capability);
        if (underWay === promise) underWay = null;
        resolve();
      },
    };
  }

  return {
    async enter(asks: () => ReadonlySet<Capability>): Promise<Trial> {
      const patience = startPatience(clock);
      try {
        for (;;) {
          const asked = asks();
          if ([...asked].every((capability) => taken.has(capability))) return NO_TRIAL;
          // Nothing is awaited between this look and the beginning: of several that wake together, one goes first.
          if (underWay === null || patience.isOver()) return begin(asked);
          await Promise.race([underWay, patience.end()]);
        }
      } finally {
        patience.stop();
      }
    },
  };
}

const NO_TRIAL: Trial = { settle: () => {} };

/** Runs out a while after its end is first waited for. */
function startPatience(clock: Clock) {
  const { promise, resolve } = Promise.withResolvers<void>();
  let isOver = false;
  let stop: (() => void) | null = null;
  return {
    isOver: () => isOver,
    end() {
      stop ??= clock.after(PATIENCE, () => {
        isOver = true;
        resolve();
      });
      return promise;
    },
    stop: () => stop?.(),
  };
}
