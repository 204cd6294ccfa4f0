import { createInterface } from 'node:readline';
import type { ChatPort } from '../../tui/chat-port.ts';
import type { Terminal } from '../command.ts';
import { runPlain } from './run-plain.ts';

/** The plain screen on this program’s own input and output. Ctrl+C stops what is going on; when nothing is, it ends. */
export async function showPlainly(port: ChatPort, { out, err, interactive, columns }: Terminal): Promise<void> {
  const lines = createInterface({
    input: process.stdin,
    ...(interactive && { output: process.stdout, prompt: '> ', terminal: true }),
  });
  lines.on('SIGINT', () => {
    if (!port.interrupt()) lines.close();
  });
  const prompt = () => {
    if (interactive) lines.prompt();
  };
  await runPlain(port, {
    ...{ lines, out, err, prompt, interactive },
    columns: () => (interactive ? process.stdout.columns || columns : null),
  });
  lines.close();
}
