import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';

/** A process of a machine. `start` tells it from a later process with the same number; null where the system does not say. */
export const ProcessIdentity = z.object({ pid: z.number().int(), host: z.string(), start: z.string().nullable() });
export type ProcessIdentity = z.infer<typeof ProcessIdentity>;

/** This process. */
export function identifyProcess(): ProcessIdentity {
  return { pid: process.pid, host: hostname(), start: readStat(process.pid)?.start ?? null };
}

/** Whether a process may still be at work; one of another machine, which nothing here can tell, is taken to be. */
export function isRunning({ pid, host, start }: ProcessIdentity): boolean {
  if (host !== hostname()) return true;
  if (!isKnown(pid)) return false;
  const stat = readStat(pid);
  if (stat === null) return true;
  return !stat.ended && (start === null || start === stat.start);
}

/** Whether the system knows a process of that number, whoever owns it. */
function isKnown(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

/** On Linux: the boot and the tick a process started at, and whether it has ended unnoticed by its parent. */
function readStat(pid: number): { start: string; ended: boolean } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const [state = '', ticks = ''] = [fields[0], fields[19]];
    return { start: `${boot} ${ticks}`, ended: state === 'Z' || state === 'X' };
  } catch {
    return null;
  }
}
