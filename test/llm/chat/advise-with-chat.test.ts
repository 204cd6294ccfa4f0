import { describe, expect, it } from 'vitest';
import type { Brief } from '../../../src/domain/advice.ts';
import type { ToolCaller } from '../../../src/domain/tool-caller.ts';
import type { ToolResult } from '../../../src/domain/tool-result.ts';
import type { AskedCall } from '../../../src/llm/chat/chat.ts';
import { chatModel } from '../../../src/llm/chat/chat-model.ts';
import { type ScriptedReply, scriptedChat } from '../../../src/llm/chat/scripted-chat.ts';
import { churnBrief, quietRun } from './chat-run.ts';

const advice = JSON.stringify({
  order: ['pause', 'win-back'],
  finding: 'They leave late.',
  reasons: [{ play: 'pause', text: 'At {{figure:fact.churnMonthly}} it fits.' }],
});
const calls = (...names: readonly string[]): { calls: AskedCall[] } => ({
  calls: names.map((name, index) => ({ id: `c${index}`, name, arguments: {} })),
});
const found: ToolResult = {
  ok: true,
  value: {
    customers: 400,
    segments: [
      { id: 'champions', customers: 3 },
      { id: 'dormants', customers: 40 },
    ],
  },
  formula: 'f',
  reading: { fr: 'Secret.', en: 'Secret.' },
  source: 's',
};

async function advise(replies: readonly ScriptedReply[], changes: Partial<Brief> = {}, result = found) {
  const called: string[] = [];
  const tools: ToolCaller = {
    async call(tool) {
      called.push(tool);
      if (tool === 'broken') throw new Error('socket closed at 10.0.0.1');
      return result;
    },
  };
  const chat = scriptedChat(replies.map((reply) => ({ purpose: 'advise', agent: 'churn-prevention', reply })));
  const advised = await chatModel(chat).advise({ ...churnBrief, ...changes }, tools, quietRun);
  chat.finish();
  return { advised, called, requests: chat.requests };
}

