import type { Benchmark } from '../benchmark.ts';
import { FIDELIO, runProcess } from '../run-process.ts';

const NODE = 'node -e 0';

/** What a user waits for before the first word, against Node itself. */
export const startUp: Benchmark = {
  name: 'start-up',
  title: 'Start-up, whole processes',
  rounds: 15,
  reference: NODE,
  goals: [
    { side: '--version', mostMilliseconds: 90 },
    { side: '--help', mostMilliseconds: 90 },
  ],
  prepare: async (folder) => {
    const node = (args: readonly string[]) => runProcess({ command: process.execPath, args }, folder);
    return {
      sides: [
        { name: NODE, run: () => node(['-e', '0']) },
        ...['--version', '--help'].map((flag) => ({ name: flag, run: () => node([FIDELIO, flag]) })),
      ],
      missing: [],
    };
  },
};
