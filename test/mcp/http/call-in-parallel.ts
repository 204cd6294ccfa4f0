import { Agent, request } from 'node:http';
import { HTTP_LIMITS } from '../../../src/mcp/http/http-limits.ts';
import { callOf2025, callOf2026, headersOf2026, openTestServer, TOKEN } from './open-test-server.ts';
import { slowServers } from './slow-server.ts';

const IN_FLIGHT = 200;

/**
 * Calls the server `calls` times, 200 at once, in both protocols, all with the same id, each answered after a moment of its own;
 * gives back what was wrong: a status, or what one was told beside what it had said.
 */
export async function callInParallel(calls: number): Promise<{ wrong: string[]; mostAtOnce: number }> {
  const server = await openTestServer(slowServers().factory, { limits: HTTP_LIMITS });
  const agent = new Agent({ keepAlive: true, maxSockets: IN_FLIGHT });
  const wrong: string[] = [];
  let next = 0;
  let open = 0;
  let mostAtOnce = 0;
  const callOn = async () => {
    while (next < calls) {
      const number = next++;
      const said = `call ${number}`;
      mostAtOnce = Math.max(mostAtOnce, ++open);
      const { status, text } = await send(server.url, agent, { said, number });
      open--;
      const answers = [...text.matchAll(/"text":"([^"]*)"/g)].map(([, words]) => words);
      if (status !== 200 || answers.length !== 1 || answers[0] !== said) wrong.push(`${said}: ${status} ${text}`);
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, callOn));
  agent.destroy();
  await server.stop();
  return { wrong, mostAtOnce };
}

function send(url: string, agent: Agent, { said, number }: { said: string; number: number }) {
  const args = { said, afterMs: (number * 7919) % 31 };
  const isNew = number % 2 === 0;
  const body = JSON.stringify(isNew ? callOf2026(1, 'echo', args) : callOf2025(1, 'echo', args));
  const headers = {
    authorization: `Bearer ${TOKEN}`,
    'content-type': 'application/json',
    accept: 'application/json, text/event-stream',
    ...(isNew && headersOf2026('echo')),
  };
  return new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode, text })).on('error', reject);
    });
    sent.on('error', reject).end(body);
  });
}
