import { Worker } from 'node:worker_threads';
import type { ToolDefinition } from '../tools/define-tool.ts';

export type HeavyCall = { number: number; tool: string; input: Readonly<Record<string, unknown>> };
type Result = ReturnType<ToolDefinition['run']>;
export type HeavyAnswer = { number: number; outcome: Result } | { number: number; fault: string };
type Waiting = HeavyCall & { resolve(outcome: Result): void; reject(fault: unknown): void };

/** Beside this file, as source or as built. */
const THREAD = new URL(import.meta.url.endsWith('.ts') ? './heavy-thread.ts' : './heavy-thread.js', import.meta.url);

/** In the order they came; the first is the one the thread works on. */
const waiting: Waiting[] = [];
let thread: Worker | null = null;
let isBusy = false;
let calls = 0;

/**
 * Runs a tool on the one thread kept for heavy ones, so that other calls and the keyboard are served meanwhile. The thread
 * starts with the first call, and keeps no process alive once nothing waits. A call that is given up while it runs ends the
 * thread, and those behind it run on a new one. Throws when the tool does, and when `signal` aborts.
 */
export async function runHeavy(
  { name }: Pick<ToolDefinition, 'name'>,
  input: HeavyCall['input'],
  signal?: AbortSignal,
): Promise<Result> {
  signal?.throwIfAborted();
  const number = calls++;
  const { promise, resolve, reject } = Promise.withResolvers<Result>();
  waiting.push({ number, tool: name, input, resolve, reject });
  const giveUp = () => abandon(number, signal?.reason);
  signal?.addEventListener('abort', giveUp, { once: true });
  workOn();
  try {
    return await promise;
  } finally {
    signal?.removeEventListener('abort', giveUp);
  }
}

/** Ends what runs and what waits; the next heavy call starts a new thread. */
export async function stopHeavy(): Promise<void> {
  const ended = endThread();
  for (const { reject } of waiting.splice(0)) reject(new Error('the thread of heavy tools has ended'));
  await ended;
}

/** Gives the thread its next call, when it has none. */
function workOn(): void {
  const [next] = waiting;
  if (next === undefined) thread?.unref();
  if (next === undefined || isBusy) return;
  isBusy = true;
  const worker = thread ?? startThread();
  worker.ref();
  const { number, tool, input } = next;
  try {
    worker.postMessage({ number, tool, input } satisfies HeavyCall);
  } catch (fault) {
    settle({ number, fault: String(fault) });
  }
}

function startThread(): Worker {
  const worker = new Worker(THREAD);
  thread = worker;
  worker.on('message', (answer: HeavyAnswer) => {
    if (thread === worker) settle(answer);
  });
  worker.on('error', (fault) => breakDown(worker, fault));
  worker.on('exit', () => breakDown(worker, new Error('the thread of heavy tools has ended')));
  return worker;
}

function settle(answer: HeavyAnswer): void {
  const index = waiting.findIndex(({ number }) => number === answer.number);
  const [call] = index === -1 ? [] : waiting.splice(index, 1);
  isBusy = false;
  if ('fault' in answer) call?.reject(new Error(answer.fault));
  else call?.resolve(answer.outcome);
  workOn();
}

/** The thread ended by itself: so does the call it worked on; the others go on. */
function breakDown(worker: Worker, fault: unknown): void {
  if (thread !== worker) return;
  thread = null;
  isBusy = false;
  waiting.shift()?.reject(fault);
  workOn();
}

function abandon(number: number, reason: unknown): void {
  const index = waiting.findIndex((call) => call.number === number);
  if (index === -1) return;
  const [call] = waiting.splice(index, 1);
  if (index === 0) void endThread();
  call?.reject(reason);
  workOn();
}

function endThread(): Promise<unknown> {
  const ended = thread?.terminate() ?? Promise.resolve();
  thread = null;
  isBusy = false;
  return ended;
}
