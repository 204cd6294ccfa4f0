import { appendFileSync, existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openSession } from '../../src/sessions/open-session.ts';
import { writeLine } from '../../src/sessions/session-line.ts';
import { sessionPlace } from '../../src/sessions/session-place.ts';
import { NOTHING_YET } from '../../src/sessions/tally.ts';
import { answerOf, got, look, message, sessionWith, worldOf } from './world-of.ts';

const ENTRIES = [message('première'), answerOf(), message('dernière 😀\n')];

async function three() {
  const world = worldOf();
  const id = await sessionWith(world, ENTRIES);
  const path = sessionPlace.file(world.home, id);
  return { world, id, path, bytes: readFileSync(path) };
}

describe('a last line cut short', () => {
  it('at any of its bytes is put aside, and the session goes on without it', async () => {
    const { world, id, path, bytes } = await three();
    const start = bytes.lastIndexOf('\n', bytes.length - 2) + 1;
    for (let size = start; size < bytes.length; size++) {
      writeFileSync(path, bytes.subarray(0, size));
      const session = got(await openSession(world, id));
      expect(session.entries, `${size}`).toEqual(ENTRIES.slice(0, 2));
      expect(session.notice).toBeNull();
      got(await session.append(message('suite')));
      await session.close();
      expect(await look(world, id, ({ entries }) => entries)).toEqual([...ENTRIES.slice(0, 2), message('suite')]);
      if (size > start) expect(readFileSync(sessionPlace.torn(world.home, id))).toEqual(bytes.subarray(start, size));
    }
  });

  it('is kept aside once, for its owner alone', async () => {
    const { world, id, path, bytes } = await three();
    for (const cut of [5, 9]) {
      writeFileSync(path, bytes.subarray(0, bytes.length - cut));
      await look(world, id, () => null);
    }
    const names = readdirSync(sessionPlace.folder(world.home)).sort();
    expect(names).toEqual([`${id}.jsonl`, `${id}.torn`]);
    expect(statSync(sessionPlace.torn(world.home, id)).mode & 0o777).toBe(0o600);
  });

  it('may also be whole with a wrong checksum', async () => {
    const { world, id, path, bytes } = await three();
    const changed = bytes.toString('utf8').replace('dernière', 'derniere');
    writeFileSync(path, changed);
    expect(await look(world, id, ({ entries }) => entries)).toEqual(ENTRIES.slice(0, 2));
    expect(existsSync(sessionPlace.torn(world.home, id))).toBe(true);
  });
});

describe('a line changed in the middle', () => {
  it('at any of its bytes ends what is read, and says so; what follows is kept aside', async () => {
    const { world, id, path, bytes } = await three();
    const start = bytes.indexOf('\n') + 1;
    const end = bytes.indexOf('\n', start);
    for (let at = start; at <= end; at++) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      writeFileSync(path, changed);
      const session = got(await openSession(world, id));
      expect(session.entries, `${at}`).toEqual(ENTRIES.slice(0, 1));
      expect(session.notice?.en ?? 'torn').toMatch(at === end ? /damaged at line 2|torn/ : /damaged at line 2/);
      got(await session.append(message('suite')));
      await session.close();
      const again = await look(world, id, ({ entries, notice }) => ({ entries, notice }));
      expect(again).toEqual({ entries: [ENTRIES[0], message('suite')], notice: null });
    }
    const kept = readdirSync(sessionPlace.folder(world.home)).filter((name) => name.includes('.damaged-'));
    expect(kept.length).toBeGreaterThan(100);
  });

  it('may also be missing, or there twice', async () => {
    const { world, id, path, bytes } = await three();
    const [one = '', two = '', last = ''] = bytes.toString('utf8').split('\n');
    for (const lines of [
      [one, last, last],
      [one, one, two, last],
    ]) {
      writeFileSync(path, lines.map((line) => `${line}\n`).join(''));
      const seen = await look(world, id, ({ entries, notice }) => ({ entries, notice }));
      expect(seen.entries).toEqual(ENTRIES.slice(0, 1));
      expect(seen.notice?.fr).toContain('abîmé à la ligne 2');
    }
  });

  it('or a first one leaves a session that is empty, not one that is lost', async () => {
    const { world, id, path } = await three();
    writeFileSync(path, '#!/bin/sh\nrm -rf /\n');
    expect(await look(world, id, ({ entries }) => entries)).toEqual([]);
    const session = got(await openSession(world, id));
    got(await session.append(message('suite')));
    await session.close();
    expect(await look(world, id, ({ entries }) => entries)).toEqual([message('suite')]);
  });
});

describe('an entry of a later version', () => {
  it('is passed over, kept, and said', async () => {
    const { world, id, path } = await three();
    const line = writeLine({ n: 4, at: '2026-11-15T10:00:00Z', tally: NOTHING_YET, entry: message('x') });
    const body = line.slice(line.indexOf('"line":') + 7, -2).replace('"message"', '"dream"');
    const { createHash } = await import('node:crypto');
    const sum = createHash('sha256').update(body).digest('hex').slice(0, 32);
    appendFileSync(path, `{"sum":"${sum}","line":${body}}\n`);
    const size = statSync(path).size;
    const session = got(await openSession(world, id));
    expect(session.entries).toEqual(ENTRIES);
    expect(session.notice?.en).toContain('1 item(s) of a later version');
    got(await session.append(message('suite')));
    await session.close();
    expect(await look(world, id, ({ entries }) => entries)).toEqual([...ENTRIES, message('suite')]);
    truncateSync(path, size);
    expect(await look(world, id, ({ entries }) => entries)).toEqual(ENTRIES);
  });
});
