import { chmod, mkdir, mkdtemp, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refuseSharedFolder } from '../../src/files/refuse-shared-folder.ts';

const ME = process.getuid?.() ?? 0;
let root: string;
let home: string;
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'fidelio-shared-')));
  home = join(root, 'above', 'home');
  await mkdir(home, { recursive: true, mode: 0o700 });
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** What is said of a folder; null when nothing stands against it. */
async function said(folder: string, user = ME): Promise<string | null> {
  const refused = await refuseSharedFolder(folder, user);
  return refused === null ? null : `${refused.message.fr}\n${refused.message.en}`;
}

describe.skipIf(process.platform === 'win32')('a folder for what is private', () => {
  it.each([0o700, 0o500, 0o750, 0o755, 0o1777, 0o1770])('may have the rights %o', async (mode) => {
    await chmod(home, mode);
    expect(await said(home)).toBeNull();
  });

  it.each([0o777, 0o770, 0o775, 0o702, 0o757])(
    'is refused with the rights %o, and how to close it is said',
    async (mode) => {
      await chmod(home, mode);
      const words = await said(home);
      expect(words?.split('\n')).toHaveLength(2);
      for (const line of words?.split('\n') ?? []) {
        expect(line).toContain(`chmod go-w '${home}'`);
        expect(line).toContain(`0${mode.toString(8)}`);
        expect(line).toContain('FIDELIO_HOME');
      }
      await chmod(home, mode & ~0o022);
      expect(await said(home)).toBeNull();
    },
  );

  it('is refused when everyone can exchange it in the folder above, there or not yet', async () => {
    await chmod(join(root, 'above'), 0o777);
    for (const folder of [home, join(root, 'above', 'none', 'yet')])
      expect(await said(folder)).toContain(`chmod o-w '${join(root, 'above')}'`);
    await chmod(join(root, 'above'), 0o1777);
    expect(await said(home)).toBeNull();
    await chmod(join(root, 'above'), 0o775);
    expect(await said(home)).toBeNull();
  });

  it('is refused through a link that everyone can change, and behind one', async () => {
    await mkdir(join(root, 'public'));
    await symlink(home, join(root, 'public', 'link'));
    expect(await said(join(root, 'public', 'link'))).toBeNull();
    await chmod(join(root, 'public'), 0o777);
    expect(await said(join(root, 'public', 'link'))).toContain(join(root, 'public'));
    await chmod(join(root, 'public'), 0o755);
    await chmod(home, 0o777);
    expect(await said(join(root, 'public', 'link'))).toContain('chmod');
  });

  it('is refused when it is another user’s, unless that is root', async () => {
    const isRoots = ME === 0;
    expect((await said(home, 4242)) === null).toBe(isRoots);
    if (!isRoots) expect(await said(home, 4242)).toContain(`another user (no. ${ME})`);
  });

  it('is named so that a shell reads its name', async () => {
    const odd = join(root, "it's");
    await mkdir(odd);
    await chmod(odd, 0o777);
    expect(await said(odd)).toContain(`chmod go-w '${root}/it'\\''s'`);
  });
});
