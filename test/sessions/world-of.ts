import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Outcome } from '../../src/domain/outcome.ts';
import { seededRandom } from '../../src/maths/seeded-random.ts';
import type { AnswerEntry, Entry } from '../../src/sessions/entry.ts';
import { openSession } from '../../src/sessions/open-session.ts';
import type { Session } from '../../src/sessions/session.ts';
import type { World } from '../../src/sessions/world.ts';

const START = Date.parse('2026-11-15T09:30:00Z');
const STEP_MS = 1000;

/** An empty folder for one test, and a clock that moves on by a second each time it is read. */
export function worldOf(seed = 1): World {
  const home = mkdtempSync(join(tmpdir(), 'sessions-'));
  onTestFinished(() => rmSync(home, { recursive: true }));
  let now = START;
  const clock = () => {
    now += STEP_MS;
    return now;
  };
  return { home, clock, random: seededRandom(seed) };
}

export function got<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.message.en);
  return outcome.value;
}

export const message = (text: string): Entry => ({ kind: 'message', text });

export const openedEntry: Entry = { kind: 'opened', version: '0.1.0', lang: 'fr', name: null };

/** An answer that concludes nothing, but for what is given. */
export function answerOf(change: Partial<AnswerEntry> = {}): AnswerEntry {
  return {
    kind: 'answer',
    lang: 'fr',
    state: 'c3RhdGU',
    text: 'Compris.',
    facts: {},
    branches: [],
    question: null,
    figures: [],
    currency: null,
    datasets: [],
    notices: [],
    ...change,
  };
}

/** A session with these entries, closed again; its id. */
export async function sessionWith(world: World, entries: readonly Entry[]): Promise<string> {
  const session = got(await openSession(world, null));
  for (const entry of entries) got(await session.append(entry));
  await session.close();
  return session.id;
}

/** Opens a session, looks at it and closes it again. */
export async function look<T>(world: World, id: string, at: (session: Session) => T): Promise<T> {
  const session = got(await openSession(world, id));
  const seen = at(session);
  await session.close();
  return seen;
}
