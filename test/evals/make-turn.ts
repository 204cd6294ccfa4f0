import type { AgentId } from '../../src/domain/agent-id.ts';
import type { BranchId } from '../../src/domain/branch.ts';
import type { Fact } from '../../src/domain/facts.ts';
import type { Turn } from '../../src/domain/turn.ts';

type Said = {
  facts?: Record<string, Fact['value']>;
  branches?: readonly BranchId[];
  agents?: readonly AgentId[];
} & Partial<Omit<Turn, 'facts' | 'branches' | 'agents'>>;

export function said(value: Fact['value']): Fact {
  return { value, unit: 'text', source: 'said', quote: 'x' };
}

/** A turn that says what a test needs and nothing else. */
export function makeTurn({ facts = {}, branches = [], agents = [], ...rest }: Said = {}): Turn {
  return {
    intent: 'diagnose',
    margin: null,
    outcome: 'routed',
    lang: 'fr',
    facts: Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, said(value)])),
    branches: branches.map((id) => ({ id, name: id, evidence: [], severity: 'bad', flip: null })),
    ruledOut: [],
    agents: [...agents],
    auditAttached: false,
    question: null,
    findings: [],
    causes: [],
    escalations: [],
    toolCalls: [],
    figures: {},
    slots: { metric: null, period: null, segment: null, by: null, chart: null },
    calculation: null,
    benchmark: null,
    term: null,
    deliverable: null,
    audience: null,
    handoff: null,
    notices: [],
    state: 's',
    answer: '',
    marks: [],
    currency: null,
    ...rest,
  };
}
