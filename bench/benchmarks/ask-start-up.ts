import type { Benchmark } from '../benchmark.ts';
import { FIDELIO, runProcess } from '../run-process.ts';

const NODE = 'node -e 0';
const DIAGNOSIS = 'ask, a problem told in English';
const CALCULATION = 'ask, a sum in French';
const MESSAGES = {
  [DIAGNOSIS]: 'We sell coffee by subscription and lose 7% of our members a month, mostly after the first box.',
  [CALCULATION]: 'LTV avec un ARPU de 30 €, une marge de 70 % et 4 % de churn ?',
};

/** From starting the program to its answer in words, without data: whole processes, in a folder without a workspace. */
export const askStartUp: Benchmark = {
  name: 'ask-start-up',
  title: '`fidelio ask` without data, start to answer, whole processes',
  rounds: 15,
  reference: NODE,
  goals: [DIAGNOSIS, CALCULATION].map((side) => ({ side, mostMilliseconds: 350 })),
  prepare: async (folder) => {
    const node = (args: readonly string[]) => runProcess({ command: process.execPath, args }, folder);
    return {
      sides: [
        { name: NODE, run: () => node(['-e', '0']) },
        ...Object.entries(MESSAGES).map(([name, message]) => ({ name, run: () => node([FIDELIO, 'ask', message]) })),
      ],
      missing: [],
    };
  },
};
