import type { Bilingual } from '../domain/bilingual.ts';

/** One line of the audit, answered yes, no or unknown; `unlocks` is what becomes possible once it is answered yes. */
export type AuditItem = {
  readonly id: string;
  readonly area: 'data' | 'metrics' | 'programmes' | 'friction' | 'benchmarking';
  readonly text: Bilingual;
  readonly unlocks: Bilingual;
};
