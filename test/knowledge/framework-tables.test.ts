import { expect, test } from 'vitest';
import { AgentId } from '../../src/domain/agent-id.ts';
import { RfmThresholds } from '../../src/domain/rfm-thresholds.ts';
import { agentCards } from '../../src/knowledge/agents.ts';
import { alertRules } from '../../src/knowledge/alert-rules.ts';
import { churnReasons } from '../../src/knowledge/churn-reasons.ts';
import { cohortWindows } from '../../src/knowledge/cohort-windows.ts';
import { defaults } from '../../src/knowledge/defaults.ts';
import { economics } from '../../src/knowledge/economics.ts';
import { flywheel } from '../../src/knowledge/flywheel.ts';
import { healthSignalLimits } from '../../src/knowledge/health-signal-limits.ts';
import { healthSignals } from '../../src/knowledge/health-signals.ts';
import { neighbouringDomains } from '../../src/knowledge/neighbouring-domains.ts';
import { playbookFacts } from '../../src/knowledge/playbook-facts.ts';
import { playbookNumbers } from '../../src/knowledge/playbook-numbers.ts';
import { rfmDefaultThresholds } from '../../src/knowledge/rfm-default-thresholds.ts';
import { stackTiers } from '../../src/knowledge/stack-tiers.ts';
import { teamRoles } from '../../src/knowledge/team-roles.ts';

test('the four agents stand in the order that breaks ties', () => {
  expect(agentCards.map(({ id }) => id)).toEqual(AgentId.options);
});

test('the churn reasons are six and end with the unknown', () => {
  expect(churnReasons.map(({ id }) => id)).toEqual(['price', 'fit', 'experience', 'competitor', 'no-need', 'other']);
});

test('work is handed over to seven domains', () => {
  expect(neighbouringDomains.map(({ id }) => id)).toEqual([
    'analytics',
    'acquisition/email-marketing',
    'content',
    'automation',
    'strategie',
    'performance',
    'social-strategy',
  ]);
});

test('the seven health signals have a delay, and limits unless any event counts', () => {
  expect(healthSignals.map(({ id, respondWithinDays }) => [id, respondWithinDays])).toEqual([
    ['onboarding-drop', 2],
    ['usage-drop', 7],
    ['support-spike', 1],
    ['price-confusion', 2],
    ['channel-friction', 14],
    ['information-gap', 14],
    ['service-event', 0],
  ]);
  const limited = healthSignals.map(({ id }) => id).filter((id) => Object.hasOwn(healthSignalLimits, id));
  expect(limited).toEqual(Object.keys(healthSignalLimits));
  expect(limited).not.toContain('service-event');
});

test('the default RFM cuts are valid and ascending', () => {
  const cuts = RfmThresholds.parse(rfmDefaultThresholds);
  for (const edges of Object.values(cuts)) expect(edges).toEqual(edges.toSorted((a, b) => a - b));
});

test('the cohort windows follow each other without gap or overlap, up to a year', () => {
  for (const [index, { fromDay, toDay }] of cohortWindows.entries()) {
    expect(fromDay).toBe(index === 0 ? 0 : (cohortWindows[index - 1]?.toDay ?? Number.NaN) + 1);
    expect(toDay).toBeGreaterThanOrEqual(fromDay);
  }
  expect(cohortWindows.at(-1)?.toDay).toBe(365);
});

test('every economic fact is a range with a source', () => {
  expect(economics.filter(({ low, high }) => !(low < high))).toEqual([]);
  expect(economics.find(({ id }) => id === 'retention-profit')?.source).toEqual({ name: 'Bain & Company' });
});

test('the flywheel comes back to activation', () => {
  const ids = flywheel.map(({ id }) => id);
  expect(flywheel.map(({ next }) => next)).toEqual([...ids.slice(1), 'activate']);
});

test('the three alerts and the two roles of the document are there', () => {
  expect(alertRules.map(({ id }) => id)).toEqual(['churn-spike', 'nps-drop', 'at-risk-share']);
  expect(teamRoles.map(({ id }) => id)).toEqual(['customer-success-manager', 'crm-manager']);
});

test('a team grows with the business', () => {
  const needs = teamRoles.flatMap(({ fte }) => stackTiers.map(({ id }) => fte[id]));
  expect(needs.filter(({ low, high }) => !(low > 0 && low < high))).toEqual([]);
});

test('every playbook has a fact', () => {
  expect([...new Set(playbookFacts.map(({ playbook }) => playbook))]).toEqual([
    'onboarding',
    'lifecycle',
    'win-back',
    'loyalty',
    'success',
    'pilots',
    'priorities',
  ]);
});

test('the playbook numbers are the framework’s', () => {
  const { onboarding, winBack, success, pilots } = playbookNumbers;
  expect(onboarding).toMatchObject({ programmeDays: { low: 30, high: 60 }, sprintDays: 7, blockerHours: 48 });
  expect(winBack).toMatchObject({ silentDays: { low: 60, high: 120 }, touches: 4, reviewWeeks: [2, 4, 6] });
  expect(winBack.responseTimesGeneric).toEqual({ low: 2, high: 4 });
  expect(winBack.reactivationGainShare).toEqual({ low: 0.2, high: 0.4 });
  expect(success).toEqual({ valueGainShare: { low: 0.2, high: 0.3 }, withinMonths: 12 });
  expect(pilots).toEqual({ weeks: { low: 4, high: 6 }, maximumWeeks: 8, scaleMonths: { low: 6, high: 12 } });
});

test('the defaults are the conventions of the product', () => {
  expect(defaults).toMatchObject({
    maturedMinimum: 30,
    minHistoryDays: 120,
    lostAfterDays: 90,
    lostRhythmFactor: 3,
    earlyTenureDays: 90,
    trendMinimumChange: 0.05,
    impactShares: { high: 0.02, medium: 0.005 },
    atRiskShareFirstReview: 0.3,
    verdictCuts: { critical: 0.75, toImprove: 1.5, good: 2.25 },
    healthWeights: { usage: 40, engagement: 30, satisfaction: 30 },
    fteYearlyCost: { low: 55_000, high: 55_000 },
  });
});
