import { Console } from 'node:console';
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import type { ServerFactory } from './server.ts';

/**
 * Serves one client over this process's standard streams, in the 2025 and 2026 protocols; resolves when its input ends or its output breaks.
 * Standard output then carries protocol messages and nothing else: whatever prints to the console prints on standard error.
 */
export async function serveOverStdio(factory: ServerFactory, onError?: (error: Error) => void): Promise<void> {
  globalThis.console = new Console({ stdout: process.stderr, stderr: process.stderr });
  const transport = new StdioServerTransport();
  await new Promise<void>((resolve) => {
    serveStdio(factory, { transport, ...(onError && { onerror: onError }) });
    const endConnection = transport.onclose;
    transport.onclose = () => {
      endConnection?.();
      resolve();
    };
  });
}
