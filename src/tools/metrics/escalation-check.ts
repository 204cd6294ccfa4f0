import { z } from 'zod';
import { Escalation } from '../../domain/escalation.ts';
import { measures } from '../../domain/measures.ts';
import { amount, count, score, share } from '../../domain/numbers.ts';
import { answer } from '../../domain/outcome.ts';
import { escalationLimits as limit } from '../../knowledge/escalation-limits.ts';
import { escalationRules } from '../../knowledge/escalation-rules.ts';
import { formatCount } from '../../language/format-number.ts';
import { defineTool } from '../define-tool.ts';

const input = z.object({
  vipChurnScore: score.optional(),
  vipLtv: amount.optional(),
  npsDrop: amount.optional(),
  churnMonthly: share.optional(),
  churnBaseline: share.optional(),
  customersLost: measures.customersLost.schema.optional(),
  customersLostBaseline: amount.optional(),
  complaint: z.boolean().optional(),
  publicViews: count.optional(),
  media: z.boolean().optional(),
  refundAmount: amount.optional(),
  refundsPerDay: amount.optional(),
  bugReports: count.optional(),
});
type Facts = z.infer<typeof input>;
type FactName = keyof Facts;

/**
 * Escalation check: which situations must go to a person, with the facts that prove it. Every limit is strict: exactly
 * the limit does not fire. Views and media count as a complaint's unless `complaint` is false (praise, a competitor's
 * trouble). Confused with a diagnosis: an escalation does not change the route. Minimum data: none; an absent fact proves nothing.
 */
export default defineTool({
  name: 'escalation_check',
  title: { fr: 'Situations à remonter à un responsable', en: 'Situations that need a person' },
  description: {
    fr: 'Situations qu’aucune campagne ne règle et qui demandent une personne, avec ce qui les prouve. Les seuils sont stricts : au seuil exact, rien ne se déclenche. `customersLost` se compare à `customersLostBaseline`, `churnMonthly` à `churnBaseline`.',
    en: 'Situations that no campaign can solve and that need a person, with the evidence. Limits are strict: nothing fires at the exact limit. `customersLost` is compared with `customersLostBaseline`, `churnMonthly` with `churnBaseline`.',
  },
  formula:
    'vip-at-risk: vipChurnScore > 70 and vipLtv > 10000; nps-collapse: npsDrop > 20; mass-churn: churnMonthly > 2 × churnBaseline or customersLost > 2 × customersLostBaseline; viral-complaint: publicViews > 1000 or media; refunds: refundAmount > 5000 or refundsPerDay > 10; critical-bug: bugReports > 2',
  source: 'reference framework; "several" bug reports = 3 or more: convention',
  input,
  output: z.object({ escalations: z.array(Escalation) }),
  example: {
    input: { npsDrop: 25, churnMonthly: 0.08, churnBaseline: 0.04, publicViews: 3000 },
    output: {
      escalations: [
        { id: 'nps-collapse', evidence: ['npsDrop'] },
        { id: 'viral-complaint', evidence: ['publicViews'] },
      ],
    },
  },
  wants: () => [],
  run(facts) {
    const checked = escalationRules.map(({ id }) => ({ id, evidence: evidenceFor[id](facts) }));
    return answer({ escalations: checked.filter(({ evidence }) => evidence.length > 0) });
  },
  reading({ escalations }, facts) {
    const fired = escalationRules.filter(({ id }) => escalations.some((escalation) => escalation.id === id));
    const given = Object.values(facts).filter((fact) => fact !== undefined).length;
    if (fired.length === 0)
      return {
        fr: `Rien à remonter d’après ce qui est indiqué (informations : ${formatCount(given, 'fr')}).`,
        en: `Nothing to escalate from the facts given (facts: ${formatCount(given, 'en')}).`,
      };
    return {
      fr: `À remonter tout de suite : ${fired.map(({ name }) => name.fr).join(', ')}.`,
      en: `To escalate at once: ${fired.map(({ name }) => name.en).join(', ')}.`,
    };
  },
});

/** For each situation, the facts that exceed their limits; none = it does not fire. */
const evidenceFor: Record<Escalation['id'], (facts: Facts) => FactName[]> = {
  'vip-at-risk': (facts) => {
    const both = above(facts, ['vipChurnScore', 'vipLtv']);
    return both.length === 2 ? both : [];
  },
  'nps-collapse': (facts) => above(facts, ['npsDrop']),
  'mass-churn': (facts) => [
    ...moreThanUsual(facts, 'churnMonthly', 'churnBaseline'),
    ...moreThanUsual(facts, 'customersLost', 'customersLostBaseline'),
  ],
  'viral-complaint': (facts) => {
    if (facts.complaint === false) return [];
    const seen: FactName[] = [...above(facts, ['publicViews']), ...(facts.media ? (['media'] as const) : [])];
    return seen.length > 0 && facts.complaint ? ['complaint', ...seen] : seen;
  },
  refunds: (facts) => above(facts, ['refundAmount', 'refundsPerDay']),
  'critical-bug': (facts) => above(facts, ['bugReports']),
};

type Limited = Exclude<keyof typeof limit, 'churnTimesBaseline'>;

function above(facts: Facts, names: readonly Limited[]): FactName[] {
  return names.filter((name) => (facts[name] ?? 0) > limit[name]);
}

function moreThanUsual(
  facts: Facts,
  now: 'churnMonthly' | 'customersLost',
  usual: 'churnBaseline' | 'customersLostBaseline',
): FactName[] {
  const [current, baseline] = [facts[now], facts[usual]];
  if (current === undefined || baseline === undefined) return [];
  return current > limit.churnTimesBaseline * baseline ? [now, usual] : [];
}
