import type { Agent, Play, PlayRule } from '../agents/define-agent.ts';
import type { AgentId } from '../domain/agent-id.ts';
import type { BranchId } from '../domain/branch.ts';
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
  ledger: Ledger,
): ChosenPlay[] {
  const all = team.flatMap(({ id, playbook }) => playbook.map((play) => ({ agent: id, play })));
  const chosen = reasons.flatMap((reason) =>
    all.filter(
      ({ play }) =>
        play.answers.includes(reason) &&
        hasCustomers(play, ledger) &&
        (play.rules ?? []).every((rule) => holds(rule, ledger)),
    ),
  );
  return [...new Map(chosen.map((choice) => [choice.play.id, choice])).values()];
}

/** An empty segment calls for nothing. A segment nobody measured is another matter: the play stands on words. */
function hasCustomers({ segment }: Play, ledger: Ledger): boolean {
  if (typeof segment !== 'string') return true;
  return ledger.number(`rfm_segments.${segment}.customers`) !== 0;
}

function holds({ figure, atLeast, under }: PlayRule, ledger: Ledger): boolean {
  const value = ledger.number(figure);
  if (value === null) return false;
  return (atLeast === undefined || value >= atLeast) && (under === undefined || value < under);
}
