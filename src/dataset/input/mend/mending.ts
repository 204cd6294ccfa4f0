import type { Escaping } from '../parse-record.ts';
import type { Alignment } from './align-columns.ts';

/** What must be done to a text before every reader cuts it alike: its quotes put right, or its columns separated. */
export type Mending = { kind: 'quotes'; escaping: Escaping } | { kind: 'aligned'; alignment: Alignment };
