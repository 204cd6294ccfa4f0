import { parentPort } from 'node:worker_threads';
import { loadTool } from '../tools/catalog.ts';
import type { HeavyAnswer, HeavyCall } from './run-heavy.ts';

/** The thread of heavy tools: one call after the other, each answered under its number. */
parentPort?.on('message', async ({ number, tool, input }: HeavyCall) => {
  const answer: HeavyAnswer = await loadTool(tool)
    .then((loaded) => ({ number, outcome: loaded.run(input) }))
    .catch((fault: unknown) => ({ number, fault: fault instanceof Error ? fault.message : String(fault) }));
  parentPort?.postMessage(answer);
});
