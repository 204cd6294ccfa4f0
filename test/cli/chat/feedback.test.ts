import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sessionDesk } from '../../../src/cli/chat/session-desk.ts';
import { timerClock } from '../../../src/llm/policy/timer-clock.ts';
import { type OtlpSpan, type Receiver, scoresOf, spansOf, startReceiver } from '../../tracing/receiver.ts';
import { driveChat } from './drive-chat.ts';

const SESSION = 'session.id';
const WORDS = 'Perroquet ne reconnaît pas ses clients';
let home: string;
let receiver: Receiver;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'fidelio-feedback-'));
  receiver = await startReceiver();
});
afterEach(async () => {
  await receiver.close();
  await rm(home, { recursive: true, force: true });
});

const clock = timerClock(() => Date.now());
const world = async () => ({ home, clock: clock.now, random: Math.random });
const kept = () => sessionDesk(world, { clickhouse: null, keptDays: null });
const tracing = () => ({
  ...{ publicKey: 'pk', secretKey: 'sk', environment: 'test', content: false },
  baseUrl: receiver.url,
});
const outside = async () => ({ clock, random: Math.random, fetch });
const rootsOf = (from: Receiver) => spansOf(from).filter(({ parentSpanId }) => parentSpanId === undefined);

describe('what a user thinks of an answer', () => {
  test('becomes a score of the trace of that answer; the words stay here', async () => {
    const { port, say } = await driveChat({ tracing: tracing(), sessions: kept(), outside });
    await say('notre churn est de 6 % par mois');
    await say('mon NPS est de 20');
    expect(await say(`/feedback mauvais ${WORDS}`)).toContain('rejoint la trace');
    await port.close();
    const roots = rootsOf(receiver);
    expect(roots).toHaveLength(2);
    expect(scoresOf(receiver)).toMatchObject([
      { traceId: roots[1]?.traceId, name: 'user_feedback', value: -1, dataType: 'NUMERIC', environment: 'test' },
    ]);
    expect(JSON.stringify(receiver.received)).not.toContain('Perroquet');
    const [file = ''] = await readdir(join(home, 'sessions'));
    expect(await readFile(join(home, 'sessions', file), 'utf8')).toContain(WORDS);
  });

  test('given again replaces the one before', async () => {
    const { port, say } = await driveChat({ tracing: tracing(), sessions: kept(), outside });
    await say('mon NPS est de 20');
    await say('/feedback mauvais');
    await say('/feedback bon');
    await port.close();
    const scores = scoresOf(receiver);
    expect(scores.map(({ value }) => value)).toEqual([-1, 1]);
    expect(new Set(scores.map(({ id }) => id)).size).toBe(1);
  });

  test('reaches the trace even where conversations are not kept', async () => {
    const { port, say } = await driveChat({ tracing: tracing(), outside });
    await say('mon NPS est de 20');
    expect(await say('/feedback bon')).toContain('rejoint la trace');
    await port.close();
    expect(scoresOf(receiver)).toHaveLength(1);
  });

  test('leaves no trace without keys, and none to judge in a new conversation', async () => {
    const silent = await driveChat({ sessions: kept(), outside });
    await silent.say('mon NPS est de 20');
    expect(await silent.say('/feedback bon')).toBe('Merci, c’est noté.');
    await silent.port.close();
    expect(receiver.received).toEqual([]);
    const traced = await driveChat({ tracing: tracing(), sessions: kept(), outside });
    await traced.say('mon NPS est de 20');
    await traced.say('/new');
    expect(await traced.say('/feedback bon')).toContain('Aucune réponse à juger');
    await traced.port.close();
    expect(scoresOf(receiver)).toEqual([]);
  });
});

test('the turns and the strategies of a conversation share its id, another one has its own', async () => {
  const { port, say } = await driveChat({ tracing: tracing(), sessions: kept(), outside });
  await say('notre churn est de 6 % par mois en SaaS');
  await say('/report');
  await say('/new');
  await say('mon NPS est de 20');
  await port.close();
  const ids = rootsOf(receiver).map((span: OtlpSpan) => [span.name, span.attributes[SESSION]]);
  expect(ids.map(([name]) => name)).toEqual(['turn', 'strategy', 'turn']);
  const [first, report, other] = ids.map(([, id]) => String(id));
  expect(first).toMatch(/^\d{8}-\d{9}-[a-z2-9]{4}$/);
  expect(report).toBe(first);
  expect(other).not.toBe(first);
  const files = await readdir(join(home, 'sessions'));
  for (const id of [first, other]) expect(files.some((file) => file.startsWith(String(id)))).toBe(true);
});
