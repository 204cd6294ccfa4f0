import { z } from 'zod';
import { Bilingual } from '../../domain/bilingual.ts';
import { count, duration } from '../../domain/numbers.ts';
import { Unit } from '../../domain/unit.ts';

/** What the data say of one signal. `unknown`: they cannot see it, or hold too little; `missing` says what is needed. */
export const SignalLevel = z.object({
  status: z.enum(['breached', 'quiet', 'unknown']),
  level: z.number().nullable(),
  /** The value from which, or above which, the signal is breached. */
  limit: z.number().nullable(),
  unit: Unit,
  /** Customers or tickets behind the level. */
  base: count.nullable(),
  /** Customers concerned, where they can be counted. */
  affected: count.nullable(),
  detail: Bilingual.nullable(),
  missing: Bilingual.nullable(),
});
export type SignalLevel = z.infer<typeof SignalLevel>;

/** A signal of the framework with its level, who owns it and how fast they answer (0 days = the same day). */
export const SignalReading = SignalLevel.extend({
  id: z.string(),
  name: Bilingual,
  breached: z.boolean().nullable(),
  threshold: Bilingual,
  owner: Bilingual,
  respondWithinDays: duration,
  intervention: Bilingual,
});
export type SignalReading = z.infer<typeof SignalReading>;

/** A signal that the data cannot tell. */
export function unknownLevel(unit: Unit, missing: Bilingual): SignalLevel {
  return { status: 'unknown', level: null, limit: null, unit, base: null, affected: null, detail: null, missing };
}

/** A level that was measured. */
export function levelOf(
  isBreached: boolean,
  found: Pick<SignalLevel, 'level' | 'limit' | 'unit' | 'base'> & Partial<Pick<SignalLevel, 'affected' | 'detail'>>,
): SignalLevel {
  return { affected: null, detail: null, missing: null, ...found, status: isBreached ? 'breached' : 'quiet' };
}
