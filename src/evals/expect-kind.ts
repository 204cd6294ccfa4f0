import type { Scenario } from './scenario.ts';

export type ExpectKind = 'calculation' | 'benchmark' | 'term' | 'deliverable' | 'handoff' | 'slots';

/** What the `expect` of a scenario is about: its intent says it, else the fields it has. Null when neither does. */
export function expectKind({ expected: { intent, expect } }: Scenario): ExpectKind | null {
  if (expect === undefined) return null;
  switch (intent) {
    case 'calculate':
      return 'calculation';
    case 'benchmark':
      return 'benchmark';
    case 'define':
      return 'term';
    case 'deliver':
      return 'deliverable';
    case 'handoff':
      return 'handoff';
    case 'analyse':
    case 'audience':
      return 'slots';
    default:
  }
  if (expect.tool !== undefined) return 'calculation';
  if (expect.term !== undefined) return 'term';
  if (expect.deliverable !== undefined) return 'deliverable';
  if (expect.domain !== undefined) return 'handoff';
  return expect.metric === undefined ? null : 'benchmark';
}
