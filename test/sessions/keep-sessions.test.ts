import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyRetention } from '../../src/sessions/apply-retention.ts';
import { deleteSession } from '../../src/sessions/delete-session.ts';
import { findSession } from '../../src/sessions/find-session.ts';
import { forkSession } from '../../src/sessions/fork-session.ts';
import { listSessions } from '../../src/sessions/list-sessions.ts';
import { openSession } from '../../src/sessions/open-session.ts';
import { readHistory } from '../../src/sessions/read-history.ts';
import { renameSession } from '../../src/sessions/rename-session.ts';
import { writeLine } from '../../src/sessions/session-line.ts';
import { sessionPlace } from '../../src/sessions/session-place.ts';
import { NOTHING_YET } from '../../src/sessions/tally.ts';
import { answerOf, got, message, openedEntry, sessionWith, worldOf } from './world-of.ts';

const DAY_MS = 86_400_000;
const filesOf = (home: string) => readdirSync(sessionPlace.folder(home)).sort();

describe('the list of sessions', () => {
  it('shows the one written last first, with its name, turns and first words', async () => {
    const world = worldOf();
    const first = await sessionWith(world, [openedEntry, message('Bonjour\n  à tous'), answerOf(), answerOf()]);
    const second = await sessionWith(world, [openedEntry, message(`Longue ${'é'.repeat(200)}`)]);
    got(await renameSession(world, first, 'Boutique'));
    expect(await listSessions(world.home)).toEqual([
      {
        id: first,
        name: 'Boutique',
        started: '2026-11-15T09:30:01.000Z',
        last: '2026-11-15T09:30:12.000Z',
        turns: 2,
        words: 'Bonjour à tous',
      },
      expect.objectContaining({ id: second, name: null, turns: 0, words: `Longue ${'é'.repeat(72)}…` }),
    ]);
  });

  it('is empty where nothing was kept, and passes over files that are no session', async () => {
    const world = worldOf();
    expect(await listSessions(world.home)).toEqual([]);
    const id = await sessionWith(world, [message('a')]);
    for (const name of ['notes.jsonl', '.DS_Store', '20261115-093001000-ABCD.jsonl', `${id}.torn`]) {
      writeFileSync(join(sessionPlace.folder(world.home), name), 'x');
    }
    expect((await listSessions(world.home)).map((card) => card.id)).toEqual([id]);
  });

  it('is right for a session whose end was cut short, whose last line is long, or which is damaged', async () => {
    const world = worldOf();
    const ids = [];
    for (let number = 0; number < 3; number++) {
      ids.push(await sessionWith(world, [message('début'), answerOf(), answerOf({ text: 'é'.repeat(200_000) })]));
    }
    const [torn = '', long = '', damaged = ''] = ids;
    appendFileSync(sessionPlace.file(world.home, torn), '{"sum":"00');
    const path = sessionPlace.file(world.home, damaged);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/é"/, 'e"'));
    const cards = await listSessions(world.home);
    const turns = (wanted: string) => cards.find(({ id }) => id === wanted)?.turns;
    expect([turns(torn), turns(long), turns(damaged)]).toEqual([2, 2, 1]);
    expect(cards.map(({ words }) => words)).toEqual(['début', 'début', 'début']);
  });
});

describe('a long session', () => {
  it('is listed from its last line alone', async () => {
    const world = worldOf();
    const id = await sessionWith(world, [message('début'), answerOf({ text: 'é'.repeat(20_000) }), message('fin')]);
    const path = sessionPlace.file(world.home, id);
    writeFileSync(path, readFileSync(path, 'utf8').replace('début', 'debut'));
    expect(await listSessions(world.home)).toMatchObject([{ turns: 1, words: 'début' }]);
  });
});

