import { Agent, request } from 'node:http';
import { seededRandom } from '../../../src/maths/seeded-random.ts';
import { type ListedTool, messageDrawer } from './draw-message.ts';
import type { HttpProgram } from './start-http-program.ts';

const AT_ONCE = 32;
/** What a wrong message may be answered with: anything but a fault of the server. Nesting without end counts as one message too long. */
const SAID = new Set([200, 202, 400, 404, 406, 413, 415, 429, 503]);

/** Sends `messages` drawn bodies to the program’s HTTP server; gives back what was wrong: a status, a broken connection, an answer that is no JSON. */
export async function fuzzHttp(messages: number, seed: number, tools: readonly ListedTool[], program: HttpProgram) {
  const random = seededRandom(seed);
  const draw = messageDrawer(random, tools);
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const wrong: string[] = [];
  let sent = 0;
  const sendOn = async () => {
    while (sent++ < messages && program.hasEnded() === false) {
      const body = draw();
      const headers = drawHeaders(random, body);
      const fault = await send(program, agent, { body, headers }).catch((error: unknown) => String(error));
      if (fault !== null) wrong.push(`${fault} ← ${body.toString().slice(0, 300)}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sendOn));
  agent.destroy();
  return wrong;
}

function drawHeaders(random: () => number, body: Buffer): Record<string, string> {
  const method = /"method":"([\w/.]+)"/.exec(body.toString('latin1'))?.[1] ?? 'x';
  const name = /"name":"([\w/.]+)"/.exec(body.toString('latin1'))?.[1] ?? 'x';
  return {
    accept: random() < 0.95 ? 'application/json, text/event-stream' : 'text/html',
    ...(random() < 0.6 && { 'mcp-protocol-version': random() < 0.9 ? '2026-07-28' : 'x' }),
    ...(random() < 0.6 && { 'mcp-method': method, 'mcp-name': name }),
    ...(random() < 0.2 && { 'mcp-session-id': String(Math.floor(random() * 5)) }),
  };
}

type Sent = { body: Buffer; headers: Record<string, string> };

/** Null when all is well. A stream that waits for changes is left as soon as it has begun. */
function send({ url, token }: HttpProgram, agent: Agent, { body, headers }: Sent): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const all = { ...headers, authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const sent = request(url, { method: 'POST', agent, headers: all }, (response) => {
      let text = '';
      const judge = () => {
        if (!SAID.has(response.statusCode ?? 0)) return resolve(`status ${response.statusCode}: ${text}`);
        return resolve(isAnswer(text) ? null : `no message: ${text.slice(0, 200)}`);
      };
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
        if (!text.includes('notifications/subscriptions/acknowledged')) return;
        judge();
        sent.destroy();
      });
      response.on('end', judge).on('error', () => resolve(null));
    });
    sent.on('error', reject).end(body);
  });
}

function isAnswer(text: string): boolean {
  const parts =
    text.startsWith('{') || text.startsWith('[')
      ? [text]
      : [...text.matchAll(/^data: ?(.+)$/gm)].map(([, data]) => data ?? '');
  try {
    return parts.every((part) => typeof JSON.parse(part) === 'object');
  } catch {
    return false;
  }
}
