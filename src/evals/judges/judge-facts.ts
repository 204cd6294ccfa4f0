import type { Fact } from '../../domain/facts.ts';
import type { Turn } from '../../domain/turn.ts';
import type { Judge } from '../judge.ts';
import { overlapMarks } from '../overlap-marks.ts';
import { sameList } from '../same-list.ts';
import { sameNumber } from '../same-number.ts';

type Value = Fact['value'];

/** The facts that were said, against those expected: one with another value, or that nobody expected, is wrong. */
export const judgeFacts: Judge = ({ expected: { facts } }, { turn }) => {
  if (facts === undefined) return null;
  const expected = new Map<string, Value>(Object.entries(facts));
  const given = new Map<string, Value>(turn === null ? [] : saidFacts(turn));
  const isFound = (name: string) => sameValue(expected.get(name), given.get(name));
  const found = [...expected.keys()].filter(isFound).length;
  const wrong = (values: ReadonlyMap<string, Value>) =>
    Object.fromEntries([...values].filter(([name]) => !isFound(name)));
  return {
    field: 'facts',
    right: turn !== null && found === expected.size && found === given.size,
    marks: overlapMarks(
      { precision: 'factPrecision', recall: 'factRecall' },
      { found, expected: expected.size, given: given.size },
    ),
    expected: wrong(expected),
    got: turn === null ? null : wrong(given),
  };
};

function saidFacts({ facts }: Turn): [string, Value][] {
  return Object.entries(facts)
    .filter(([, { source }]) => source === 'said')
    .map(([name, { value }]) => [name, value]);
}

function sameValue(expected: Value | undefined, got: Value | undefined): boolean {
  if (typeof expected === 'number' && typeof got === 'number') return sameNumber(expected, got);
  if (Array.isArray(expected) && Array.isArray(got)) return sameList(expected, got);
  return expected !== undefined && expected === got;
}