describe('the advice of a specialist’s model', () => {
  it('orders the plays of its brief, those left out last, and says why', async () => {
    const { advised } = await advise([advice]);
    expect(advised).toEqual({
      ok: true,
      value: {
        order: ['pause', 'win-back', 'last-offer'],
        finding: 'They leave late.',
        reasons: { pause: 'At {{figure:fact.churnMonthly}} it fits.' },
        said: advice,
      },
    });
  });

  it('takes one request without tools when the brief gives no round', async () => {
    const { requests } = await advise([advice], { rounds: 0 });
    expect(requests).toHaveLength(1);
    expect(requests[0]?.tools).toEqual([]);
    expect(requests[0]?.answer?.name).toBe('advice');
  });

  it('calls the tools of its brief, round after round, then answers without any', async () => {
    const { advised, called, requests } = await advise([calls('rfm_segments'), calls('rfm_segments'), advice]);
    expect(called).toEqual(['rfm_segments', 'rfm_segments']);
    expect(requests.map(({ tools }) => tools.length)).toEqual([1, 1, 0]);
    expect(advised.ok).toBe(true);
  });

  it('calls nothing more once its rounds are over, whatever the model asks for', async () => {
    const { called, requests, advised } = await advise([
      calls('rfm_segments'),
      calls('rfm_segments'),
      calls('rfm_segments'),
    ]);
    expect(called).toHaveLength(2);
    expect(requests).toHaveLength(3);
    expect(advised.ok && advised.value.fault).toBe('no JSON object');
  });

  it('never has more than four rounds, nor more than eight calls of a reply answered', async () => {
    const greedy = calls(...Array.from({ length: 1_000 }, () => 'rfm_segments'));
    const { called, requests } = await advise([greedy, greedy, greedy, greedy, advice], { rounds: 1_000 });
    expect(called).toHaveLength(4 * 8);
    expect(requests).toHaveLength(5);
  });

  it.each(['verify', 'import', 'RFM_SEGMENTS', '__proto__', 'rfm_segments; rm'])(
    'never calls %s, and the model is told',
    async (name) => {
      const { called, requests } = await advise([calls(name), advice]);
      expect(called).toEqual([]);
      expect(requests[1]?.messages.at(-1)).toMatchObject({
        role: 'tool',
        content: expect.stringContaining('No tool has that name'),
      });
    },
  );

  it.each([
    ['a text', '{"a": '],
    ['a list', []],
    ['nothing', null],
    ['a megabyte', { a: 'x'.repeat(1_000_000) }],
  ])('never calls a tool with %s as arguments', async (_, written) => {
    const { called, requests } = await advise([
      { calls: [{ id: 'a', name: 'rfm_segments', arguments: written }] },
      advice,
    ]);
    expect(called).toEqual([]);
    expect(requests[1]?.messages.at(-1)).toMatchObject({ content: expect.stringContaining('must be a JSON object') });
    expect(JSON.stringify(requests[1]).length).toBeLessThan(20_000);
  });

  it('answers every call by an id of its own', async () => {
    const same = ['', 'x', 'x', 'a b'].map((id): AskedCall => ({ id, name: 'rfm_segments', arguments: {} }));
    const { requests } = await advise([{ calls: same }, advice]);
    const answered = requests[1]?.messages.flatMap((message) => (message.role === 'tool' ? [message.call] : []));
    expect(answered).toEqual(['call-1', 'x', 'call-3', 'call-4']);
    const asked = requests[1]?.messages.flatMap((message) => (message.role === 'assistant' ? message.calls : []));
    expect(asked?.map(({ id }) => id)).toEqual(answered);
  });

  it('gives no call the id that another chose', async () => {
    const taken = ['call-2', '', 'functions.rfm:0'].map(
      (id): AskedCall => ({ id, name: 'rfm_segments', arguments: {} }),
    );
    const { requests } = await advise([{ calls: taken }, advice]);
    const answered = requests[1]?.messages.flatMap((message) => (message.role === 'tool' ? [message.call] : []));
    expect(answered).toEqual(['call-2', 'call-3', 'functions.rfm:0']);
  });

  it('is shown the value of a result alone, without rows of under five customers', async () => {
    const { requests } = await advise([calls('rfm_segments'), advice]);
    expect(requests[1]?.messages.at(-1)?.content).toBe(
      '{"ok":true,"value":{"customers":400,"segments":[{"id":"dormants","customers":40}]}}',
    );
  });

  it('goes on when a tool cannot be called, without the words of the error', async () => {
    const tools = [{ name: 'broken', description: 'x', schema: {} }];
    const { advised, requests } = await advise([calls('broken'), advice], { tools });
    expect(advised.ok).toBe(true);
    expect(JSON.stringify(requests[1])).not.toContain('10.0.0.1');
  });

  it('says nothing when it has no form, and hands back what was said and why', async () => {
    const { advised } = await advise(['no'], { rounds: 0 });
    expect(advised).toEqual({
      ok: true,
      value: {
        order: ['win-back', 'last-offer', 'pause'],
        finding: '',
        reasons: {},
        said: 'no',
        fault: 'no JSON object',
      },
    });
  });

  it('names the tools it called in its last request, in which none may be called', async () => {
    const { requests } = await advise([calls('rfm_segments'), calls('rfm_segments'), advice]);
    expect(requests.map(({ spent = [] }) => spent.length)).toEqual([0, 0, 1]);
    const untouched = await advise([advice], { rounds: 0 });
    expect(untouched.requests[0]?.spent).toBeUndefined();
  });

  it('is asked for again with what was said, and every fault on a line', async () => {
    const chat = scriptedChat([{ purpose: 'revise', agent: 'churn-prevention', reply: advice }]);
    const revise = { said: '{"order": []}', faults: ['first\nfault', 'second fault'] };
    const brief = { ...churnBrief, tools: [], rounds: 0, revise };
    const advised = await chatModel(chat).advise(brief, { call: () => Promise.reject(new Error('none')) }, quietRun);
    chat.finish();
    expect(advised.ok && advised.value.order[0]).toBe('pause');
    const [said, asked] = chat.requests[0]?.messages.slice(-2) ?? [];
    expect(said).toEqual({ role: 'assistant', content: '{"order": []}', calls: [] });
    expect(asked?.content).toContain('- first fault\n- second fault');
  });

  it.each([
    [
      'invents plays',
      { order: ['sue-them', 'pause', 'pause', '__proto__'], finding: 'x', reasons: [{ play: 'sue-them', text: 'y' }] },
    ],
    [
      'writes codes and markup',
      { order: ['pause'], finding: '\u001b[31mx\u200b\n# y', reasons: [{ play: 'constructor', text: 'z' }] },
    ],
    ['writes without end', { order: ['pause'], finding: `x. ${'y'.repeat(150_000)}`, reasons: [] }],
    ['gives wrong types', { order: ['pause'], finding: 7, reasons: 'none' }],
  ])('changes nothing but words when the model %s', async (_, written) => {
    const { advised } = await advise([JSON.stringify(written)], { rounds: 0 });
    if (!advised.ok) throw new Error(advised.message.en);
    expect(advised.value.order).toEqual(['pause', 'win-back', 'last-offer']);
    expect(advised.value.reasons).toEqual({});
    expect(advised.value.finding.length).toBeLessThanOrEqual(800);
    expect(advised.value.finding).not.toMatch(/[^\P{Cc}]|\u200b/u);
  });
});
