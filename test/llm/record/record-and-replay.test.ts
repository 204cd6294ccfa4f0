import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { answer, refuse } from '../../../src/domain/outcome.ts';
import type { Chat, ChatReply, ChatRequest } from '../../../src/llm/chat/chat.ts';
import { chatModel } from '../../../src/llm/chat/chat-model.ts';
import { scriptedChat } from '../../../src/llm/chat/scripted-chat.ts';
import { prepareRecording } from '../../../src/llm/record/prepare-recording.ts';
import { recordingChat } from '../../../src/llm/record/recording-chat.ts';
import { replayChat } from '../../../src/llm/record/replay-chat.ts';
import { answerTask, churnBrief, firstTurn, quietRun } from '../chat/chat-run.ts';

const folder = await mkdtemp(join(tmpdir(), 'fidelio-record-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const heard = '{"intent": "diagnose", "lang": "en", "facts": []}';
const advice = '{"order": ["pause"], "finding": "They leave late.", "reasons": []}';
const tools = { call: () => Promise.reject(new Error('none')) };
const MESSAGE = 'We lose 6% a month, says ann@acme.com';

/** A conversation through a chat: what was read, advised and written, as one text. */
async function converse(chat: Chat, message = MESSAGE): Promise<string> {
  const model = chatModel(chat);
  const read = await model.read(message, firstTurn, quietRun);
  const advised = await Promise.all(
    (['churn-prevention', 'customer-success'] as const).map((agent) =>
      model.advise({ ...churnBrief, agent }, tools, quietRun),
    ),
  );
  return JSON.stringify([read, ...advised, await model.write(answerTask, quietRun)]);
}

async function record(name: string): Promise<{ file: string; said: string }> {
  const file = join(folder, name);
  const chat = scriptedChat(
    [
      { purpose: 'read', reply: { text: heard, usage: { inputTokens: 10, outputTokens: 2 } } },
      {
        purpose: 'advise',
        agent: 'churn-prevention',
        reply: { calls: [{ id: 'a', name: 'rfm_segments', arguments: { k: [1] } }] },
      },
      { purpose: 'advise', reply: advice, times: 2 },
      { purpose: 'write', reply: refuse('budget_spent', { fr: 'Non.', en: 'No.' }) },
    ],
    'model-1',
  );
  const said = await converse(recordingChat(chat, file));
  chat.finish();
  return { file, said };
}

async function replayed(file: string): Promise<Chat> {
  const chat = await replayChat(file);
  if (!chat.ok) throw new Error(chat.message.en);
  return chat.value;
}

describe('a recorded conversation', () => {
  it('comes out the same from its file, refusals and calls included, twice', async () => {
    const { file, said } = await record('same.jsonl');
    const chat = await replayed(file);
    expect(chat.model).toBe('model-1');
    expect(await converse(chat)).toBe(said);
    expect(await converse(await replayed(file))).toBe(said);
  });

  it('is the same bytes when it is recorded twice', async () => {
    const [a, b] = [await record('a.jsonl'), await record('b.jsonl')];
    expect(await readFile(a.file, 'utf8')).toBe(await readFile(b.file, 'utf8'));
  });

  it('is a private file, a line an exchange, without any word of a request', async () => {
    const { file } = await record('private.jsonl');
    const text = await readFile(file, 'utf8');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(text.trimEnd().split('\n')).toHaveLength(5);
    expect(text).not.toMatch(/acme|We lose|Win back|customer-retention/);
  });

  it('grows when it goes on in the same file', async () => {
    const { file } = await record('more.jsonl');
    await record('more.jsonl');
    expect((await readFile(file, 'utf8')).trimEnd().split('\n')).toHaveLength(10);
  });
});

const asked = (content: string, changes: Partial<ChatRequest> = {}): ChatRequest => ({
  purpose: 'write',
  agent: null,
  prompt: { id: 'write-answer', version: '1' },
  messages: [
    { role: 'system', content: 'Write.' },
    { role: 'user', content },
  ],
  tools: [],
  answer: null,
  ...changes,
});

describe('a recording', () => {
  it('is written in the order of the requests, whichever is answered first', async () => {
    const file = join(folder, 'order.jsonl');
    const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    let next = 0;
    const slow: Chat = {
      model: 'slow',
      async complete(request) {
        const gate = gates[next++];
        await gate?.promise;
        const text = request.messages[1]?.content ?? '';
        return answer<ChatReply>({ text, calls: [], usage: null });
      },
    };
    const chat = recordingChat(slow, file);
    const both = Promise.all([chat.complete(asked('first'), quietRun), chat.complete(asked('second'), quietRun)]);
    gates[1]?.resolve();
    gates[0]?.resolve();
    await both;
    const text = await readFile(file, 'utf8');
    expect(text.indexOf('"text":"first"')).toBeLessThan(text.indexOf('"text":"second"'));
  });

  it('keeps no exchange that was interrupted', async () => {
    const file = join(folder, 'interrupted.jsonl');
    const chat = recordingChat(scriptedChat([]), file);
    const stopped = await chat.complete(asked('x'), { ...quietRun, signal: AbortSignal.abort() });
    expect(stopped).toMatchObject({ ok: false, code: 'interrupted' });
    await expect(stat(file)).rejects.toThrow('ENOENT');
  });

  it('refuses an exchange that it cannot write, and says why', async () => {
    const chat = recordingChat(scriptedChat([{ purpose: 'write', reply: 'x' }]), join(folder, 'nowhere', 'x.jsonl'));
    const refused = await chat.complete(asked('x'), quietRun);
    expect(refused.ok ? '' : refused.message.en).toContain('its folder does not exist');
  });

  it('gives the replies to one same request in their order, then the last again', async () => {
    const file = join(folder, 'again.jsonl');
    let count = 0;
    const chat = recordingChat(scriptedChat([{ purpose: 'write', reply: () => `reply ${++count}`, times: 2 }]), file);
    await chat.complete(asked('x'), quietRun);
    await chat.complete(asked('x'), quietRun);
    const replay = await replayed(file);
    const texts: string[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      const reply = await replay.complete(asked('x'), quietRun);
      texts.push(reply.ok ? reply.value.text : reply.code);
    }
    expect(texts).toEqual(['reply 1', 'reply 2', 'reply 2']);
  });

  it.each([
    ['another message', asked('y'), 'message 2 (user)'],
    [
      'more messages',
      asked('x', { messages: asked('x').messages.slice(0, 1) }),
      'the number of messages (1, recorded 2)',
    ],
    ['another version of the prompt', asked('x', { prompt: { id: 'write-answer', version: '2' } }), 'write-answer@2'],
    ['other tools', asked('x', { tools: [{ name: 't', description: '', schema: {} }] }), 'the tools'],
    ['another form of answer', asked('x', { answer: { name: 'f', schema: {} } }), 'the form of the answer'],
    ['another purpose', asked('x', { purpose: 'revise' }), 'no exchange of this kind (revise)'],
  ])('that has no such exchange says what differs: %s', async (name, request, difference) => {
    const file = join(folder, `${name.replaceAll(' ', '-')}.jsonl`);
    await recordingChat(scriptedChat([{ purpose: 'write', reply: 'x' }]), file).complete(asked('x'), quietRun);
    const refused = await (await replayed(file)).complete(request, quietRun);
    expect(refused).toMatchObject({ ok: false, code: 'model_unavailable' });
    expect(refused.ok ? '' : refused.message.en).toContain(difference);
    expect(refused.ok ? '' : refused.message.fr).toContain('--record');
  });

  it('is refused when it is not one, with the line at fault', async () => {
    const file = join(folder, 'damaged.jsonl');
    await recordingChat(scriptedChat([{ purpose: 'write', reply: 'x' }]), file).complete(asked('x'), quietRun);
    const text = await readFile(file, 'utf8');
    await writeFile(file, `${text}{"digest": "x"}\n`);
    const refused = await replayChat(file);
    expect(refused.ok ? '' : refused.message.en).toContain('Line 2 of “damaged.jsonl”');
    await writeFile(file, '');
    expect((await replayChat(file)).ok).toBe(false);
    expect((await replayChat(join(folder, 'none.jsonl'))).ok).toBe(false);
  });

  it('loses only its last line when the writing was cut', async () => {
    const file = join(folder, 'torn.jsonl');
    await recordingChat(scriptedChat([{ purpose: 'write', reply: 'x' }]), file).complete(asked('x'), quietRun);
    await writeFile(file, `${await readFile(file, 'utf8')}{"digest": "x`);
    expect((await (await replayed(file)).complete(asked('x'), quietRun)).ok).toBe(true);
  });

  it('goes on after a last line that was cut, and over no other file', async () => {
    const file = join(folder, 'goes-on.jsonl');
    const chat = () => scriptedChat([{ purpose: 'write', reply: 'x' }]);
    expect(await prepareRecording(file)).toMatchObject({ ok: true });
    await recordingChat(chat(), file).complete(asked('x'), quietRun);
    await writeFile(file, `${await readFile(file, 'utf8')}{"digest": "x`);
    expect(await prepareRecording(file)).toMatchObject({ ok: true });
    await recordingChat(chat(), file).complete(asked('y'), quietRun);
    expect((await (await replayed(file)).complete(asked('y'), quietRun)).ok).toBe(true);
    const orders = join(folder, 'orders.csv');
    await writeFile(orders, 'customer,day\n1,2026-01-01\n');
    const refused = await prepareRecording(orders);
    expect(refused.ok ? '' : refused.message.en).toContain('“orders.csv” is there already');
    expect(await readFile(orders, 'utf8')).toBe('customer,day\n1,2026-01-01\n');
  });

  it('from somebody else says its refusals on one plain line', async () => {
    const file = join(folder, 'hostile.jsonl');
    const poison = '\u001b[31m[Click](https://evil.invalid)\n# <img src=x> {{figure:x}}\u202e'.repeat(50);
    const refusal = refuse('model_unavailable', { fr: poison, en: poison });
    await recordingChat(scriptedChat([{ purpose: 'write', reply: refusal }]), file).complete(asked('x'), quietRun);
    const said = await (await replayed(file)).complete(asked('x'), quietRun);
    expect(said).toMatchObject({ ok: false, code: 'model_unavailable' });
    for (const text of said.ok ? [] : [said.message.fr, said.message.en]) {
      expect(text.length).toBeLessThanOrEqual(500);
      expect(text).not.toMatch(/[\p{Cc}\p{Cf}<>[\]]|:\/\/|\{\{/u);
    }
  });

  it('is interrupted like any other', async () => {
    const { file } = await record('stop.jsonl');
    const stopped = await (await replayed(file)).complete(asked('x'), { ...quietRun, signal: AbortSignal.abort() });
    expect(stopped).toMatchObject({ ok: false, code: 'interrupted' });
  });
});
