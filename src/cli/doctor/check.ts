import type { Bilingual } from '../../domain/bilingual.ts';

/**
 * `ok`: it works. `off`: not configured, and nothing is missing without it. `limited`: it works, with less.
 * `failed`: it is configured, or needed, and does not work.
 */
export type CheckState = 'ok' | 'off' | 'limited' | 'failed';

/** What was found about one part of the program, and what to do about it. No text holds a key. */
export type Check = {
  readonly id: 'node' | 'settings' | 'tools' | 'workspace' | 'model' | 'tracing' | 'clickhouse' | 'mcp';
  readonly state: CheckState;
  readonly name: Bilingual;
  /** The first says the essential. */
  readonly found: readonly [Bilingual, ...Bilingual[]];
  readonly todo: readonly Bilingual[];
  /** Whether its host answered; null for a part that has none. */
  readonly reached: boolean | null;
};
