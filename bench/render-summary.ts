import type { Goal } from './benchmark.ts';
import type { Summary } from './summary.ts';

/** One comparison as a table for a terminal. */
export function renderSummary({ title, rounds, sides, missing, goals }: Summary): string {
  const rows = [
    ['', 'median', 'p95', 'ratio', 'peak', 'CPU'],
    ...sides.map(({ side, medianMilliseconds, p95Milliseconds, ratio, peakMegabytes, cpuSeconds, durations }) => [
      side,
      time(medianMilliseconds),
      durations < 100 ? '–' : time(p95Milliseconds),
      `${ratio.toFixed(2)}×`,
      peakMegabytes === null ? '–' : `${peakMegabytes.toFixed(0)} MB`,
      cpuSeconds === null ? '–' : `${cpuSeconds.toFixed(2)} s`,
    ]),
  ];
  return [
    `${title} (${rounds} rounds, interleaved)`,
    ...align(rows).map((line) => `  ${line}`),
    ...missing.map(({ name, reason }) => `  ${name}: not measured, ${reason}`),
    ...goals.map(({ goal, found, met }) => `  ${met ? 'met' : 'MISSED'}: ${say(goal, found)}`),
    '',
  ].join('\n');
}

function say(goal: Goal, found: number): string {
  if ('against' in goal) return `${goal.side} ≤ ${goal.mostTimes}× ${goal.against} (${found.toFixed(2)}×)`;
  return `${goal.side} ≤ ${time(goal.mostMilliseconds)} (${time(found)})`;
}

function time(milliseconds: number): string {
  if (milliseconds < 1) return `${(milliseconds * 1000).toFixed(0)} µs`;
  return milliseconds < 1000 ? `${milliseconds.toFixed(0)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;
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