describe('a session', () => {
  it('is found by its id, the beginning of it, its name, or as the last one', async () => {
    const world = worldOf();
    const first = await sessionWith(world, [message('a')]);
    const second = await sessionWith(world, [message('b')]);
    got(await renameSession(world, first, 'Été'));
    for (const wanted of [first, first.slice(0, 16), ' Été ', null, '']) {
      expect(got(await findSession(world.home, wanted)), `${wanted}`).toBe(first);
    }
    const several = await findSession(world.home, '2026');
    expect(several.ok ? '' : several.message.en).toContain(`${first}, ${second}`);
    const none = await findSession(world.home, 'Hiver');
    expect(none.ok ? '' : none.message.fr).toContain('Aucune conversation «\u00a0Hiver\u00a0»');
    const nothing = await findSession(worldOf().home, null);
    expect(nothing.ok ? '' : nothing.message.en).toContain('No conversation is kept yet');
  });

  it('that is deleted goes with what was kept aside of it, and nothing else does', async () => {
    const world = worldOf();
    const [one, two] = [await sessionWith(world, [message('a')]), await sessionWith(world, [message('b')])];
    for (const aside of ['torn', 'damaged-0a1b2c3d']) {
      writeFileSync(join(sessionPlace.folder(world.home), `${one}.${aside}`), 'x');
    }
    got(await deleteSession(world.home, one, 0));
    expect(filesOf(world.home)).toEqual([`${two}.jsonl`]);
    expect((await deleteSession(world.home, one, 0)).ok).toBe(false);
    expect((await deleteSession(world.home, '../sessions', 0)).ok).toBe(false);
  });

  it('and its copy go their own ways', async () => {
    const world = worldOf();
    const id = await sessionWith(world, [openedEntry, message('a')]);
    const copy = got(await forkSession(world, id));
    got(await copy.append(message('b')));
    await copy.close();
    const cards = await listSessions(world.home);
    expect(cards.map((card) => [card.id, card.words])).toEqual([
      [copy.id, 'a'],
      [id, 'a'],
    ]);
    expect(filesOf(world.home)).toEqual([`${id}.jsonl`, `${copy.id}.jsonl`].sort());
    expect((await forkSession(world, 'none')).ok).toBe(false);
  });
});

describe('the retention', () => {
  it('removes what was not written to for longer, and leaves what a window has open', async () => {
    const world = worldOf();
    const old = await sessionWith(world, [message('a')]);
    const open = got(await openSession(world, await sessionWith(world, [message('b')])));
    const later = { ...world, clock: () => world.clock() + 10 * DAY_MS };
    const recent = await sessionWith(later, [message('c')]);
    const now = world.clock() + 11 * DAY_MS;
    expect(await applyRetention(world.home, null, now)).toBe(0);
    expect(await applyRetention(world.home, 12, now)).toBe(0);
    expect(await applyRetention(world.home, 5, now)).toBe(1);
    expect((await listSessions(world.home)).map(({ id }) => id)).toEqual([recent, open.id]);
    expect(filesOf(world.home)).not.toContain(`${old}.jsonl`);
    await open.close();
  });

  it('sweeps what killed processes have left, and nothing of those at work', async () => {
    const world = worldOf();
    const open = got(await openSession(world, null));
    const dead = { pid: 2 ** 22 + 7, host: (await import('node:os')).hostname(), start: null };
    const lock = JSON.stringify({ ...dead, token: 'gone', purpose: 'session', since: '2026-01-01T00:00:00Z' });
    const folder = sessionPlace.folder(world.home);
    writeFileSync(join(folder, '20200101-000000000-aaaa.lock'), lock);
    writeFileSync(join(folder, `.x.jsonl.${dead.pid}.tmp`), 'x');
    writeFileSync(join(folder, `.x.jsonl.${process.pid}.tmp`), 'x');
    await applyRetention(world.home, null, 0);
    expect(filesOf(world.home)).toEqual([`.x.jsonl.${process.pid}.tmp`, `${open.id}.lock`]);
    await open.close();
  });
});

describe('what was typed before', () => {
  it('comes oldest first over sessions, as many as asked for', async () => {
    const world = worldOf();
    const first = await sessionWith(world, [message('1'), { kind: 'command', text: '/2' }, answerOf()]);
    await sessionWith(world, [message('3'), message('4')]);
    const again = got(await openSession(world, first));
    got(await again.append(message('5')));
    await again.close();
    expect(await readHistory(world.home, 10)).toEqual(['1', '/2', '3', '4', '5']);
    expect(await readHistory(world.home, 3)).toEqual(['3', '4', '5']);
    expect(await readHistory(world.home, 0)).toEqual([]);
  });

  it('counts once what was typed twice in a row, or copied with its session', async () => {
    const world = worldOf();
    const id = await sessionWith(world, [message('a'), message('a'), message('b'), message('a')]);
    await got(await forkSession(world, id)).close();
    expect(await readHistory(world.home, 10)).toEqual(['a', 'b', 'a']);
  });

  it('is read only from the sessions that can add to it', async () => {
    const world = worldOf();
    const old = await sessionWith(world, [message('a')]);
    await sessionWith(world, [message('b'), message('c')]);
    const lines = ['2099', '2020'].map((at, index) =>
      writeLine({ n: index + 1, at, tally: NOTHING_YET, entry: message(at) }),
    );
    writeFileSync(sessionPlace.file(world.home, old), lines.join(''));
    expect(await readHistory(world.home, 3)).toEqual(['b', 'c', '2099']);
    expect(await readHistory(world.home, 2)).toEqual(['b', 'c']);
    expect(await readHistory(join(world.home, 'nowhere'), 2)).toEqual([]);
  });
});
