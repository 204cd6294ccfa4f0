import type { AgentId } from '../../domain/agent-id.ts';
import type { LentTools, Quoter } from '../../domain/lent-tools.ts';
import type { RunListener } from '../../domain/run-event.ts';

/**
 * The tools of others as a specialist's model asks them: each call is heard of, none enters the ledger. What is not in the ledger is
 * no figure, and no document has to make it again.
 */
export function quoterFor(lent: LentTools, agent: AgentId, listen: RunListener): Quoter {
  let calls = 0;
  return {
    async quote(tool, args, signal) {
      calls += 1;
      const call = `lent.${agent}.${calls}`;
      listen({ kind: 'tool-started', call, tool, agent });
      const quote = await lent.quote(tool, args, signal);
      listen({ kind: 'tool-called', call, tool, ok: quote.ok, agent });
      return quote;
    },
  };
}
