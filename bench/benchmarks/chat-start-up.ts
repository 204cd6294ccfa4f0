import { join } from 'node:path';
import type { Benchmark } from '../benchmark.ts';
import { FIDELIO, runProcess } from '../run-process.ts';
import { LACKS_TERMINAL, untilShown } from '../until-shown.ts';

const VERSION = '--version, the whole process';
const FIRST = 'the first words';
const PROMPT = 'the line to write on';

/** What a user of the conversation waits for: the first words, then the line that takes their own; on a terminal. */
export const chatStartUp: Benchmark = {
  name: 'chat-start-up',
  title: '`fidelio` on a terminal, start to first words and to a line to write on',
  rounds: 15,
  reference: VERSION,
  goals: [
    { side: FIRST, mostMilliseconds: 150 },
    { side: PROMPT, mostMilliseconds: 800 },
  ],
  prepare: async (folder) => {
    const env = { FIDELIO_HOME: join(folder, 'home') };
    const until = (shown: string) =>
      untilShown([process.execPath, FIDELIO, 'chat', '--lang', 'en'], shown, { folder, env });
    const version = {
      name: VERSION,
      run: () => runProcess({ command: process.execPath, args: [FIDELIO, '--version'] }, folder),
    };
    if (LACKS_TERMINAL) {
      const missing = [FIRST, PROMPT].map((name) => ({ name, reason: 'needs `script`, of util-linux' }));
      return { sides: [version], missing };
    }
    return {
      sides: [
        version,
        { name: FIRST, run: () => until('customer retention') },
        { name: PROMPT, run: () => until('Enter: send') },
      ],
      missing: [],
    };
  },
};
