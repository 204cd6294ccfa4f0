import { Agent, request } from 'node:http';

/** The calls one process makes of a server: `atOnce` connections, each sending its next call when the last is answered. */
export type CallOrder = {
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string;
  calls: number;
  atOnce: number;
  /** What every right answer holds. */
  expected: string;
};

/** Milliseconds of each call and of all; `fault` is the first wrong answer. */
export type CallTimes = { durations: number[]; milliseconds: number; fault: string | null };

const agents = new Map<string, Agent>();

process.on('message', (order: CallOrder) => {
  sendCalls(order).then((times) => process.send?.(times));
});

async function sendCalls(order: CallOrder): Promise<CallTimes> {
  const agent = agents.get(order.url) ?? new Agent({ keepAlive: true, maxSockets: order.atOnce });
  agents.set(order.url, agent);
  const durations: number[] = [];
  let fault: string | null = null;
  let sent = 0;
  const start = performance.now();
  const sendOn = async () => {
    while (sent++ < order.calls && fault === null) {
      const from = performance.now();
      const answer = await send(order, agent).catch(String);
      durations.push(performance.now() - from);
      if (!answer.includes(order.expected)) fault ??= answer.slice(0, 200);
    }
  };
  await Promise.all(Array.from({ length: order.atOnce }, sendOn));
  return { durations, milliseconds: performance.now() - start, fault };
}

function send({ url, headers, body }: CallOrder, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve(text)).on('error', reject);
    });
    sent.on('error', reject).end(body);
  });
}
