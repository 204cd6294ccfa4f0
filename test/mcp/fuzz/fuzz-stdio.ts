import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Writable } from 'node:stream';
import { seededRandom } from '../../../src/maths/seeded-random.ts';
import { builtProgram } from '../../house/built-program.ts';
import { type ListedTool, messageDrawer } from './draw-message.ts';

/** So many messages are sent before the server must prove that it still answers. */
const BETWEEN_PROOFS = 1000;

/**
 * Sends `messages` drawn lines to the program’s server on standard streams; gives back what was wrong: a line of its output that
 * is not a message, an end it should not have come to.
 */
export async function fuzzStdio(messages: number, seed: number, tools: readonly ListedTool[], folder: string) {
  const child = spawn(process.execPath, [builtProgram(), 'mcp'], { cwd: folder, stdio: ['pipe', 'pipe', 'pipe'] });
  const exit = once(child, 'exit');
  const wrong: string[] = [];
  let awaited = '';
  let onProof = () => {};
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (!isMessage(line)) wrong.push(`stray output: ${line.slice(0, 200)}`);
    else if (awaited !== '' && line.includes(awaited)) onProof();
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2000);
  });
  child.stdin.on('error', () => {});
  const draw = messageDrawer(seededRandom(seed), tools);
  const write = async (line: Buffer | string) => {
    if (!child.stdin.write(Buffer.concat([Buffer.from(line), END]))) await Promise.race([drained(child.stdin), exit]);
  };
  for (let sent = 0; sent < messages && child.exitCode === null; sent++) {
    await write(draw());
    if (sent % BETWEEN_PROOFS !== BETWEEN_PROOFS - 1 && sent !== messages - 1) continue;
    awaited = `proof-${sent}`;
    const proof = new Promise<void>((resolve) => {
      onProof = resolve;
    });
    await write(JSON.stringify({ jsonrpc: '2.0', id: awaited, method: 'ping' }));
    await Promise.race([proof, exit]);
  }
  if (child.exitCode !== null) wrong.push(`the server ended by itself, with code ${child.exitCode}: ${said}`);
  child.stdin.end();
  const [code] = await exit;
  return { wrong, code };
}

const END = Buffer.from('\n');

/** A pipe that breaks is drained too: its process has ended, and says so. */
function drained(pipe: Writable): Promise<unknown> {
  return once(pipe, 'drain').catch(() => null);
}

function isMessage(line: string): boolean {
  try {
    return JSON.parse(line).jsonrpc === '2.0';
  } catch {
    return false;
  }
}
