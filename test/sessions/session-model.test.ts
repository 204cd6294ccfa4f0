import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyRetention } from '../../src/sessions/apply-retention.ts';
import { deleteSession } from '../../src/sessions/delete-session.ts';
import type { Entry } from '../../src/sessions/entry.ts';
import { forkSession } from '../../src/sessions/fork-session.ts';
import { listSessions } from '../../src/sessions/list-sessions.ts';
import { openSession } from '../../src/sessions/open-session.ts';
import { renameSession } from '../../src/sessions/rename-session.ts';
import type { Session } from '../../src/sessions/session.ts';
import type { World } from '../../src/sessions/world.ts';
import { answerOf, got, look, message, worldOf } from './world-of.ts';

const text = fc.string({ unit: 'binary', maxLength: 30 });
const entry: fc.Arbitrary<Entry> = fc.oneof(
  text.map(message),
  text.map((words) => answerOf({ text: words, notices: [words] })),
  text.map((command): Entry => ({ kind: 'command', text: command })),
  text.map((name): Entry => ({ kind: 'renamed', name })),
);
const pick = fc.nat({ max: 5 });
const operation = fc.oneof(
  fc.record({ kind: fc.constant('new' as const) }),
  fc.record({ kind: fc.constantFrom('open' as const, 'close' as const, 'fork' as const, 'delete' as const), pick }),
  fc.record({ kind: fc.constant('append' as const), pick, entry }),
  fc.record({ kind: fc.constant('rename' as const), pick, name: text }),
  fc.record({ kind: fc.constant('forget' as const), days: fc.nat({ max: 1 }) }),
);
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

/** What the sessions must be: those of the windows and those on the disk are the same lists of entries. */
type Model = { kept: Map<string, Entry[]>; open: Map<string, Session> };

test('whatever is done in whatever order, the sessions hold what a list in memory would', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { maxLength: 25 }), async (operations) => {
      const world = worldOf();
      const model: Model = { kept: new Map(), open: new Map() };
      for (const one of operations) await run(world, model, one);
      for (const session of model.open.values()) await session.close();
      const written = [...model.kept].filter(([, entries]) => entries.length > 0);
      const cards = await listSessions(world.home);
      expect(cards.map(({ id }) => id).sort()).toEqual(written.map(([id]) => id).sort());
      for (const [id, entries] of written) {
        expect(await look(world, id, (session) => [...session.entries])).toEqual(entries);
        const card = cards.find((found) => found.id === id);
        const renamed = entries.findLast(({ kind }) => kind === 'renamed');
        expect(card?.turns).toBe(entries.filter(({ kind }) => kind === 'answer').length);
        expect(card?.name).toBe(renamed?.kind === 'renamed' ? renamed.name : null);
      }
    }),
    { seed: 7, numRuns: 60 },
  );
});

async function run(world: World, { kept, open }: Model, one: Operation): Promise<void> {
  if (one.kind === 'new') {
    const session = got(await openSession(world, null));
    kept.set(session.id, []);
    open.set(session.id, session);
    return;
  }
  if (one.kind === 'forget') {
    await applyRetention(world.home, one.days === 0 ? 365 : null, world.clock());
    return;
  }
  const [id, entries] = [...kept][one.pick] ?? [];
  if (id === undefined || entries === undefined) return;
  const session = open.get(id);
  const isThere = entries.length > 0;
  switch (one.kind) {
    case 'open': {
      const opened = await openSession(world, id);
      expect(opened.ok).toBe(session === undefined && isThere);
      if (opened.ok) open.set(id, opened.value);
      return;
    }
    case 'close':
      await session?.close();
      open.delete(id);
      return;
    case 'append':
      if (session === undefined) return;
      got(await session.append(one.entry));
      entries.push(one.entry);
      expect(session.entries).toEqual(entries);
      return;
    case 'fork': {
      const copy = await forkSession(world, id);
      expect(copy.ok).toBe(isThere);
      if (!copy.ok) return;
      kept.set(copy.value.id, [...entries]);
      open.set(copy.value.id, copy.value);
      return;
    }
    case 'rename': {
      const renamed = await renameSession(world, id, one.name);
      expect(renamed.ok).toBe(session === undefined && isThere);
      if (renamed.ok) entries.push({ kind: 'renamed', name: one.name });
      return;
    }
    case 'delete': {
      const deleted = await deleteSession(world.home, id, world.clock());
      expect(deleted.ok).toBe(session === undefined && isThere);
      if (deleted.ok) kept.delete(id);
    }
  }
}
