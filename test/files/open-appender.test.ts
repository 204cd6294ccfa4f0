import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openAppender } from '../../src/files/open-appender.ts';

const folder = mkdtempSync(join(tmpdir(), 'appender-'));
afterAll(() => rmSync(folder, { recursive: true }));
const LIMITED = new URL('./append-under-limit.ts', import.meta.url).pathname;

describe('a file that lines are added to', () => {
  it('is made by the first line, for its owner alone', async () => {
    const path = join(folder, 'new.jsonl');
    const appender = openAppender(path, 0);
    expect(() => statSync(path)).toThrow();
    await appender.write('a\n');
    await appender.write('b\n');
    await appender.close();
    expect(readFileSync(path, 'utf8')).toBe('a\nb\n');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('keeps what is there', async () => {
    const path = join(folder, 'old.jsonl');
    writeFileSync(path, 'a\n');
    const appender = openAppender(path, 2);
    await appender.write('b\n');
    await appender.close();
    expect(readFileSync(path, 'utf8')).toBe('a\nb\n');
  });

  it('is refused where there is no folder', async () => {
    const appender = openAppender(join(folder, 'none', 'x.jsonl'), 0);
    const refused = await appender.write('a\n');
    await appender.close();
    expect(refused.ok ? '' : refused.message.en).toContain('its folder does not exist');
  });

  it.skipIf(process.platform === 'win32')('is as it was when the disk takes only part of a line', () => {
    const path = join(folder, 'full.jsonl');
    const command = `trap '' XFSZ; ulimit -f 16; exec "$0" "$@"`;
    const { stdout } = spawnSync('sh', ['-c', command, process.execPath, LIMITED, path], { encoding: 'utf8' });
    expect(JSON.parse(stdout)).toEqual([true, false, true, false, true]);
    expect(readFileSync(path, 'utf8')).toBe('one\ntwo\nthree\n');
  });
});
