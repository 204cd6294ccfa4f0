import { renderScaling, sayGoal, sayMemory, sayTime } from './render-summary.ts';
import type { Result, Results } from './results.ts';

const BEGIN = '<!-- figures: written by node bench/write-page.ts -->';
const END = '<!-- end of figures -->';

/** The page with these results between its two marks; throws when it has lost them. */
export function renderPage(page: string, { summaries, scaling }: Results): string {
  const [before, rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`expected ${BEGIN} and ${END} in the page`);
  const sections = summaries.map(renderResult);
  const growth = scaling === null ? [] : [`### How time grows\n\n${renderScaling(scaling).trim()}\n`];
  return `${before}${BEGIN}\n\n${[...sections, ...growth].join('\n')}\n${END}${after}`;
}

function renderResult({ name, title, day, machine, rounds, sides, missing, goals }: Result): string {
  const { node, processor, processors, gigabytes } = machine;
  const times = rounds === 1 ? 'once' : `median of ${rounds} rounds`;
  return [
    `### ${name}`,
    '',
    `${title}. ${day}, ${processors} × ${processor}, ${gigabytes} GB, Node ${node}; ${times}.`,
    '',
    '| | time | ratio | peak memory | CPU |',
    '|---|--:|--:|--:|--:|',
    ...sides.map(
      ({ side, medianMilliseconds, ratio, peakMegabytes, cpuSeconds }) =>
        `| ${side} | ${sayTime(medianMilliseconds)} | ${Number.isFinite(ratio) ? `${ratio.toFixed(2)}×` : '–'} | ${peakMegabytes === null ? '–' : sayMemory(peakMegabytes)} | ${cpuSeconds === null ? '–' : `${cpuSeconds.toFixed(1)} s`} |`,
    ),
    ...missing.map(({ name: peer, reason }) => `| ${peer} | not measured: ${reason.replaceAll(/[\n|]/g, ' ')} | | | |`),
    '',
    ...goals.map((goal) => `- ${goal.met ? 'met' : '**missed**'}: ${sayGoal(goal)}`),
    '',
  ].join('\n');
}
