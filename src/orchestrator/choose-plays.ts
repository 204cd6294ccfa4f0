import type { Agent, Play, PlayRule } from '../agents/define-agent.ts';
import type { AgentId } from '../domain/agent-id.ts';
import type { BranchId } from '../domain/branch.ts';
import type { Facts } from '../domain/facts.ts';
import { defaults } from '../knowledge/defaults.ts';
import { evaluateCondition } from './evaluate-condition.ts';
import { industryOf } from './judge-fact.ts';
import type { Ledger } from './ledger.ts';

/** A play a specialist chose, and the branch it answers. */
export type ChosenPlay = { agent: AgentId; play: Play };

/**
 * Each specialist goes through its playbook: a play is chosen when it answers a branch that was taken and the figures allow it.
 * Plays come in the order of the branches, then of the playbooks; each once.
 */
export function choosePlays(
  team: readonly Agent[],
  reasons: readonly (BranchId | 'healthy')[],
  { ledger, facts }: { ledger: Ledger; facts: Facts },
): ChosenPlay[] {
  const all = team.flatMap(({ id, playbook }) => playbook.map((play) => ({ agent: id, play })));
  const chosen = reasons.flatMap((reason) =>
    all.filter(
      ({ play }) =>
        play.answers.includes(reason) &&
        suits(play, facts) &&
        hasCustomers(play, ledger) &&
        (play.rules ?? []).every((rule) => holds(rule, ledger)),
    ),
  );
  return [...new Map(chosen.map((choice) => [choice.play.id, choice])).values()];
}

/** Whether a play makes sense in this industry and after what is known; an unknown industry rules nothing out. */
function suits({ onlyIn, notWhen }: Play, facts: Facts): boolean {
  const industry = industryOf(facts);
  if (onlyIn !== undefined && industry !== null && !onlyIn.includes(industry)) return false;
  return notWhen === undefined || evaluateCondition(notWhen, facts) === null;
}

/**
 * A handful of customers calls for a conversation, not for a campaign. A segment nobody measured is another matter:
 * the play stands on words.
 */
function hasCustomers(play: Play, ledger: Ledger): boolean {
  const customers = ledger.number(customersFigure(play));
  return customers === null || customers >= defaults.maturedMinimum;
}

/** The figure that counts the customers a play aims at; null when no file of orders shows them. */
export function customersFigure({ segment }: Pick<Play, 'segment'>): string | null {
  if (segment === 'newcomers') return 'sales_by_month.newcomers.customers';
  if (segment === 'active') return 'historic_value.12m.customers';
  return typeof segment === 'string' ? `rfm_segments.${segment}.customers` : null;
}

function holds({ figure, atLeast, under }: PlayRule, ledger: Ledger): boolean {
  const value = ledger.number(figure);
  if (value === null) return false;
  return (atLeast === undefined || value >= atLeast) && (under === undefined || value < under);
}
