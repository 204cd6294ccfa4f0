import { Worker } from 'node:worker_threads';
import type { ToolDefinition } from '../tools/define-tool.ts';

export type HeavyCall = { number: number; tool: string; input: Readonly<Record<string, unknown>> };
type Result = ReturnType<ToolDefinition['run']>;
export type HeavyAnswer = { number: number; outcome: Result } | { number: number; fault: string };
type Waiting = { resolve(outcome: Result): void; reject(fault: Error): void };

/** Beside this file, as source or as built. */
const THREAD = new URL(import.meta.url.endsWith('.ts') ? './heavy-thread.ts' : './heavy-thread.js', import.meta.url);

const waiting = new Map<number, Waiting>();
let thread: Worker | null = null;
let calls = 0;

/**
 * Runs a tool on the one thread kept for heavy ones, so that other calls and the keyboard are served meanwhile. The thread
 * starts with the first call, and keeps no process alive once nothing waits. Throws when the tool does.
 */
export function runHeavy({ name }: Pick<ToolDefinition, 'name'>, input: HeavyCall['input']): Promise<Result> {
  const worker = thread ?? startThread();
  const number = calls++;
  return new Promise<Result>((resolve, reject) => {
    waiting.set(number, { resolve, reject });
    worker.ref();
    worker.postMessage({ number, tool: name, input } satisfies HeavyCall);
  });
}

/** Ends what runs and what waits; the next heavy call starts a new thread. */
export async function stopHeavy(): Promise<void> {
  await thread?.terminate();
}

function startThread(): Worker {
  const worker = new Worker(THREAD);
  thread = worker;
  worker.on('message', (answer: HeavyAnswer) => settle(worker, answer));
  worker.on('error', (fault) => abandon(worker, fault));
  worker.on('exit', () => abandon(worker, new Error('the thread of heavy tools has ended')));
  return worker;
}

function settle(worker: Worker, answer: HeavyAnswer): void {
  const call = waiting.get(answer.number);
  waiting.delete(answer.number);
  if (waiting.size === 0) worker.unref();
  if ('fault' in answer) call?.reject(new Error(answer.fault));
  else call?.resolve(answer.outcome);
}

function abandon(worker: Worker, fault: Error): void {
  if (thread !== worker) return;
  thread = null;
  const calls = [...waiting.values()];
  waiting.clear();
  for (const { reject } of calls) reject(fault);
}
