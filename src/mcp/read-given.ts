import type { z } from 'zod';
import { answer, type Outcome } from '../domain/outcome.ts';
import { argumentFault, unknownFields } from './argument-fault.ts';
import { unreadFields } from './unread-fields.ts';

/**
 * The arguments that are present, each checked against its own schema in `shape`: what is absent stays absent, so that data may fill it.
 * The first wrong kind, value out of range or field nobody would read is a refusal that names the path.
 */
export function readGiven(
  shape: Readonly<Record<string, z.ZodType>>,
  args: Readonly<Record<string, unknown>>,
): Outcome<Record<string, unknown>> {
  const given: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(shape)) {
    const value = args[name];
    if (value === undefined) continue;
    const parsed = schema.safeParse(value);
    const issue = parsed.error?.issues[0];
    if (issue !== undefined) return argumentFault({ ...issue, path: [name, ...issue.path] }, args);
    const unread = unreadFields(value, parsed.data, [name]);
    if (unread.length > 0) return unknownFields(unread);
    given[name] = parsed.data;
  }
  return answer(given);
}
