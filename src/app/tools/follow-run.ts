import type { RunListener } from '../../domain/run-event.ts';
import type { ToolCaller } from '../../domain/tool-caller.ts';
import type { CallContext } from '../../mcp/call-context.ts';
import type { InProcessClient } from '../../mcp/in-process-connection.ts';

/** The metric tools for one run: its calls end when it is given up. */
export function callerUnder(client: InProcessClient, signal: AbortSignal | undefined): ToolCaller {
  return { call: (tool, args) => client.call(tool, args, signal) };
}

/** Tells how many calculations a run has made; how many it will make, nobody knows. */
export function tellCalls(progress: CallContext['progress']): RunListener {
  let done = 0;
  return ({ kind }) => {
    if (kind !== 'tool-called') return;
    done += 1;
    progress?.({ done, text: { fr: `Calculs faits : ${done}`, en: `Calculations made: ${done}` } });
  };
}
