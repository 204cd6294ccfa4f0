import type { RunEvent } from '../../src/domain/run-event.ts';
import type { TracedNames } from '../../src/tracing/tracing.ts';

export const names: TracedNames = {
  models: ['scripted-model'],
  tools: ['churn_rate', 'ltv', 'rfm_segments'],
  prompts: ['read.fr', 'advise-churn-prevention.fr', 'write-answer.fr'],
  faults: ['rate_limited'],
};

const asked = { attempt: 1, agent: null, model: 'scripted-model' } as const;
const replied = { attempt: 1, ok: true, fault: null } as const;

/** A turn with a model, from its first event to its last: read, routed, advised on, written, checked. */
export const turn: readonly RunEvent[] = [
  { kind: 'turn-started' },
  { kind: 'model-requested', ...asked, request: 1, purpose: 'read', prompt: { id: 'read.fr', version: '3' } },
  { kind: 'model-replied', ...replied, request: 1, inputTokens: 420, outputTokens: 36, cost: 0.0012 },
  { kind: 'readings-merged', added: ['churnMonthly'], doubted: ['customers'], dropped: 2 },
  { kind: 'tool-started', call: 'churn', tool: 'churn_rate' },
  { kind: 'tool-called', call: 'churn', tool: 'churn_rate', ok: true },
  { kind: 'facts-read', facts: ['churnMonthly', 'industry'] },
  { kind: 'route-decided', outcome: 'routed', branches: ['churn-late'] },
  { kind: 'escalated', escalations: ['vip-at-risk'] },
  { kind: 'agent-started', agent: 'churn-prevention' },
  { kind: 'agent-started', agent: 'customer-success' },
  {
    kind: 'model-requested',
    ...asked,
    request: 2,
    purpose: 'advise',
    agent: 'churn-prevention',
    prompt: { id: 'advise-churn-prevention.fr', version: '1' },
  },
  {
    kind: 'model-replied',
    request: 2,
    attempt: 1,
    ok: false,
    fault: 'rate_limited',
    inputTokens: null,
    outputTokens: null,
    cost: null,
  },
  {
    kind: 'model-requested',
    ...asked,
    request: 2,
    attempt: 2,
    purpose: 'advise',
    agent: 'churn-prevention',
    prompt: { id: 'advise-churn-prevention.fr', version: '1' },
  },
  { kind: 'tool-started', call: 'ltv:1', tool: 'ltv', agent: 'churn-prevention' },
  { kind: 'tool-called', call: 'ltv:1', tool: 'ltv', ok: false, agent: 'churn-prevention' },
  { kind: 'model-replied', ...replied, request: 2, attempt: 2, inputTokens: 900, outputTokens: 80, cost: 0.004 },
  { kind: 'agent-consulted', agent: 'churn-prevention', actions: ['save-offer', 'exit-survey'] },
  { kind: 'agent-consulted', agent: 'customer-success', actions: [] },
  { kind: 'model-requested', ...asked, request: 3, purpose: 'write', prompt: { id: 'write-answer.fr', version: '2' } },
  { kind: 'model-replied', ...replied, request: 3, inputTokens: 300, outputTokens: 120, cost: null },
  { kind: 'prose-checked', kept: 4, revised: true, dropped: 1 },
  { kind: 'prose-checked', kept: 2, revised: false, dropped: 0 },
  { kind: 'turn-ended', intent: 'diagnose', outcome: 'routed' },
];

/** A strategy without a model. */
export const strategy: readonly RunEvent[] = [
  { kind: 'tool-started', call: 'churn', tool: 'churn_rate' },
  { kind: 'tool-started', call: 'rfm', tool: 'rfm_segments' },
  { kind: 'tool-called', call: 'rfm', tool: 'rfm_segments', ok: true },
  { kind: 'tool-called', call: 'churn', tool: 'churn_rate', ok: true },
  { kind: 'facts-read', facts: ['churnMonthly'] },
  { kind: 'route-decided', outcome: 'routed', branches: ['churn-early'] },
  { kind: 'tool-started', call: 'ltv', tool: 'ltv' },
  { kind: 'tool-called', call: 'ltv', tool: 'ltv', ok: true },
  { kind: 'agent-consulted', agent: 'loyalty-programs', actions: ['welcome'] },
  { kind: 'strategy-written', figures: 120, actions: 9 },
];

/** An event of each kind that neither run has. */
export const others: readonly RunEvent[] = [
  { kind: 'fell-back', purpose: 'write', code: 'budget_spent' },
  { kind: 'fell-back', purpose: 'advise', code: 'model_unavailable', message: { fr: 'Pourquoi.', en: 'Why.' } },
];
