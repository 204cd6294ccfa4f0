import type { Turn } from '../domain/turn.ts';
import type { Judge } from './judge.ts';
import type { Scenario } from './scenario.ts';
import type { ScoreName } from './score-words.ts';

type Exactly<T> = {
  field: string;
  score: ScoreName;
  /** Undefined where the scenario says nothing. */
  expected(scenario: Scenario): T | undefined;
  got(turn: Turn): T;
  /** How two values agree; by default, by being the same. */
  same?: (expected: T, got: T) => boolean;
};

/** A judge of one value: right or wrong. A conversation that failed is wrong. */
export function judgeExactly<T>({ field, score, expected: wanted, got: given, same = Object.is }: Exactly<T>): Judge {
  return (scenario, { turn }) => {
    const expected = wanted(scenario);
    if (expected === undefined) return null;
    const got = turn === null ? undefined : given(turn);
    const right = got !== undefined && same(expected, got);
    return { field, right, marks: [{ score, right: right ? 1 : 0, of: 1 }], expected, got: got ?? null };
  };
}
