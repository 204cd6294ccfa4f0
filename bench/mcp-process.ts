import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const Reply = z.looseObject({ id: z.number().optional() });
export type Reply = z.infer<typeof Reply>;

/** A Node process that takes one JSON-RPC message a line and answers likewise, as MCP over standard streams does. */
export type McpProcess = {
  /** Sends a request and waits for the message that bears its number. */
  ask(method: string, params: object): Promise<Reply>;
  tell(method: string): void;
  close(): Promise<void>;
};

export const INITIALIZE = {
  protocolVersion: '2025-06-18',
  capabilities: {},
  clientInfo: { name: 'bench', version: '0' },
};

export function startMcp(args: readonly string[]): McpProcess {
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'ignore'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let requests = 0;
  const send = (message: object) => child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  return {
    ask: async (method, params) => {
      const id = ++requests;
      send({ id, method, params });
      for (;;) {
        const { value, done } = await lines.next();
        if (done === true) throw new Error(`node ${args.join(' ')} left ${method} without an answer`);
        const reply = Reply.parse(JSON.parse(value));
        if (reply.id === id) return reply;
      }
    },
    tell: (method) => {
      send({ method });
    },
    close: async () => {
      child.stdin.end();
      child.stdout.resume();
      if (child.exitCode === null) await once(child, 'close');
    },
  };
}
