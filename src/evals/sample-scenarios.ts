/** The name of the sample in the folder it is written to. */
export const SAMPLE_FILE = 'sample.jsonl';

/** Scenarios to start from: one of every kind of expectation. */
const SAMPLE = [
  {
    id: 'sample-001',
    lang: 'fr',
    turns: [
      'On vend des box de thé par abonnement et on perd 8 % des abonnés par mois, surtout les deux premiers mois.',
    ],
    tags: ['churn'],
    intent: 'diagnose',
    outcome: 'routed',
    facts: { industry: 'subscription', churnMonthly: 0.08, churnPhase: 'early' },
    branches: ['churn-early'],
    agents: ['lifecycle-management'],
    question: null,
    escalations: [],
    why: '8 % > 5 %, early',
  },
  {
    id: 'sample-002',
    lang: 'en',
    turns: ['What is the LTV with an ARPU of 100, a margin of 80% and a monthly churn of 4%?'],
    tags: ['calculate'],
    intent: 'calculate',
    outcome: 'answered',
    facts: {},
    expect: { tool: 'ltv_margin', value: 2000, tolerance: 0.5 },
    why: '100 × 0.8 / 0.04',
  },
  {
    id: 'sample-003',
    lang: 'en',
    turns: ['We lose too many customers.'],
    user: [{ when: 'churn-phase', say: 'mostly after a year' }],
    tags: ['conversation'],
    intent: 'diagnose',
    facts: { churnHigh: true, churnPhase: 'late' },
    branches: ['churn-late'],
    why: 'the scripted user answers the question',
  },
  {
    id: 'sample-004',
    lang: 'fr',
    turns: ['Écris-moi un poème sur la mer.'],
    tags: ['out-of-scope'],
    intent: 'out-of-scope',
    facts: {},
    escalations: [],
    mustNotSay: ['vagues'],
    why: 'a poem is nobody’s retention',
  },
] as const;

/** The sample as JSON Lines. */
export function renderSample(): string {
  return SAMPLE.map((scenario) => `${JSON.stringify(scenario)}\n`).join('');
}
