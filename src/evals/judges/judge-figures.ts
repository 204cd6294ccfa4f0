import { factDefinitions, isFactName } from '../../domain/facts.ts';
import type { Turn } from '../../domain/turn.ts';
import type { Judge } from '../judge.ts';
import { numbersIn } from '../numbers-in.ts';
import { sameNumber } from '../same-number.ts';

/** The figures a turn must show, each under a metric or a tool. */
export const judgeFigures: Judge = ({ expected: { figures } }, { turn }) => {
  if (figures === undefined) return null;
  const shown = figures.map(({ metric }) => (turn === null ? [] : figuresOf(metric, turn)));
  const lost = figures.filter(
    ({ value, tolerance }, index) => !shown[index]?.some((number) => sameNumber(value, number, tolerance)),
  );
  const right = turn !== null && lost.length === 0;
  return {
    field: 'figures',
    right,
    marks: [{ score: 'figures', right: right ? 1 : 0, of: 1 }],
    expected: lost,
    got: turn === null ? null : lost.map(({ metric }) => ({ metric, values: figuresOf(metric, turn) })),
  };
};

/** The numbers that a turn gives for a metric: figures named or computed after it, facts, the calculation. */
function figuresOf(metric: string, { figures, facts, calculation }: Turn): number[] {
  const shown = Object.values(figures).filter(
    ({ id, origin }) =>
      id === metric || id.startsWith(`${metric}.`) || (origin.kind === 'computed' && origin.tool === metric),
  );
  const known = Object.entries(facts).filter(([name]) => isFactName(name) && factDefinitions[name].metric === metric);
  const computed = calculation?.ok && calculation.tool === metric ? calculation.value : null;
  return numbersIn([shown.map(({ value }) => value), known.map(([, { value }]) => value), computed]);
}
