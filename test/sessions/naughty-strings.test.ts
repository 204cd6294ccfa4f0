import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Entry } from '../../src/sessions/entry.ts';
import { findSession } from '../../src/sessions/find-session.ts';
import { listSessions } from '../../src/sessions/list-sessions.ts';
import { openSession } from '../../src/sessions/open-session.ts';
import { sessionPlace } from '../../src/sessions/session-place.ts';
import { answerOf, got, look, message, sessionWith, worldOf } from './world-of.ts';

const NAUGHTY = [
  '',
  ' ',
  '\u0000',
  '\r\n\n\r',
  '\u2028\u2029\u0085',
  '\ufeffBOM',
  '\u001b]8;;http://evil\u0007lien\u001b]8;;\u0007\u001b[2J',
  '\u202egnihtemos',
  'e\u0301\u0301\u0301'.repeat(50),
  '👩‍👩‍👧‍👦🏳️‍🌈',
  '\ud800',
  '\udfff seul',
  '"}],"sum":"0123456789abcdef0123456789abcdef","line":{',
  '{"sum":"","line":{"n":1}}\n{"sum":"","line":{"n":2}}\n',
  '{{figure:x}} {{',
  '__proto__',
  'constructor',
  '../../../../etc/passwd',
  'C:\\Windows\\CON',
  "'; DROP TABLE sessions; --",
  'a'.repeat(1_000_000),
].map((text) => [JSON.stringify(text).slice(0, 40), text] as const);

test.each(NAUGHTY)('%s comes back as it was, whatever it is the text of', async (_, text) => {
  const world = worldOf();
  const facts = { [`x${text}`]: { value: text, unit: text, source: 'said', quote: text } as const };
  const entries: Entry[] = [
    { kind: 'opened', version: text, lang: 'en', name: text },
    message(text),
    answerOf({ text, state: text, facts, branches: [text], notices: [text], datasets: [{ id: text, digest: text }] }),
    { kind: 'data', ids: [text], digests: [text], paths: [text], request: { kind: 'files', paths: [text] } },
    { kind: 'command', text },
    { kind: 'renamed', name: text },
    { kind: 'feedback', turn: 1, value: 1, words: text },
  ];
  const id = await sessionWith(world, entries);
  expect(await look(world, id, (session) => [...session.entries])).toEqual(entries);
  expect(await listSessions(world.home)).toMatchObject([{ id, name: text.slice(0, 200), turns: 1 }]);
  const lines = readFileSync(sessionPlace.file(world.home, id), 'utf8').split('\n');
  expect(lines).toHaveLength(entries.length + 1);
});

test.each(NAUGHTY)('%s as the id of a session opens nothing and harms nothing', async (_, text) => {
  const world = worldOf();
  const id = await sessionWith(world, [message('a')]);
  expect((await openSession(world, text)).ok).toBe(false);
  const found = await findSession(world.home, text);
  if (text.trim() === '') expect(got(found)).toBe(id);
  else expect(found.ok).toBe(false);
  expect(await look(world, id, (session) => [...session.entries])).toEqual([message('a')]);
});
