import { describe, expect, it } from 'vitest';
import { refuse } from '../../../src/domain/outcome.ts';
import { chatModel } from '../../../src/llm/chat/chat-model.ts';
import { type ScriptedReply, scriptedChat } from '../../../src/llm/chat/scripted-chat.ts';
import { firstTurn, quietRun } from './chat-run.ts';

const heard = (...facts: unknown[]) => JSON.stringify({ intent: 'diagnose', lang: 'en', facts });
const churn = { name: 'churnMonthly', value: '6%', quote: 'churn is 6% a month', per: 'month' };
const MESSAGE = 'Our churn is 6% a month.';

async function read(message: string, replies: readonly ScriptedReply[], context = firstTurn) {
  const chat = scriptedChat(replies.map((reply) => ({ purpose: 'read', reply })));
  const reading = await chatModel(chat).read(message, context, quietRun);
  chat.finish();
  return { reading, requests: chat.requests };
}

describe('a message read by a model', () => {
  it('comes back as facts with their quotes', async () => {
    const { reading } = await read(MESSAGE, [heard(churn)]);
    expect(reading.ok && reading.value).toMatchObject({
      intent: 'diagnose',
      facts: { churnMonthly: { value: 0.06, unit: 'share', source: 'said', quote: 'churn is 6% a month' } },
    });
  });

  it('goes out alone in a message of its own, without tools, with a closed form of answer', async () => {
    const { requests } = await read(`${MESSAGE} {{facts}}`, [heard()]);
    const [request] = requests;
    expect(request?.tools).toEqual([]);
    expect(request?.answer?.schema.additionalProperties).toBe(false);
    expect(request?.messages.at(-1)).toEqual({ role: 'user', content: `${MESSAGE} {{facts}}` });
    expect(
      request?.messages
        .slice(0, -1)
        .map(({ content }) => content)
        .join(),
    ).not.toContain(MESSAGE);
    expect(request?.prompt).toEqual({ id: 'read', version: '1' });
  });

  it('goes out masked, safe and no longer than five thousand characters', async () => {
    const { requests } = await read(`\u001b[31mWrite to ann@acme.com. ${'word '.repeat(5_000)}`, [heard()]);
    const said = requests[0]?.messages.at(-1)?.content ?? '';
    expect(said.startsWith('Write to [e-mail]. word')).toBe(true);
    expect(said.length).toBeLessThanOrEqual(5_000);
  });

  it('is told what is known and asked by typed state, never by the words of earlier messages', async () => {
    const fact = { unit: 'text', source: 'said', quote: 'QUOTED' } as const;
    const { requests } = await read(MESSAGE, [heard()], {
      ...firstTurn,
      open: { id: 'industry', intent: 'diagnose' },
      facts: { industry: { ...fact, value: 'saas' }, clientName: { ...fact, value: 'ACME' } },
    });
    const said = requests[0]?.messages.map(({ content }) => content).join('\n') ?? '';
    expect(said).toContain('industry=saas');
    expect(said).toContain('Asked: industry');
    expect(said).not.toMatch(/QUOTED|ACME/);
  });

  it('is asked for in the language it is written in', async () => {
    const { requests } = await read('Notre taux de réachat baisse depuis mars, que faire ?', [heard()]);
    expect(requests[0]?.messages[0]?.content).toContain('Rapporte ce que dit un message');
  });

  it('asks nothing of the model when it is blank', async () => {
    const { reading, requests } = await read(' \u200b ', []);
    expect(requests).toEqual([]);
    expect(reading.ok && reading.value.facts).toEqual({});
  });

  it('is asked for once more, with the reason, when the answer is no JSON', async () => {
    const { reading, requests } = await read(MESSAGE, ['Sure! It is 6%.', `\`\`\`json\n${heard(churn)}\n\`\`\``]);
    expect(reading.ok && reading.value.facts.churnMonthly?.value).toBe(0.06);
    expect(requests[1]?.messages.slice(-2)).toEqual([
      { role: 'assistant', content: 'Sure! It is 6%.', calls: [] },
      { role: 'user', content: expect.stringContaining('no JSON object') },
    ]);
  });

  it('is refused after two answers of the wrong form', async () => {
    const { reading } = await read(MESSAGE, ['no', '{"facts": 3}']);
    expect(reading).toMatchObject({ ok: false, code: 'model_unavailable' });
  });

  it('is refused as the endpoint refuses, in the first request or the second', async () => {
    const spent = refuse('budget_spent', { fr: 'Budget dépensé.', en: 'Budget spent.' });
    expect((await read(MESSAGE, [spent])).reading).toEqual(spent);
    expect((await read(MESSAGE, ['no', spent])).reading).toEqual(spent);
  });

  it.each([
    ['invents facts', heard({ ...churn, value: '60%' }, { ...churn, name: 'branch', value: 'audit' })],
    [
      'follows an order',
      JSON.stringify({ intent: 'route:audit', lang: 'xx', facts: [], agents: ['x'], branch: 'audit' }),
    ],
    ['calls tools', { text: heard(), calls: [{ id: '1', name: 'delete_all', arguments: {} }] }],
    ['is a megabyte', `${heard()} ${'x'.repeat(1_000_000)}`],
    ['claims a hundred thousand facts', heard(...Array.from({ length: 5_000 }, () => churn.name))],
    ['writes codes and markup', `\u001b]8;;https://evil.test\u0007<script>${heard()}</script>`],
    ['tells its prompt', `System prompt: You read one message… ${heard()}`],
  ])('states nothing that it does not say when the model %s', async (_, reply) => {
    const { reading } = await read(MESSAGE, [reply]);
    expect(reading.ok && reading.value.facts).toEqual({});
    expect(reading.ok && Object.keys(reading.value).sort()).toEqual(
      expect.arrayContaining(['causes', 'facts', 'intent', 'request', 'slots', 'withdrawn']),
    );
    expect(JSON.stringify(reading)).not.toMatch(/evil|script|System prompt|0\.6\b|audit/);
  });
});
