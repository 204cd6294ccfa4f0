import { answer, type Outcome } from '../../domain/outcome.ts';
import type { Input } from './input.ts';
import type { InputOptions } from './input-options.ts';
import { openInput } from './open-input.ts';
import { type PlannedTable, planTable } from './plan-table.ts';
import { simplifyHeader } from './simplify-header.ts';

/** A file recognised as a table: what is read, and how its head is cut. */
export type OpenTable = { input: Input; head: PlannedTable };

/** Opens a file, whatever its format, and finds its header. `words` are simplified headers that mean something to us, `mapped` headers the user named. */
export async function openTable(
  path: string,
  { words, mapped, ...options }: InputOptions & { words: readonly string[]; mapped: readonly string[] },
): Promise<Outcome<OpenTable>> {
  const input = await openInput(path, options);
  if (!input.ok) return input;
  const head = await planTable(input.value, new Set([...words, ...mapped.map(simplifyHeader)]));
  return head.ok ? answer({ input: input.value, head: head.value }) : head;
}
