import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/sessions/entry.ts';
import { openSession } from '../../src/sessions/open-session.ts';
import { sessionPlace } from '../../src/sessions/session-place.ts';
import { answerOf, got, look, message, openedEntry, sessionWith, worldOf } from './world-of.ts';

const EVERY_KIND: readonly Entry[] = [
  openedEntry,
  message('Nos clients partent\u202f?\nDepuis mars.'),
  answerOf({
    facts: { churnMonthly: { value: 0.08, unit: 'share', source: 'said', quote: '8 %' } },
    branches: ['churn-early'],
    question: { id: 'churn-phase', text: 'Tôt ou tard\u202f?' },
    figures: [
      {
        id: 'retention_at.90d.rate',
        label: 'Rétention à 90 jours',
        value: 0.4917,
        unit: 'share',
        interval: { low: 0.44, high: 0.54 },
        origin: { kind: 'computed', tool: 'retention_at', call: 'c1', path: '/rate' },
      },
    ],
    currency: 'EUR',
    datasets: [{ id: 'orders', digest: 'a1b2' }],
    notices: ['Sans modèle.'],
  }),
  { kind: 'data', ids: ['orders'], digests: ['a1b2'], paths: ['/x/commandes.csv'], request: { kind: 'files' } },
  { kind: 'command', text: '/why 1' },
  { kind: 'renamed', name: 'Boutique' },
  { kind: 'feedback', turn: 1, value: -1, words: 'trop long' },
];

describe('a session', () => {
  it('gives back every kind of entry as it was written', async () => {
    const world = worldOf();
    const id = await sessionWith(world, EVERY_KIND);
    expect(await look(world, id, ({ entries, notice }) => ({ entries, notice }))).toEqual({
      entries: EVERY_KIND,
      notice: null,
    });
  });

  it('is a file that only its owner reads, in a folder that only its owner enters', async () => {
    const world = worldOf();
    const id = await sessionWith(world, [message('a')]);
    expect(statSync(sessionPlace.folder(world.home)).mode & 0o777).toBe(0o700);
    expect(statSync(sessionPlace.file(world.home, id)).mode & 0o777).toBe(0o600);
  });

  it('goes on where it was left, in the same file', async () => {
    const world = worldOf();
    const id = await sessionWith(world, [message('a')]);
    const before = readFileSync(sessionPlace.file(world.home, id), 'utf8');
    const session = got(await openSession(world, id));
    got(await session.append(message('b')));
    expect(session.entries).toEqual([message('a'), message('b')]);
    await session.close();
    const after = readFileSync(sessionPlace.file(world.home, id), 'utf8');
    expect(after.startsWith(before)).toBe(true);
    expect(after.split('\n')).toHaveLength(3);
  });

  it('has an id that sorts by the moment it was opened, and is its own when draws repeat', async () => {
    const world = worldOf();
    const ids = [await sessionWith(world, [message('a')]), await sessionWith(world, [message('b')])];
    expect(ids).toEqual([...ids].sort());
    expect(ids[0]).toMatch(/^20261115-093001000-[a-z2-9]{4}$/);
    const still = { ...world, clock: () => 0, random: () => 0 };
    const same = await Promise.all(Array.from({ length: 20 }, () => openSession(still, null)));
    expect(new Set(same.map((opened) => got(opened).id)).size).toBe(20);
  });

  it('writes what is added in a row in that order', async () => {
    const world = worldOf();
    const session = got(await openSession(world, null));
    const texts = Array.from({ length: 30 }, (_, number) => `${number}`);
    await Promise.all(texts.map((text) => session.append(message(text))));
    await session.close();
    expect(await look(world, session.id, ({ entries }) => entries)).toEqual(texts.map(message));
  });

  it('in which nothing was said leaves nothing behind', async () => {
    const world = worldOf();
    await sessionWith(world, []);
    await sessionWith(world, [openedEntry]);
    expect(readdirSync(sessionPlace.folder(world.home))).toEqual([]);
  });

  it('refuses an entry that could not be read back, and stays as it was', async () => {
    const world = worldOf();
    const session = got(await openSession(world, null));
    got(await session.append(message('a')));
    const refused = await session.append({ kind: 'feedback', turn: 1, value: Number.NaN, words: null });
    expect(refused.ok ? '' : refused.message.en).toContain('cannot be saved (value)');
    got(await session.append(message('b')));
    await session.close();
    expect(await look(world, session.id, ({ entries }) => entries)).toEqual([message('a'), message('b')]);
  });

  it('takes nothing more once it is closed', async () => {
    const world = worldOf();
    const session = got(await openSession(world, null));
    await session.close();
    const refused = await session.append(message('a'));
    expect(refused.ok ? '' : refused.message.fr).toContain('est fermée');
  });

  it.each(['', 'none', '20261115-093001000-abcd', '../../etc/passwd', '..', 'x'.repeat(5000)])(
    'that does not exist is refused, whatever is asked for (%.20s)',
    async (id) => {
      const refused = await openSession(worldOf(), id);
      expect(refused.ok ? '' : refused.code).toBe('bad_argument');
    },
  );

  it('is refused in words where its folder cannot be made', async () => {
    const world = worldOf();
    const id = await sessionWith(world, [message('a')]);
    const home = join(sessionPlace.file(world.home, id), 'inside');
    const refused = await openSession({ ...world, home }, null);
    expect(refused.ok ? '' : refused.message.en).toContain('part of its path is not a folder');
  });
});
