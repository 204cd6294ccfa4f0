import { z } from 'zod';
import type { Lang } from '../../domain/bilingual.ts';
import type { Budget } from '../../domain/strategy/budget.ts';
import { defaults } from '../../knowledge/defaults.ts';
import { stackFlows } from '../../knowledge/stack-flows.ts';
import { type StackFunction, stackFunctions } from '../../knowledge/stack-functions.ts';
import { type StackTier, stackTiers } from '../../knowledge/stack-tiers.ts';
import { teamRoles } from '../../knowledge/team-roles.ts';
import { refer } from '../figure-id.ts';
import type { Ledger } from '../ledger.ts';
import { writeBudgetLines } from './write-budget-lines.ts';

const PRIORITIES: Readonly<Record<StackFunction, 'P1' | 'P2' | 'P3'>> = {
  crm: 'P1',
  email: 'P1',
  nps: 'P2',
  analytics: 'P2',
  loyalty: 'P2',
  helpdesk: 'P3',
  cdp: 'P3',
  data: 'P3',
};

/** Tools by function, roles and the first year in ranges; sized by the number of customers, else on the smallest tier, said so. */
export async function writeBudget(
  ledger: Ledger,
  { customers, currency, lang }: { customers: number | null; currency: string | null; lang: Lang },
): Promise<Budget> {
  if (customers !== null) await ledger.call('stack_recommendation', 'stack_recommendation', { customers });
  const tier = tierOf(ledger);
  const monthly = monthlyRange(ledger, tier, lang);
  const team = teamRoles.map(({ id, name, mission, staffing, fte }) => {
    const why = {
      fr: 'effectif type, à remplacer par le vôtre',
      en: 'typical staffing, to be replaced with yours',
    }[lang];
    const low = ledger.state({
      id: `fte.${id}.low`,
      label: name[lang],
      value: fte[tier.id].low,
      unit: 'fte',
      origin: { kind: 'assumed', why },
    });
    const high = ledger.state({
      id: `fte.${id}.high`,
      label: name[lang],
      value: fte[tier.id].high,
      unit: 'fte',
      origin: { kind: 'assumed', why },
    });
    return {
      role: name[lang],
      mission: mission[lang],
      fte: { low, high },
      sourcing: { internal: { fr: 'interne', en: 'internal' }, external: { fr: 'externe', en: 'external' } }[staffing][
        lang
      ],
      ...fte[tier.id],
    };
  });
  await ledger.call('year_one_budget', 'year_one_budget', {
    toolsMonthlyLow: tier.monthlyBudget.low,
    toolsMonthlyHigh: tier.monthlyBudget.high,
    ftes: team.reduce((sum, { low }) => sum + low, 0),
    ftesHigh: team.reduce((sum, { high }) => sum + high, 0),
    fteYearlyCostLow: defaults.fteYearlyCost.low,
    fteYearlyCostHigh: defaults.fteYearlyCost.high,
    ...rewardsOf(ledger, currency),
  });
  return {
    tools: stackFunctions
      .filter(({ id }) => tier.tools[id].length > 0)
      .map(({ id, name, purpose }) => ({
        function: name[lang],
        tools: [...tier.tools[id]],
        purpose: purpose[lang],
        priority: PRIORITIES[id],
      }))
      .sort((a, b) => (a.priority < b.priority ? -1 : Number(a.priority > b.priority))),
    monthly: { ...monthly, text: monthlyText(monthly, tier, { assumed: customers === null, lang }) },
    flows: stackFlows.map(({ carries }) => carries[lang]),
    team: team.map(({ low: _low, high: _high, ...role }) => role),
    total: writeBudgetLines(ledger, lang),
    advice: adviceOn(ledger, currency, lang),
  };
}

/** The tier's range: from the tool when the size is known, else from the table of tiers itself. */
function monthlyRange(ledger: Ledger, tier: StackTier, lang: Lang): { low: string | null; high: string | null } {
  const end = (bound: 'low' | 'high') => {
    const id = `stack.monthly.${bound}`;
    const request = { id, unit: 'euros' as const, label: MONTHLY[bound][lang] };
    const taken = ledger.take({ ...request, call: 'stack_recommendation', path: `/monthlyBudget/${bound}` });
    const value = tier.monthlyBudget[bound];
    if (taken !== null || value === null) return taken;
    return ledger.state({ ...request, value, origin: { kind: 'benchmark', source: 'framework' } });
  };
  return { low: end('low'), high: end('high') };
}

function tierOf(ledger: Ledger): StackTier {
  const id = z.string().safeParse(ledger.value('stack_recommendation', '/tier'));
  const [smallest] = stackTiers;
  const tier = stackTiers.find((candidate) => candidate.id === id.data) ?? smallest;
  if (tier === undefined) throw new Error('knowledge/stack-tiers is empty');
  return tier;
}

function monthlyText(
  monthly: { low: string | null; high: string | null },
  tier: StackTier,
  { assumed, lang }: { assumed: boolean; lang: Lang },
): string {
  const size = `${tier.name[lang]}${assumed ? { fr: ' (taille supposée)', en: ' (size assumed)' }[lang] : ''}`;
  if (monthly.low === null) return `${size}.`;
  const range = monthly.high === null ? `${refer(monthly.low)} +` : `${refer(monthly.low)} – ${refer(monthly.high)}`;
  return {
    fr: `${size} : ${range} par mois pour l’ensemble des outils, ordre de grandeur ; déduisez ce que vous avez déjà.`,
    en: `${size}: ${range} a month for all tools together, a rule of thumb; deduct what you already have.`,
  }[lang];
}

/** A plan that brings less than its usual budget, both in euros, is run with the people already there. */
function adviceOn(ledger: Ledger, currency: string | null, lang: Lang): string | null {
  const [cost, gain] = [ledger.number('year_one_budget.total.low'), ledger.number('plan_impact.high')];
  if (currency !== 'EUR' || cost === null || gain === null || cost <= gain) return null;
  return {
    fr: `Ce budget type dépasse le gain estimé du plan (${refer('plan_impact.high')} au mieux) : menez les premiers tests avec l’équipe et les outils en place, et n’engagez le reste qu’au vu de leurs résultats.`,
    en: `This typical budget exceeds the plan’s estimated gain (${refer('plan_impact.high')} at best): run the first tests with the people and tools already in place, and commit the rest only on their results.`,
  }[lang];
}

/** What members’ rewards cost over the last year, for the budget in euros; nothing when it is unknown or in another currency. */
function rewardsOf(ledger: Ledger, currency: string | null): { rewardsLow?: number; rewardsHigh?: number } {
  const rewards = currency === 'EUR' ? ledger.number('loyalty_performance.yearlyRewards') : null;
  return rewards === null ? {} : { rewardsLow: rewards, rewardsHigh: rewards };
}

const MONTHLY = {
  low: { fr: 'Outils par mois, bas', en: 'Tools a month, low' },
  high: { fr: 'Outils par mois, haut', en: 'Tools a month, high' },
} as const;
