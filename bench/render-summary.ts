import type { Goal } from './benchmark.ts';
import { MOST_EXPONENT, type Scaling } from './scaling.ts';
import type { GoalSummary, Summary } from './summary.ts';

/** One comparison as a table for a terminal. */
export function renderSummary({ title, rounds, sides, missing, goals }: Summary): string {
  const rows = [
    ['', 'median', 'p95', 'ratio', 'peak', 'CPU'],
    ...sides.map(({ side, medianMilliseconds, p95Milliseconds, ratio, peakMegabytes, cpuSeconds, durations }) => [
      side,
      sayTime(medianMilliseconds),
      durations < 100 ? '–' : sayTime(p95Milliseconds),
      Number.isFinite(ratio) ? `${ratio.toFixed(2)}×` : '–',
      peakMegabytes === null ? '–' : sayMemory(peakMegabytes),
      cpuSeconds === null ? '–' : `${cpuSeconds.toFixed(2)} s`,
    ]),
  ];
  return [
    rounds === 1 ? `${title} (once)` : `${title} (${rounds} rounds, interleaved)`,
    ...align(rows).map((line) => `  ${line}`),
    ...missing.map(({ name, reason }) => `  ${name}: not measured, ${reason}`),
    ...goals.map((goal) => `  ${goal.met ? 'met' : 'MISSED'}: ${sayGoal(goal)}`),
    '',
  ].join('\n');
}

/** How time grows with size, in one line. */
export function renderScaling({ exponent, orders, met }: Scaling): string {
  const sizes = orders.map((size) => size.toExponential().replace('+', '')).join(', ');
  return `${met ? 'met' : 'MISSED'}: scaling exponent over ${sizes} orders ≤ ${MOST_EXPONENT} (${exponent.toFixed(2)})\n`;
}

export function sayGoal({ goal, found }: GoalSummary): string {
  const [most, say] = limitOf(goal);
  return `${goal.side} ≤ ${most} (${found === null ? 'broke down' : say(found)})`;
}

function limitOf(goal: Goal): [string, (found: number) => string] {
  if ('mostTimes' in goal) return [`${goal.mostTimes}× ${goal.against}`, sayTimes];
  if ('mostTimesMemory' in goal) return [`${goal.mostTimesMemory}× the memory of ${goal.against}`, sayTimes];
  if ('mostMegabytes' in goal) return [sayMemory(goal.mostMegabytes), sayMemory];
  return [sayTime(goal.mostMilliseconds), sayTime];
}

function sayTimes(found: number): string {
  return `${found.toFixed(2)}×`;
}

export function sayTime(milliseconds: number): string {
  if (milliseconds < 1) return `${(milliseconds * 1000).toFixed(0)} µs`;
  return milliseconds < 1000 ? `${milliseconds.toFixed(0)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;
}

/** In units of 1,024, as systems count memory. */
export function sayMemory(megabytes: number): string {
  return megabytes < 1024 ? `${megabytes.toFixed(0)} MB` : `${(megabytes / 1024).toFixed(2)} GB`;
}

/** Names to the left, figures to the right. */
function align(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart((widths[column] ?? 0) + 3)))
      .join(''),
  );
}
