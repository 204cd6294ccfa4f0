import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { NO_MODEL } from '../../src/app/model-options.ts';
import { withApp } from '../../src/cli/with-app.ts';
import { appendPrivately } from '../../src/files/append-privately.ts';
import { scriptedChat } from '../../src/llm/chat/scripted-chat.ts';
import { recordingChat } from '../../src/llm/record/recording-chat.ts';
import { configure } from '../config/configure.ts';
import { quietRun } from '../llm/chat/chat-run.ts';
import { commandContext } from './command-context.ts';

const folder = await mkdtemp(join(tmpdir(), 'fidelio-with-app-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const LANGFUSE = {
  LANGFUSE_PUBLIC_KEY: 'pk-lf-1',
  LANGFUSE_SECRET_KEY: 'sk-lf-1',
  LANGFUSE_BASE_URL: 'http://localhost:1',
};
const request = {
  purpose: 'write',
  agent: null,
  prompt: { id: 'write-answer', version: '1' },
  messages: [],
  tools: [],
  answer: null,
} as const;

/** A turn without data, in a context that traces; the hosts that were contacted. */
async function contacted(replay: string | null): Promise<string[]> {
  const { context } = commandContext(configure(LANGFUSE));
  const hosts: string[] = [];
  const watched: typeof fetch = (input) => {
    hosts.push(new URL(String(input)).host);
    return Promise.reject(new TypeError('closed'));
  };
  const outside = async () => ({ ...(await context.outside()), fetch: watched });
  const work = async (app: Parameters<Parameters<typeof withApp>[2]>[0]) => {
    await app.ask({ message: 'our churn is 6% a month', state: null, lang: 'en' });
    return 0 as const;
  };
  expect(await withApp({ kind: 'none' }, { ...context, outside }, work, { ...NO_MODEL, replay })).toBe(0);
  return hosts;
}

describe('a command that holds a conversation', () => {
  it('is traced, unless it is replayed: then nothing is sent anywhere', async () => {
    const file = join(folder, 'kept.jsonl');
    const chat = recordingChat(scriptedChat([{ purpose: 'write', reply: 'x' }]), file);
    await chat.complete(request, quietRun);
    expect(new Set(await contacted(null))).toEqual(new Set(['localhost:1']));
    expect(await contacted(file)).toEqual([]);
  });

  it('records into no file that is something else', async () => {
    const file = join(folder, 'orders.csv');
    await appendPrivately(file, 'customer,day\n');
    const config = configure({ FIDELIO_MODEL: 'm', OPENAI_BASE_URL: 'http://localhost:1/v1' });
    const { context, said } = commandContext(config);
    const settings = config.model?.ok ? config.model.value : null;
    expect(await withApp({ kind: 'none' }, context, async () => 0, { settings, record: file, replay: null })).toBe(2);
    expect(said.err).toContain('no recording');
  });
});
